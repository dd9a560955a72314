package dev.skein.server.channel;

import static dev.skein.server.channel.Reader.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Identity;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Survey;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The widget's side of the chat, over real sockets: what is said, asked and answered. */
@Timeout(60)
class ChatTest extends AtChat {
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

    /** The echo does not wait for the deeper reading; the answer does. */
    @Test
    void whatIsReadUnsurelyIsEchoedFirstAndAnsweredByTheDeeperReading() {
        stage.close();
        CountDownLatch thinking = new CountDownLatch(1);
        Insight deeper = new Insight(
                new Insight.Reading("en", 1),
                new Insight.Reading("negative", 1),
                Feeling.DISTRESSED,
                1,
                List.of(),
                List.of(),
                List.of(),
                "deep@1");
        stage = new Stage(
                folder,
                events -> events.stream()
                        .map(e -> e.withInsight(Insight.UNREAD).doubtful(Stage.T0.plusSeconds(2)))
                        .toList(),
                texts -> {
                    await(thinking);
                    return List.of(deeper);
                });
        Reader chat = hello("amara", "", 0);
        chat.say("type", "message", "clientId", "c1", "text", "Oh great");
        String id = chat.frame(0, type("message")).text("id").orElseThrow();
        assertThat(stage.host.event(id).orElseThrow().event().insight()).contains(Insight.UNREAD);
        assertThat(chat.frames(1, type("message"))).hasSize(1);
        thinking.countDown();
        Data answer = chat.frame(1, type("message"));
        assertThat(answer.text("author")).contains("ASSISTANT");
        assertThat(answer.text("text").orElseThrow()).contains("bringing in a colleague");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
}
