package dev.skein.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Action;
import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Correction;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Step;
import dev.skein.Timer;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Derived;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Words read unsurely: heard at once, acted on once, by the deeper reading when it comes in time. */
class DoubtsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Key AMARA = Key.customer("amara");
    private static final Insight FIRST = insight(Feeling.EVEN, "order-status", "fast@1");
    private static final Insight DEEPER = insight(Feeling.DISTRESSED, "late-delivery", "fast@1+deep@1");

    private final Loops loops =
            new Loops(Company.plain("Shop", ZoneId.of("Europe/Stockholm")), Playbooks.compile(List.of()));
    private final List<Effect> effects = new ArrayList<>();
    private Customer customer = Customer.unknown(AMARA);

    @Test
    void whatIsSaidStandsAtOnceAndOnlyTheReadingIsAskedFor() {
        Step step = step(doubtful("1"));
        assertThat(message().insight()).contains(FIRST);
        assertThat(customer.needs()).isEmpty();
        assertThat(effects)
                .singleElement()
                .satisfies(e -> assertThat(e.action())
                        .isEqualTo(new Action.Reread(doubtful("1").id(), "Oh great")));
        assertThat(step.timers())
                .containsExactly(new Timer("reread/" + doubtful("1").id(), NOW.plusSeconds(2)));
        assertThat(step.views().stream().map(v -> v.kind())).doesNotContain("decision");
    }

    @Test
    void theDeeperReadingIsActedOnOnceWhateverComesAfter() {
        step(doubtful("1"));
        Step acted = step(deeper("1"));
        assertThat(message().insight()).contains(DEEPER);
        assertThat(customer.needs()).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo("late-delivery");
            assertThat(n.because()).contains("fast@1+deep@1");
        });
        assertThat(acted.cancelled()).contains("reread/" + doubtful("1").id());
        assertThat(sends()).isEqualTo(1);
        Customer before = customer;
        step(fired("1"));
        step(failed("1"));
        step(deeper("1"));
        assertThat(sends()).isEqualTo(1);
        assertThat(customer.needs()).isEqualTo(before.needs());
        assertThat(customer.doubtful()).isEmpty();
    }

    @Test
    void whatComesTooLateIsShownAndNothingIsDoneAnew() {
        step(doubtful("1"));
        step(fired("1"));
        assertThat(message().insight()).contains(FIRST);
        assertThat(sends()).isEqualTo(1);
        step(deeper("1"));
        assertThat(message().insight()).contains(DEEPER);
        assertThat(customer.conversations().get(0).feeling()).isEqualTo(Feeling.DISTRESSED);
        assertThat(customer.needs().get(customer.needs().size() - 1).kind()).isEqualTo("late-delivery");
        assertThat(sends()).isEqualTo(1);
    }

    @Test
    void everyEffectHasAnIdOfItsOwn() {
        step(doubtful("1"));
        step(deeper("1"));
        Set<String> ids = new TreeSet<>();
        effects.forEach(e -> ids.add(e.id()));
        assertThat(ids).hasSameSizeAs(effects).hasSizeGreaterThan(1);
        assertThat(effects)
                .allSatisfy(e -> assertThat(e.cause()).isEqualTo(doubtful("1").id()));
    }

    @Test
    void aCorrectionMeanwhileCountsFully() {
        step(doubtful("1"));
        step(event(
                "c",
                Correction.TOLD,
                Data.of(
                        "event", doubtful("1").id(),
                        "reading", "feeling",
                        "from", "EVEN",
                        "to", "DELIGHTED",
                        "by", "employee:mia")));
        step(deeper("1"));
        assertThat(message().insight().orElseThrow().feeling()).isEqualTo(Feeling.DELIGHTED);
        assertThat(message().insight().orElseThrow().asRead()).contains(DEEPER);
    }

    @Test
    void whoRefusesFeelingsHasNoneKeptFromEitherReading() {
        step(event("0", "ConsentChanged", Data.of("purpose", "feelings", "granted", false)));
        Step held = step(doubtful("1").withInsight(DEEPER));
        assertThat(Codec.json(held)).doesNotContain("DISTRESSED");
        assertThat(Codec.json(step(deeper("1")))).doesNotContain("DISTRESSED");
        assertThat(customer.needs()).hasSize(1);
    }

    @Test
    void atTheLimitOneMoreIsActedOnByWhatItCameWith() {
        for (int i = 0; i < Doubts.DOUBTFUL_MAX; i++) {
            step(doubtful("d" + i));
        }
        assertThat(sends()).isZero();
        step(doubtful("one more"));
        assertThat(sends()).isEqualTo(1);
        assertThat(customer.doubtful()).hasSize(Doubts.DOUBTFUL_MAX);
    }

    @Test
    void afterItsTimeNothingWaits() {
        customer = (Customer)
                loops.step(customer, doubtful("1"), NOW.plusSeconds(3)).state();
        assertThat(customer.doubtful()).isEmpty();
    }

    @Test
    void whatIsImportedIsNeverWaitedFor() {
        Event e = doubtful("1");
        step(new Event(
                e.id(),
                e.source(),
                e.messageId(),
                e.type(),
                e.subject(),
                e.identities(),
                e.time(),
                e.received(),
                true,
                e.data(),
                e.insight(),
                e.passages(),
                e.deeperBy()));
        assertThat(customer.doubtful()).isEmpty();
        assertThat(customer.needs()).hasSize(1);
    }

    @Test
    void theSameLogGivesTheSameBytes() {
        List<Event> log = List.of(doubtful("1"), doubtful("2"), deeper("2"), fired("1"), deeper("1"));
        assertThat(told(log)).isEqualTo(told(log));
    }

    /** The steps of a log, each from a state that was written down and read again. */
    private List<String> told(List<Event> log) {
        customer = Customer.unknown(AMARA);
        List<String> steps = new ArrayList<>();
        for (Event event : log) {
            steps.add(Codec.json(step(Codec.event(Codec.encode(event)))));
            customer = (Customer) Codec.decode(AMARA, Codec.encode(customer));
        }
        return steps;
    }

    private Step step(Event event) {
        Step step = loops.step(customer, event, NOW);
        customer = (Customer) step.state();
        effects.addAll(step.effects());
        return step;
    }

    private long sends() {
        return effects.stream().filter(e -> e.action() instanceof Action.Send).count();
    }

    private Message message() {
        return customer.conversations().get(0).tail().get(0);
    }

    private static Event doubtful(String id) {
        return event(id, "MessageReceived", Data.of("text", "Oh great", "channel", "CHAT"))
                .withInsight(FIRST)
                .doubtful(NOW.plusSeconds(2));
    }

    private static Event deeper(String id) {
        return event(
                        "deeper-" + id,
                        Action.Reread.REFINED,
                        Data.of("event", doubtful(id).id()))
                .withInsight(DEEPER);
    }

    private static Event failed(String id) {
        return event(
                "failed-" + id,
                Action.Reread.NOT_REFINED,
                Data.of("event", doubtful(id).id()));
    }

    private static Event fired(String id) {
        Timer timer = new Timer("reread/" + doubtful(id).id(), NOW.plusSeconds(2));
        return Derived.fired(AMARA, timer, NOW.plusSeconds(2));
    }

    private static Event event(String id, String type, Data data) {
        return Event.internal("test", id, type, AMARA, NOW, data);
    }

    private static Insight insight(Feeling feeling, String need, String model) {
        return new Insight(
                new Insight.Reading("en", 0.99),
                new Insight.Reading("neutral", 0.9),
                feeling,
                0.9,
                List.of(),
                List.of(new Insight.Reading(need, 0.9)),
                List.of(),
                model);
    }
}
