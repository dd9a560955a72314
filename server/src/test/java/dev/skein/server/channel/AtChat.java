package dev.skein.server.channel;

import static dev.skein.server.channel.Reader.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.host.Inbox;
import java.util.List;

/** A chat on a stage: Amara writes, the desk answers. */
abstract class AtChat extends OnStage {
    static final Key AMARA = Ids.customer(Identity.Kind.ANONYMOUS, "amara");

    Reader hello(String anonymousId, String session, long since) {
        Reader chat = stage.chat();
        chat.say("type", "hello", "anonymousId", anonymousId, "session", session, "since", since);
        chat.frame(0, type("welcome"));
        return chat;
    }

    static String session(Reader chat) {
        return chat.frame(0, type("welcome")).text("session").orElseThrow();
    }

    void desk(String type, Object... data) {
        Inbox.Receipt receipt = stage.host
                .append(List.of(Event.internal(
                        "desk", Ids.derive(type, List.of(data).toString()), type, AMARA, Stage.T0, Data.of(data))))
                .toCompletableFuture()
                .join()
                .get(0);
        assertThat(receipt.status()).isEqualTo(Inbox.Status.ACCEPTED);
    }

    String talk() {
        return ((Customer) stage.host.state(AMARA)).conversations().get(0).id();
    }

    /** Our word, and a note of the team's beside it that must never leave. */
    void sayTo(int n) {
        desk("NoteWritten", "conversation", talk(), "text", "note " + n, "employee", "li", "name", "Li");
        desk(
                "MessageSent",
                "conversation",
                talk(),
                "channel",
                "CHAT",
                "author",
                "EMPLOYEE",
                "name",
                "Li",
                "by",
                "li",
                "text",
                "word " + n);
    }

    static long seq(Data message) {
        return message.number("seq").orElseThrow().longValue();
    }
}
