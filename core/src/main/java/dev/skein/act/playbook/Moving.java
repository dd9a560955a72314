package dev.skein.act.playbook;

import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Moves a run to another version of its playbook, because a person said so. */
final class Moving {
    private final Turn turn;

    Moving(Turn turn) {
        this.turn = turn;
    }

    Moves move(List<Run> runs, String id, int version, String by, String because) {
        Run run = runs.stream()
                .filter(other -> other.id().equals(id) && other.isRunning() && !Runs.isStanding(other))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("run: " + id + " (expected: one that runs)"));
        Published to = turn.registry.version(run.playbook(), version);
        if (to == null) {
            throw new IllegalArgumentException(
                    "version: " + run.playbook() + '@' + version + " (expected: a published one)");
        }
        if (!Changing.canMove(run, to.playbook())) {
            throw new IllegalArgumentException("step: " + run.step() + " (expected: a wait of this name in "
                    + to.playbook().policy() + ')');
        }
        Run moved = moved(run, to, because);
        turn.decide(new Decision(
                Ids.derive("decision", id, turn.event.id(), "move"),
                turn.key,
                turn.event.id(),
                turn.now,
                "move",
                List.of(Decision.Option.open("move"), Decision.Option.open("stay")),
                "move",
                1,
                to.playbook().policy(),
                by,
                because,
                List.of(turn.input()),
                id));
        List<Run> after = new ArrayList<>(runs);
        after.replaceAll(other -> other.id().equals(id) ? moved : other);
        return turn.moves(RunList.of(after, turn.registry, turn.now));
    }

    /** The run at the same step of the other version, which must have that wait; its waiting time counts on. */
    Run moved(Run run, Published to, String because) {
        Run moved = Runs.onVersion(run, to.playbook().version(), because);
        if (!run.step().equals(Runs.GOAL)) {
            turn.wake(moved, run.step(), soonest(Stride.due(to.step(run.step()), run.changed(), turn.zone)));
        }
        if (!Runs.isDecided(run)) {
            turn.wake(moved, Runs.GOAL, soonest(to.deadline(run.began())));
        }
        return moved;
    }

    private Instant soonest(Instant due) {
        return due.isBefore(turn.now) ? turn.now : due;
    }
}
