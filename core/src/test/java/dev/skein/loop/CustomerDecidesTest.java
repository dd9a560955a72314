package dev.skein.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Outcome;
import dev.skein.Step;
import dev.skein.act.nextbest.Asked;
import dev.skein.act.nextbest.Candidate;
import dev.skein.act.nextbest.Kind;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.playbook.Playbooks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page asks what is best for Amara; the answer is a decision of hers, and what came of it finds it again. */
class CustomerDecidesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Key AMARA = Key.customer("amara");
    private static final Company SHOP = Company.plain("Shop", ZoneId.of("Europe/Stockholm"));
    private static final List<Candidate> OPTIONS =
            List.of(Candidate.of("guide", Kind.CONTENT), Candidate.of("assistant", Kind.ASSISTANT));

    private int events;
    private Customer customer = Customer.unknown(AMARA);
    private Loops loops = new Loops(SHOP, Playbooks.compile(List.of()), Policies.first());

    private Step tell(String source, String type, Data data, Instant at) {
        Event event = Event.internal(source, "m" + ++events, type, AMARA, at, data);
        Step step = loops.step(customer, event, at);
        customer = (Customer) step.state();
        return step;
    }

    private Decision ask(Instant at) {
        Asked asked = new Asked(
                "web/basket",
                OPTIONS,
                List.of(new Asked.Told("page", "sofa", at.minusSeconds(2))),
                Optional.empty(),
                1);
        return bodies(tell(Asked.SOURCE, Asked.TYPE, asked.data(), at), Decision.class)
                .findFirst()
                .orElseThrow();
    }

    private static <T> Stream<T> bodies(Step step, Class<T> type) {
        return step.views().stream().map(v -> v.body()).filter(type::isInstance).map(type::cast);
    }

    private void allow() {
        tell("web", "ConsentChanged", Data.of("purpose", "personalisation", "granted", true), NOW.minusSeconds(60));
    }

    @Test
    void itUsesWhatHappenedUpToTheLastSecond_andSaysHowOldItIs() {
        allow();
        tell("web", "BasketUpdated", Data.of("items", 2), NOW.minusSeconds(1));
        Decision decision = ask(NOW);

        assertThat(decision.inputs())
                .contains(new Decision.Input("known: page", "sofa", 2))
                .contains(new Decision.Input("known: skein.last", "BasketUpdated", 1));
        assertThat(decision.policy()).startsWith("next-best@1, model@1, thompson");
        assertThat(decision.probability()).isBetween(0.02, 1.0);
        assertThat(customer.activity()
                        .recent()
                        .get(customer.activity().recent().size() - 1)
                        .type())
                .isEqualTo("BasketUpdated"); // our own question is nothing she did
    }

    @Test
    void withoutConsentItFallsBack_andKeepsNothingOfWhatIsKnown() {
        tell("web", "BasketUpdated", Data.of("items", 2), NOW.minusSeconds(1));

        assertThat(ask(NOW).inputs().toString()).doesNotContain("sofa").doesNotContain("BasketUpdated");
    }

    @Test
    void whatCameOfItIsItsOutcome_once_andOnlyFromZeroToOne() {
        Decision decision = ask(NOW);
        Data good = Data.of("decision", decision.id(), "value", 1);

        assertThat(bodies(
                        tell("shop", "OutcomeSeen", Data.of("decision", decision.id(), "value", 7), NOW),
                        Outcome.class))
                .isEmpty();
        Outcome outcome = bodies(tell("shop", "OutcomeSeen", good, NOW), Outcome.class)
                .findFirst()
                .orElseThrow();
        assertThat(outcome.decision()).isEqualTo(decision.id());
        assertThat(outcome.value()).isEqualTo(1);
        assertThat(bodies(tell("shop", "OutcomeSeen", good, NOW), Outcome.class))
                .isEmpty();
    }

    @Test
    void manyQuestionsDoNotPushOutWhatElseIsWaitedFor() {
        tell("web", "MessageReceived", Data.of("text", "Where is my sofa?", "channel", "chat"), NOW);
        int before = customer.awaiting().size();
        assertThat(before).isPositive();
        for (int i = 0; i < 40; i++) {
            ask(NOW.plusSeconds(i));
        }
        assertThat(customer.awaiting()).hasSize(before + CustomerDecides.WAITING_MAX);
    }

    @Test
    void theKillSwitchAndAForeignSourceDecideNothing() {
        loops = new Loops(SHOP.withKillSwitch(true), Playbooks.compile(List.of()), Policies.first());
        Decision killed = ask(NOW);
        assertThat(killed.chosen()).isEqualTo("nothing");
        assertThat(killed.options()).contains(new Decision.Option("assistant", "the kill switch is on"));

        Data asked = new Asked("web", OPTIONS, List.of(), Optional.empty(), 1).data();
        assertThat(bodies(tell("web", Asked.TYPE, asked, NOW), Decision.class)).isEmpty();
        assertThat(bodies(tell(Asked.SOURCE, Asked.TYPE, Data.of("options", List.of("?")), NOW), Decision.class))
                .isEmpty();
    }

    @Test
    void theSameEventsGiveTheSameDecisions() {
        allow();
        Decision first = ask(NOW);
        customer = Customer.unknown(AMARA);
        events = 0;
        allow();
        assertThat(ask(NOW)).isEqualTo(first);
        assertThat(Asked.isProtected("userAge")).isTrue();
        assertThat(Asked.isProtected("page")).isFalse();
    }
}
