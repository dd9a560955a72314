package dev.skein.act.playbook;

import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Outcome;
import dev.skein.Run;
import dev.skein.Timer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One event's turn through the runs of one key: what it sees, and the notes it takes. */
final class Turn {
    final Registry registry;
    final Key key;
    final Key origin;
    final Event event;
    /** The time of the step, in whole milliseconds. */
    final Instant now;

    final ZoneId zone;
    final Circumstances seen;

    private final List<Wish> wishes = new ArrayList<>();
    private final List<Timer> timers = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Turn(Registry registry, Key key, Key origin, Event event, Instant now, ZoneId zone, Circumstances seen) {
        this.registry = registry;
        this.key = key;
        this.origin = origin;
        this.event = event;
        this.now = now.truncatedTo(ChronoUnit.MILLIS); // as a run remembers it
        this.zone = zone;
        this.seen = seen;
    }

    void wish(Wish wish) {
        wishes.add(wish);
    }

    void wake(Run run, String step, Instant at) {
        String name = timer(run, step);
        cancelled.remove(name);
        int before = set(name);
        if (before < 0) {
            timers.add(new Timer(name, at));
        } else {
            timers.set(before, new Timer(name, at));
        }
    }

    void forget(Run run, String step) {
        String name = timer(run, step);
        int before = set(name);
        if (before >= 0) {
            timers.remove(before);
        }
        if (!cancelled.contains(name)) {
            cancelled.add(name);
        }
    }

    /** Where the timer of the name stands among those set; -1 when it was not. There are few. */
    private int set(String name) {
        for (int i = 0; i < timers.size(); i++) {
            if (timers.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    static String timer(Run run, String step) {
        return Playbooks.TIMER_PREFIX + run.id() + '/' + step;
    }

    void decide(Decision decision) {
        decisions.add(decision);
    }

    /** A choice the playbook made on the way of a run; one possible at a step and event, so the id needs no more. */
    void decide(
            Run run,
            String step,
            Published playbook,
            String kind,
            List<Decision.Option> options,
            String chosen,
            String because) {
        decisions.add(new Decision(
                Ids.derive("decision", run.id(), event.id(), step, kind, String.valueOf(decisions.size())),
                key,
                event.id(),
                now,
                kind,
                options,
                chosen,
                1,
                playbook.policy(),
                playbook.owner(),
                because,
                List.of(input()),
                run.id()));
    }

    /** The event, as a decision names what it rested on. */
    Decision.Input input() {
        long age = Math.max(0, now.getEpochSecond() - event.time().getEpochSecond());
        return new Decision.Input("event", event.type(), age);
    }

    void outcome(Run run, boolean reached) {
        String decision = Playbooks.holdOutDecision(run.id());
        outcomes.add(new Outcome(
                Ids.derive("outcome", decision, "goal"), key, decision, "goal", reached ? 1 : 0, now, event.id()));
    }

    Moves moves(RunList runs) {
        return new Moves(
                runs,
                List.copyOf(wishes),
                List.copyOf(timers),
                List.copyOf(cancelled),
                List.copyOf(decisions),
                List.copyOf(outcomes),
                seen.looked());
    }
}
