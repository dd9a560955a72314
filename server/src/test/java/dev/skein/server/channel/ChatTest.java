package dev.skein.server.channel;

import static dev.skein.server.channel.Reader.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Survey;
import dev.skein.host.Inbox;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The widget's side of the chat, over real sockets. */
@Timeout(60)
class ChatTest {
    private static final Key AMARA = Ids.customer(Identity.Kind.ANONYMOUS, "amara");

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void raise() {
        stage = new Stage(folder);
    }

    @AfterEach
    void lower() {
        stage.close();
    }

    private Reader hello(String anonymousId, String session, long since) {
        Reader chat = stage.chat();
        chat.say("type", "hello", "anonymousId", anonymousId, "session", session, "since", since);
        chat.frame(0, type("welcome"));
        return chat;
    }

    private static String session(Reader chat) {
        return chat.frame(0, type("welcome")).text("session").orElseThrow();
    }

    private void desk(String type, Object... data) {
        Inbox.Receipt receipt = stage.host
                .append(List.of(Event.internal(
                        "desk", Ids.derive(type, List.of(data).toString()), type, AMARA, Stage.T0, Data.of(data))))
                .toCompletableFuture()
                .join()
                .get(0);
        assertThat(receipt.status()).isEqualTo(Inbox.Status.ACCEPTED);
    }

    private String talk() {
        return ((Customer) stage.host.state(AMARA)).conversations().get(0).id();
    }

    @Test
    void aMessageIsAcknowledgedAndAnswered() {
        Reader chat = hello("amara", "", 0);
        assertThat(chat.frame(0, type("welcome")).values())
                .containsEntry("company", "Fjord & Form")
                .containsEntry("assistant", "Assistant")
                .containsEntry("seq", 0L)
                .doesNotContainKey("conversation");
        chat.say("type", "message", "clientId", "c1", "text", "Where is my parcel?");
        Data mine = chat.frame(0, type("message"));
        assertThat(mine.values())
                .containsEntry("clientId", "c1")
                .containsEntry("author", "CUSTOMER")
                .containsEntry("text", "Where is my parcel?")
                .containsEntry("at", "2026-03-02T09:00:00Z");
        Data answer = chat.frame(1, type("message"));
        assertThat(answer.text("author")).contains("ASSISTANT");
        assertThat(answer.text("clientId")).isEmpty();
        assertThat(seq(answer)).isGreaterThan(seq(mine));
        Event event =
                stage.host.event(mine.text("id").orElseThrow()).orElseThrow().event();
        assertThat(event.source()).isEqualTo("chat/configured");
        assertThat(event.type()).isEqualTo("MessageReceived");
        assertThat(event.subject()).isEqualTo(AMARA);
        assertThat(event.identities()).containsExactly(Identity.claimed(Identity.Kind.ANONYMOUS, "amara"));
        assertThat(event.data().text("channel")).contains("CHAT");
    }

    @Test
    void messagesAreReadBeforeTheyAreTakenIn() {
        stage.close();
        Insight insight = new Insight(
                new Insight.Reading("en", 1),
                new Insight.Reading("negative", 1),
                Feeling.DISTRESSED,
                1,
                List.of(),
                List.of(),
                List.of(),
                "test@1");
        stage = new Stage(
                folder,
                events -> events.stream().map(e -> e.withInsight(insight)).toList());
        Reader chat = hello("amara", "", 0);
        chat.say("type", "message", "clientId", "c1", "text", "Where is it?");
        String id = chat.frame(0, type("message")).text("id").orElseThrow();
        assertThat(stage.host.event(id).orElseThrow().event().insight()).contains(insight);
    }

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
        assertThat(whole.stream().map(ChatTest::seq)).isSorted().doesNotHaveDuplicates();
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

    /** Our word, and a note of the team's beside it that must never leave. */
    private void sayTo(int n) {
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

    @Test
    void aPersonCanBeAskedForAndIsNamedWhenThere() {
        stage.host
                .append(List.of(Event.internal(
                        "company", "d1", "EmployeeDescribed", Key.employee("li"), Stage.T0, Data.of("name", "Li Wei"))))
                .toCompletableFuture()
                .join();
        Reader chat = hello("amara", "", 0);
        chat.say("type", "person");
        assertThat(chat.frame(0, type("message")).text("author")).contains("ASSISTANT");
        desk(
                "LeadChanged",
                "conversation",
                talk(),
                "pod",
                "care",
                "employee",
                "li",
                "name",
                "Li Wei",
                "because",
                "free");
        assertThat(chat.frame(0, type("lead")).text("name")).contains("Li Wei");
        Reader back = hello("amara", session(chat), 0);
        assertThat(back.frame(0, type("lead")).text("name")).contains("Li Wei");
        assertThat(back.frame(0, type("message")).text("author")).contains("ASSISTANT");
    }

    @Test
    void aSurveyIsAskedAndAnsweredByWhomItIsAbout() {
        Reader chat = hello("amara", "", 0);
        chat.say("type", "message", "clientId", "c1", "text", "Hello?");
        chat.frame(1, type("message"));
        stage.host
                .append(List.of(Event.internal(
                        "page",
                        "p1",
                        "ConsentChanged",
                        AMARA,
                        Stage.T0,
                        Data.of("purpose", "RESEARCH", "granted", true))))
                .toCompletableFuture()
                .join();
        desk("ConversationResolved", "conversation", talk(), "employee", "li", "name", "Li");
        Data asked = chat.frame(0, type("survey"));
        assertThat(asked.list("questions").toString())
                .contains("heard", "Did you feel heard?", "solved", "Is it solved?");
        String survey = asked.text("survey").orElseThrow();
        chat.say("type", "survey", "survey", survey, "heard", 6, "solved", true, "words", "");
        assertThat(chat.frame(0, type("error")).text("detail").orElse("")).contains("1 to 5");
        chat.say("type", "survey", "survey", "another", "heard", 5, "solved", true, "words", "");
        assertThat(chat.frame(1, type("error")).text("detail").orElse("")).contains("survey");
        Reader back = hello("amara", session(chat), 0);
        assertThat(back.frame(0, type("survey")).text("survey")).contains(survey);
        back.say("type", "survey", "survey", survey, "heard", 4, "solved", true, "words", "thanks");
        back.say("type", "message", "clientId", "c2", "text", "Bye");
        back.frame(0, m -> m.text("clientId").filter("c2"::equals).isPresent());
        Survey answered = ((Customer) stage.host.state(AMARA)).surveys().get(0);
        assertThat(answered.heard()).contains(4);
        assertThat(answered.solved()).contains(true);
        assertThat(answered.words()).isEqualTo("thanks");
    }

    @Test
    void whatCannotBeTakenIsSaid() {
        Reader chat = stage.chat();
        chat.say("type", "message", "clientId", "c1", "text", "too early");
        assertThat(chat.frame(0, type("error")).text("clientId")).contains("c1");
        chat.sayText("{not json");
        chat.frame(1, type("error"));
        chat.say("type", "hello", "anonymousId", "");
        chat.frame(2, type("error"));
        chat.say("type", "hello", "anonymousId", "amara", "since", 0);
        chat.say("type", "message", "clientId", "c2", "text", "x".repeat(4_001));
        Data tooLong = chat.frame(3, type("error"));
        assertThat(tooLong.text("clientId")).contains("c2");
        assertThat(tooLong.text("detail").orElse("")).contains("4001", "4000");
        assertThat(tooLong.number("retryAfterSeconds")).isEmpty();
        chat.say("type", "message", "clientId", "c3", "text", "a\u0000b\ud800c");
        assertThat(chat.frame(0, type("message")).text("text")).contains("a\ufffdb\ufffdc");
        chat.sayText("x".repeat(ChatInput.FRAME_CHARS_MAX + 1));
        assertThat(chat.closed()).isEqualTo(1009);
    }

    @Test
    void tooManyMessagesAMinuteAreToldWhenToComeBack() {
        Reader chat = hello("amara", "", 0);
        IntStream.range(0, Chat.MESSAGES_PER_MINUTE)
                .forEach(i -> chat.say("type", "message", "clientId", "c" + i, "text", "word " + i));
        chat.frames(Chat.MESSAGES_PER_MINUTE, m -> m.text("clientId").isPresent());
        stage.now = Stage.T0.plusSeconds(20);
        chat.say("type", "message", "clientId", "late", "text", "one more");
        Data error = chat.frame(0, type("error"));
        assertThat(error.number("retryAfterSeconds")).contains(40.0);
        assertThat(error.text("clientId")).contains("late");
        stage.now = Stage.T0.plusSeconds(60);
        chat.say("type", "message", "clientId", "late", "text", "one more");
        chat.frame(
                0,
                m -> type("message").test(m)
                        && m.text("clientId").filter("late"::equals).isPresent());
    }

    @Test
    void anUnknownKeyDoesNotGetIn() {
        assertThatThrownBy(() -> Reader.open("ws://127.0.0.1:" + stage.port() + "/chat?key=wk_nobody", List.of()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void oneAddressHoldsOnlySoManyChats() {
        List<Reader> open = IntStream.range(0, Chats.OPEN_PER_ADDRESS_MAX)
                .mapToObj(i -> stage.chat())
                .toList();
        assertThatThrownBy(() -> stage.chat())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(429));
        open.forEach(Reader::breakOff);
    }

    private static long seq(Data message) {
        return message.number("seq").orElseThrow().longValue();
    }
}
