package dev.skein.server.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.server.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PerformingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Key AMARA = Key.customer("amara");

    @TempDir
    Path folder;

    private final OutboxHost host = new OutboxHost();
    private Performing performing;

    @BeforeEach
    void raise() {
        performing = new Performing(host, Wording.AS_IS, Stage.NOTHING_READ, folder, InstantSource.fixed(NOW));
    }

    @AfterEach
    void lower() {
        performing.close();
    }

    @Test
    void aWordInTheChatReturnsAsSent() {
        Effect effect = send("e1", Channel.CHAT, "talk-1", "We are sorry.");
        performing.perform(effect);
        Event sent = host.taken(1).get(0);
        assertThat(sent.type()).isEqualTo("MessageSent");
        assertThat(sent.source()).isEqualTo("skein/channel");
        assertThat(sent.messageId()).isEqualTo("e1");
        assertThat(sent.subject()).isEqualTo(AMARA);
        assertThat(sent.data().values())
                .containsEntry("effect", "e1")
                .containsEntry("conversation", "talk-1")
                .containsEntry("channel", "CHAT")
                .containsEntry("author", "ASSISTANT")
                .containsEntry("name", "Robin")
                .containsEntry("text", "We are sorry.")
                .containsEntry("sources", List.of("Delivery"))
                .doesNotContainKeys("sandbox", "wording");
    }

    @Test
    void aMailGoesToTheSandboxOnceAndSaysSo() throws Exception {
        Effect effect = send("e1", Channel.EMAIL, "amara@example.org\r\nBcc: all@example.org", "We are sorry.\nRobin");
        performing.perform(effect);
        assertThat(host.taken(1).get(0).data().flag("sandbox")).contains(true);
        String letter = Files.readString(folder.resolve("outbox/e1.eml"));
        assertThat(letter)
                .contains("To: amara@example.orgBcc: all@example.org\r\n", "\r\n\r\nWe are sorry.\r\nRobin\r\n")
                .doesNotContain("\nBcc:");
        try (Performing afterRestart =
                new Performing(host, Wording.AS_IS, Stage.NOTHING_READ, folder, InstantSource.fixed(NOW))) {
            afterRestart.perform(effect);
            host.taken(2);
        }
        assertThat(host.taken(2).get(1).id()).isEqualTo(host.taken(1).get(0).id());
        try (var files = Files.list(folder.resolve("outbox"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aMailWithoutAnAddressFails() {
        performing.perform(send("e1", Channel.EMAIL, "", "Hello"));
        Event failed = host.taken(1).get(0);
        assertThat(failed.type()).isEqualTo("SendFailed");
        assertThat(failed.data().text("because")).contains("no address for EMAIL");
        assertThat(failed.data().flag("answer")).contains(true);
    }

    @Test
    void whatNothingSpeaksByFails() {
        performing.perform(send("e1", Channel.VOICE, "+49 30 1", "Hello"));
        assertThat(host.taken(1).get(0).data().text("because")).contains("nothing speaks by VOICE yet");
    }

    @Test
    void everyKindOfEffectReturns() {
        performing.perform(effect("e1", new Action.Ask("s1", Channel.CHAT, "talk-1", "talk-1", List.of("Heard?"))));
        performing.perform(effect("e2", new Action.Offer("r1", "voucher", 500, "EUR", "Five euros")));
        performing.perform(effect("e3", new Action.Assign("talk-1", "care", "li", "free")));
        assertThat(host.taken(3).stream().map(Event::type)).containsExactly("SurveyAsked", "OfferMade", "LeadChanged");
        assertThat(host.taken(3))
                .allSatisfy(event -> assertThat(event.data().text("effect")).contains(event.messageId()));
        assertThat(host.taken(3).get(1).data().number("amountMinor")).contains(500.0);
    }

    @Test
    void aBusyStoreIsTriedAgainAndTheOrderOfAKeyKept() {
        host.failTimes(4);
        List<String> ids = IntStream.range(0, 20).mapToObj(i -> "e" + (100 + i)).toList();
        ids.forEach(id -> performing.perform(send(id, Channel.CHAT, "talk-1", id)));
        assertThat(host.taken(20).stream().map(Event::messageId)).containsExactlyElementsOf(ids);
    }

    @Test
    void whatIsTooMuchIsAskedForAgain() {
        performing.close();
        performing = new Performing(host, Wording.AS_IS, Stage.NOTHING_READ, folder, InstantSource.fixed(NOW), 2);
        CompletableFuture<Void> gate = host.holdUp();
        List<Effect> effects = IntStream.range(0, 5)
                .mapToObj(i -> send("e" + i, Channel.CHAT, "talk-1", "word " + i))
                .toList();
        host.post(effects);
        host.performWith(performing);
        gate.complete(null);
        assertThat(host.taken(5).stream().map(Event::messageId)).containsExactly("e0", "e1", "e2", "e3", "e4");
    }

    @Test
    void aRewordedAnswerKeepsItsDraftBesideIt() {
        performing.close();
        Wording kinder = draft -> CompletableFuture.completedStage(new Wording.Worded("So sorry!", "kind-1"));
        performing = new Performing(host, kinder, Stage.NOTHING_READ, folder, InstantSource.fixed(NOW));
        performing.perform(send("e1", Channel.CHAT, "talk-1", "Sorry."));
        assertThat(host.taken(1).get(0).text()).isEqualTo("So sorry!");
        assertThat(host.taken(1).get(0).data().text("wording.draft")).contains("Sorry.");
        assertThat(host.taken(1).get(0).data().text("wording.model")).contains("kind-1");
    }

    @Test
    void aDeeperReadingReturnsWithWhatReadIt() {
        performing.close();
        Reading deep = texts -> texts.stream().map(PerformingTest::deep).toList();
        performing = new Performing(host, Wording.AS_IS, deep, folder, InstantSource.fixed(NOW));
        performing.perform(effect("e1", new Action.Reread("m1", "Where is it")));
        Event read = host.taken(1).get(0);
        assertThat(read.type()).isEqualTo("InsightRefined");
        assertThat(read.messageId()).isEqualTo("e1");
        assertThat(read.data().values()).containsEntry("effect", "e1").containsEntry("event", "m1");
        assertThat(read.insight()).contains(deep("Where is it"));
    }

    /** After a restart the timer may decide before the sentence model is loaded: the answer must not wait for that. */
    @Test
    void aReadingThatTakesLongHoldsUpNoWord() {
        performing.close();
        CountDownLatch loading = new CountDownLatch(1);
        Reading slow = texts -> {
            try {
                loading.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return texts.stream().map(PerformingTest::deep).toList();
        };
        performing = new Performing(host, Wording.AS_IS, slow, folder, InstantSource.fixed(NOW));
        for (int i = 0; i < 5; i++) {
            performing.perform(effect("r" + i, new Action.Reread("m" + i, "Where is it")));
        }
        performing.perform(send("e1", Channel.CHAT, "talk-1", "We are sorry."));
        assertThat(host.taken(1).get(0).type()).isEqualTo("MessageSent");
        loading.countDown();
        assertThat(host.taken(6).stream().map(Event::type).filter("InsightRefined"::equals))
                .hasSize(5);
    }

    @Test
    void whereNothingReadsDeeperThatIsSaid() {
        performing.perform(effect("e1", new Action.Reread("m1", "Where is it")));
        Event read = host.taken(1).get(0);
        assertThat(read.type()).isEqualTo("RereadFailed");
        assertThat(read.data().text("because")).contains("nobody reads here");
        assertThat(read.insight()).isEmpty();
    }

    private static Insight deep(String text) {
        return new Insight(
                new Insight.Reading("en", 0.9),
                new Insight.Reading("negative", 0.9),
                Feeling.UNEASY,
                0.9,
                List.of(),
                List.of(),
                List.of(new Insight.Evidence("sentiment", "negative", 0, text.length())),
                "deep@1");
    }

    @Test
    void anEmployeesWordsAreNeverReworded() {
        performing.close();
        Wording never = draft -> {
            throw new AssertionError("asked to reword " + draft.text());
        };
        performing = new Performing(host, never, Stage.NOTHING_READ, folder, InstantSource.fixed(NOW));
        performing.perform(effect(
                "e1",
                new Action.Send(
                        Channel.CHAT,
                        "talk-1",
                        "talk-1",
                        Message.Author.EMPLOYEE,
                        "Li",
                        "li",
                        "On it.",
                        Consent.Purpose.SERVICE,
                        List.of())));
        assertThat(host.taken(1).get(0).text()).isEqualTo("On it.");
    }

    private static Effect send(String id, Channel channel, String address, String text) {
        return effect(
                id,
                new Action.Send(
                        channel,
                        address,
                        "talk-1",
                        Message.Author.ASSISTANT,
                        "Robin",
                        "",
                        text,
                        Consent.Purpose.SERVICE,
                        List.of("Delivery")));
    }

    private static Effect effect(String id, Action action) {
        return new Effect(id, AMARA, Ids.derive("cause"), "", NOW, action);
    }
}
