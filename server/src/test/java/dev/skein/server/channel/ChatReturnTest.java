package dev.skein.server.channel;

import static dev.skein.server.channel.Reader.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose line breaks, or who comes back: the talk goes on with each word once, and nobody else reads it. */
@Timeout(60)
class ChatReturnTest extends AtChat {
    @Test
    void aMessageSentAgainIsOneMessage() {
        Reader chat = hello("amara", "", 0);
        chat.say("type", "message", "clientId", "c1", "text", "Where is it?");
        chat.frame(1, type("message"));
        chat.breakOff();
        Reader back = hello("amara", session(chat), 0);
        back.say("type", "message", "clientId", "c1", "text", "Where is it?");
        back.say("type", "message", "clientId", "c2", "text", "My parcel A-1?");
        Data last = back.frame(3, type("message"));
        assertThat(last.text("author")).contains("ASSISTANT");
        assertThat(back.frames(4, type("message")).stream()
                        .map(m -> m.text("clientId").orElse("")))
                .containsExactly("c1", "", "c2", "");
    }

    /** Wherever the line breaks, what arrived before and after put together is the whole talk, each word once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whoComesBackGetsWhatWasMissedOnceAndInOrder(int breaksAfter) {
        Reader chat = hello("amara", "", 0);
        chat.say("type", "message", "clientId", "c", "text", "Hello?");
        chat.frame(1, type("message"));
        IntStream.range(2, 6).forEach(this::sayTo);
        List<Data> before =
                chat.frames(Math.min(breaksAfter, 6), type("message")).subList(0, Math.min(breaksAfter, 6));
        chat.breakOff();
        IntStream.range(6, 10).forEach(this::sayTo);
        long since = before.isEmpty() ? 0 : seq(before.get(before.size() - 1));
        Reader back = hello("amara", session(chat), since);
        assertThat(session(back)).isEqualTo(session(chat));
        sayTo(10);
        List<Data> whole = new ArrayList<>(before);
        whole.addAll(back.frames(11 - before.size(), type("message")));
        assertThat(whole.stream().skip(2).map(m -> m.text("text").orElse("")))
                .containsExactlyElementsOf(
                        IntStream.range(2, 11).mapToObj(n -> "word " + n).toList());
        assertThat(whole.stream().map(AtChat::seq)).isSorted().doesNotHaveDuplicates();
        assertThat(back.frames(11 - before.size(), type("message"))).hasSize(11 - before.size());
    }

    @Test
    void aLineThatBreaksAgainAndAgainUnderWayLosesNothing() throws InterruptedException {
        Reader chat = hello("amara", "", 0);
        chat.say("type", "message", "clientId", "c", "text", "Hello?");
        List<Data> got = new ArrayList<>(chat.frames(2, type("message")));
        String session = session(chat);
        Thread writer = new Thread(() -> IntStream.range(0, 120).forEach(this::sayTo));
        writer.start();
        while (got.size() < 122) {
            int takes = Math.min(1 + got.size() % 7, 122 - got.size());
            chat.breakOff();
            chat = hello("amara", session, seq(got.get(got.size() - 1)));
            got.addAll(chat.frames(takes, type("message")).subList(0, takes));
        }
        writer.join();
        assertThat(got.stream().skip(2).map(m -> m.text("text").orElse("")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 120).mapToObj(n -> "word " + n).toList());
    }

    @Test
    void withoutASessionThePastIsNotShown() {
        Reader chat = hello("amara", "", 0);
        chat.say("type", "message", "clientId", "c1", "text", "My card is 1234");
        chat.frame(1, type("message"));
        Reader other = hello("amara", "", 0);
        assertThat(session(other)).isNotEqualTo(session(chat));
        sayTo(1); // goes to the talk of the first alone: the other has said nothing in it
        chat.frame(2, type("message"));
        other.say("type", "message", "clientId", "c2", "text", "Hi");
        assertThat(other.frame(0, type("message")).text("clientId")).contains("c2");
        assertThat(other.all().toString()).doesNotContain("1234", "word 1");
    }

    @Test
    void aForgedOrForeignSessionIsANewOne() {
        Reader chat = hello("amara", "", 0);
        chat.say("type", "message", "clientId", "c1", "text", "My card is 1234");
        chat.frame(1, type("message"));
        for (String wrong : List.of(session(chat) + "x", "a.1.b", session(chat).replace('.', '-'))) {
            Reader thief = hello("amara", wrong, 0);
            assertThat(session(thief)).isNotEqualTo(session(chat));
            assertThat(thief.frame(0, type("welcome")).text("conversation")).isEmpty();
        }
        Reader foreign = hello("bo", session(chat), 0);
        assertThat(foreign.frame(0, type("welcome")).text("conversation")).isEmpty();
        stage.now = Stage.T0.plus(ChatSession.LASTS);
        Reader late = hello("amara", session(chat), 0);
        assertThat(late.frame(0, type("welcome")).text("conversation")).isEmpty();
    }

    @Test
    void afterAMergeTheChatGoesOn() {
        Reader chat = hello("amara", "", 0);
        chat.say("type", "message", "clientId", "c1", "text", "Hello?");
        chat.frame(1, type("message"));
        Key user = Ids.customer(Identity.Kind.USER, "u-7");
        stage.host
                .append(List.of(new Event(
                        Ids.event("shop", "m1"),
                        "shop",
                        "m1",
                        "ProfileIdentified",
                        user,
                        List.of(
                                Identity.verified(Identity.Kind.USER, "u-7"),
                                Identity.claimed(Identity.Kind.ANONYMOUS, "amara")),
                        Stage.T0,
                        Stage.T0,
                        false,
                        Data.none(),
                        Optional.empty(),
                        List.of())))
                .toCompletableFuture()
                .join();
        assertThat(stage.host.owner(AMARA)).isEqualTo(user);
        chat.say("type", "message", "clientId", "c2", "text", "Still there?");
        assertThat(chat.frame(0, m -> m.text("clientId").filter("c2"::equals).isPresent())
                        .text("text"))
                .contains("Still there?");
        chat.frame(3, type("message"));
        Reader back = hello("amara", session(chat), 0);
        assertThat(back.frames(4, type("message")).stream()
                        .map(m -> m.text("clientId").orElse("")))
                .containsExactly("c1", "", "c2", "");
    }
}
