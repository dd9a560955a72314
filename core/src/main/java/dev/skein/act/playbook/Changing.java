package dev.skein.act.playbook;

import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Run;
import dev.skein.act.playbook.Lifecycle.Inside;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A version went live or was taken back, and somebody decided what becomes of people who are inside another one. */
public final class Changing {
    /** Type of the event that tells a person's runs. */
    public static final String TYPE = "VersionChanged";

    /** Its source: nothing from outside can say this. */
    public static final String SOURCE = "skein/release";

    private static final List<Decision.Option> OPTIONS =
            List.of(Decision.Option.open("move"), Decision.Option.open("leave"), Decision.Option.open("stay"));

    private final Turn turn;
    private final Stride stride;

    Changing(Turn turn, Stride stride) {
        this.turn = turn;
        this.stride = stride;
    }

    /**
     * The event for one person. Told twice it is the same event.
     *
     * @param from the version people are inside of
     * @param to the version they go to; 0 when there is none, then {@code inside} cannot be {@link Inside#MOVE}
     * @param entry of the trail that it follows from
     */
    public static Event event(Key key, String playbook, int from, int to, Lifecycle.Entry entry, Instant now) {
        String id = Ids.derive(key.toString(), playbook + '@' + from, entry.toString());
        Data what = Data.of(
                "playbook",
                playbook,
                "from",
                from,
                "to",
                to,
                "inside",
                entry.inside().name(),
                "by",
                entry.by(),
                "because",
                entry.because());
        return Event.internal(SOURCE, id, TYPE, key, now, what);
    }

    static boolean isOurs(Event event) {
        return event.type().equals(TYPE) && event.source().equals(SOURCE);
    }

    /** Whether a run can go on in a version: it stands at a wait that is there too, or its steps are done. */
    public static boolean canMove(Run run, Playbook to) {
        return run.step().equals(Runs.GOAL)
                || to.steps().stream().anyMatch(step -> step.id().equals(run.step()) && step.isWait());
    }

    /** All runs of the version, moved, ended or left as they are. */
    List<Run> all(List<Run> runs) {
        Data d = turn.event.data();
        String playbook = d.text("playbook").orElse("");
        int from = d.number("from").map(Double::intValue).orElse(0);
        int to = d.number("to").map(Double::intValue).orElse(0);
        Inside inside = Inside.valueOf(d.text("inside").orElse(Inside.STAY.name()));
        List<Run> after = new ArrayList<>(runs);
        after.replaceAll(run ->
                run.playbook().equals(playbook) && run.version() == from && run.isRunning() && !Runs.isStanding(run)
                        ? one(run, inside, to)
                        : run);
        return after;
    }

    private Run one(Run run, Inside inside, int version) {
        Data d = turn.event.data();
        String by = d.text("by").orElse("");
        String because = d.text("because").orElse("");
        Published own = turn.registry.version(run.playbook(), run.version());
        Published to = turn.registry.version(run.playbook(), version);
        if (own == null || inside == Inside.STAY) {
            return run;
        }
        if (inside == Inside.LEAVE) {
            decide(run, own, "leave", OPTIONS, by, because);
            return new Running(turn, stride).leave(run, own, because);
        }
        if (to == null || !canMove(run, to.playbook())) {
            String against = "no wait called " + run.step() + " in " + run.playbook() + '@' + version;
            List<Decision.Option> options =
                    List.of(new Decision.Option("move", against), OPTIONS.get(1), OPTIONS.get(2));
            decide(run, own, "stay", options, by, because);
            return run;
        }
        decide(run, to, "move", OPTIONS, by, because);
        return new Moving(turn).moved(run, to, because);
    }

    private void decide(
            Run run, Published policy, String chosen, List<Decision.Option> options, String by, String because) {
        turn.decide(new Decision(
                Ids.derive("decision", run.id(), turn.event.id(), "version"),
                turn.key,
                turn.event.id(),
                turn.now,
                "move",
                options,
                chosen,
                1,
                policy.policy(),
                by,
                because,
                List.of(turn.input()),
                run.id()));
    }
}
