package dev.skein.loop;

import dev.skein.Activity;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.Need;
import dev.skein.Outcome;
import dev.skein.act.nextbest.Asked;
import dev.skein.act.nextbest.Known;
import dev.skein.act.nextbest.NextBest;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.nextbest.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is best for this customer now, when somebody asks; and what came of it, when somebody tells. */
final class CustomerDecides {
    /** Type of the event that tells what came of a decision: {@code decision}, and {@code value} from 0 to 1. */
    static final String OUTCOME = "OutcomeSeen";

    /** Decisions of a customer that wait for such an outcome; beyond it the oldest is no longer waited for. */
    static final int WAITING_MAX = 10;

    private static final String MEASURE = "outcome";

    private CustomerDecides() {}

    static void step(Turn turn, Policies policies) {
        Asked.of(turn.event).ifPresent(asked -> decide(turn, asked, policies.of(asked.release())));
        if (turn.is(OUTCOME)) {
            learn(turn);
        }
    }

    private static void decide(Turn turn, Asked asked, Release release) {
        String id = NextBest.decisionId(turn.event.id());
        NextBest.Answer answer = NextBest.decide(
                asked.question(id, own(turn), turn.consents, turn.now), release, turn.company.killSwitch());
        turn.decide(new Decision(
                id,
                turn.key,
                turn.event.id(),
                turn.now,
                NextBest.KIND,
                answer.options(),
                answer.chosen().candidate().name(),
                answer.chosen().probability(),
                answer.policy() + ", settings@" + turn.company.version(),
                release.rules().owner(),
                answer.because(),
                answer.inputs(),
                ""));
        forget(turn);
        turn.await(id, id);
    }

    /** What we know ourselves up to this second. Of feelings nothing. */
    private static List<Known> own(Turn turn) {
        List<Known> known = new ArrayList<>();
        List<Activity.Seen> recent = turn.activity.recent();
        if (!recent.isEmpty()) {
            Activity.Seen last = recent.get(recent.size() - 1);
            known.add(new Known("skein.last", last.type(), age(turn, last.at())));
        }
        turn.needs.stream()
                .filter(Need::isUnsolved)
                .reduce((first, last) -> last)
                .ifPresent(need -> known.add(new Known("skein.need", need.kind(), age(turn, need.changed()))));
        return known;
    }

    private static long age(Turn turn, Instant at) {
        return Math.max(0, Duration.between(at, turn.now).toSeconds());
    }

    /** Makes room, so that many questions do not push out what else is waited for. */
    private static void forget(Turn turn) {
        List<Customer.Awaiting> ours =
                turn.awaiting.stream().filter(CustomerDecides::isOurs).toList();
        if (ours.size() >= WAITING_MAX) {
            Customer.Awaiting oldest = ours.get(0);
            turn.awaiting =
                    turn.awaiting.stream().filter(w -> !w.equals(oldest)).toList();
        }
    }

    private static boolean isOurs(Customer.Awaiting waiting) {
        return waiting.about().equals(waiting.decision());
    }

    /** The first word on a decision counts; a value that is not from 0 to 1 is none. */
    private static void learn(Turn turn) {
        String decision = turn.event.data().text("decision").orElse("");
        Optional<Double> value = turn.event.data().number("value").filter(v -> v >= 0 && v <= 1);
        Optional<Customer.Awaiting> waiting = turn.awaiting.stream()
                .filter(w -> isOurs(w) && w.decision().equals(decision))
                .findFirst();
        if (waiting.isPresent() && value.isPresent()) {
            turn.outcome(new Outcome(
                    Ids.derive("outcome", decision, MEASURE),
                    turn.key,
                    decision,
                    MEASURE,
                    value.get(),
                    turn.now,
                    turn.event.id()));
            turn.awaiting =
                    turn.awaiting.stream().filter(w -> !w.equals(waiting.get())).toList();
        }
    }
}
