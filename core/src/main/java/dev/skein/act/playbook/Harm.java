package dev.skein.act.playbook;

import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What counts as harm while a version is released step by step: a complaint, leaving, taking a consent back. It is noted on
 * the runs of then, whichever version they are on, so that those reached can be held against those not reached.
 */
public final class Harm {
    /** How long after a run began harm is put down to it. */
    public static final Duration WATCHED = Duration.ofDays(14);

    /** Confidence from which a message counts as a complaint or as leaving. */
    static final double SURE = 0.5;

    private static final List<String> TYPES =
            List.of("ComplaintMade", "AccountClosed", "SubscriptionCancelled", "Unsubscribed");

    private Harm() {}

    /** Whether the event says that a person came to harm. */
    public static boolean isIn(Event event) {
        if (event.type().equals("ConsentChanged")) {
            return !event.data().flag("granted").orElse(true);
        }
        if (event.type().equals("MessageReceived")) {
            return event.insight()
                    .filter(i -> says(i.acts(), "complaint") || says(i.signals(), "leaving"))
                    .isPresent();
        }
        return TYPES.contains(event.type());
    }

    /** When a person came to harm after the run began; empty when that is not known to be so. */
    public static Optional<Instant> of(Run run) {
        return Runs.harmed(run);
    }

    /** Whether the person got nothing because the version was not for everybody yet. */
    public static boolean isHeldBack(Run run) {
        return Runs.isHeldBack(run);
    }

    /** The runs with the harm noted on those that are watched; the same list when none is. */
    static List<Run> noted(List<Run> runs, Event event, Registry registry, Instant now) {
        if (runs.isEmpty() || event.historic() || !isIn(event)) {
            return runs;
        }
        List<Run> after = new ArrayList<>(runs);
        after.replaceAll(
                run -> isWatched(run, registry, now) ? Runs.harmed(run, now.truncatedTo(ChronoUnit.MILLIS)) : run);
        return after.equals(runs) ? runs : after;
    }

    private static boolean isWatched(Run run, Registry registry, Instant now) {
        return !Runs.isStanding(run)
                && Runs.harmed(run).isEmpty()
                && now.isBefore(run.began().plus(WATCHED))
                && (registry.inForce(run.playbook(), run.began()).isStaged()
                        || registry.inForce(run.playbook(), now).isStaged());
    }

    private static boolean says(List<Insight.Reading> readings, String label) {
        return readings.stream().anyMatch(r -> r.label().equals(label) && r.confidence() >= SURE);
    }
}
