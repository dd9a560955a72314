package dev.skein.act.playbook;

import dev.skein.Decision;
import dev.skein.Run;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a run from step to step until it must wait or its steps are done. */
final class Stride {
    private final Turn turn;
    private final Deeds deeds;

    Stride(Turn turn) {
        this.turn = turn;
        this.deeds = new Deeds(turn);
    }

    /** Walks on from the given step. Ends, for a way round without a wait does not pass the reader. */
    Run walk(Run from, Published playbook, Published.@Nullable Stop to) {
        List<Run.Passed> path = new ArrayList<>(from.path().size() + 1);
        path.addAll(from.path());
        Published.Stop stop = to;
        for (int passed = 0; stop != null; passed++) {
            PlaybookStep step = stop.step;
            if (passed > Playbook.STEPS_MAX) {
                throw new IllegalStateException(playbook.policy() + " goes round at " + step.id() + " without a wait");
            }
            if (step.isWait()) {
                turn.wake(from, step.id(), due(step, turn.now, turn.zone));
                return Runs.at(from, step.id(), turn.now, path);
            }
            if (step instanceof PlaybookStep.Branch branch) {
                stop = playbook.stop(choose(from, playbook, branch, path));
            } else if (step instanceof PlaybookStep.Act act) {
                path.add(passed(step.id(), deeds.act(from, playbook, act)));
                stop = stop.next;
            } else {
                path.add(passed(step.id(), step instanceof PlaybookStep.End end ? end.because() : ""));
                stop = null;
            }
        }
        return finish(Runs.at(from, Runs.GOAL, turn.now, path));
    }

    /** The steps are done: the run waits for its outcome, unless that is known. */
    private Run finish(Run run) {
        if (!Runs.isDecided(run)) {
            return run;
        }
        boolean reached = Runs.isReached(run);
        return Runs.ended(
                run,
                reached ? Run.Status.REACHED : Run.Status.MISSED,
                PlaybookStep.END,
                turn.now,
                reached ? "Its outcome came about" : "Its outcome did not come about in its time");
    }

    private String choose(Run run, Published playbook, PlaybookStep.Branch branch, List<Run.Passed> path) {
        List<Decision.Option> options = new ArrayList<>();
        String chosen = branch.otherwise();
        String because = "No condition held";
        boolean found = false;
        for (PlaybookStep.Way way : branch.ways()) {
            if (found) {
                options.add(new Decision.Option(way.then(), "an earlier condition held"));
            } else if (way.when().holds(turn.seen.of(run))) {
                found = true;
                chosen = way.then();
                because = "It holds that " + way.when();
                options.add(Decision.Option.open(way.then()));
            } else {
                options.add(new Decision.Option(way.then(), "it does not hold that " + way.when()));
            }
        }
        options.add(found ? new Decision.Option(branch.otherwise(), "a condition held") : Decision.Option.open(chosen));
        if (run.arm() == Run.Arm.TREATED) {
            turn.decide(run, branch.id(), playbook, "branch", List.copyOf(options), chosen, because);
        }
        path.add(passed(branch.id(), because + ", so on to " + chosen));
        return chosen;
    }

    /** A wait is over: notes why, and walks on. */
    Run after(Run run, Published playbook, PlaybookStep step, String how, String to) {
        List<Run.Passed> path = new ArrayList<>(run.path());
        path.add(passed(step.id(), how));
        return walk(Runs.at(run, step.id(), turn.now, path), playbook, playbook.stop(to));
    }

    private Run.Passed passed(String step, String how) {
        return new Run.Passed(step, turn.now, how);
    }

    /** When a wait that began then is over by itself. */
    static Instant due(PlaybookStep wait, Instant since, ZoneId zone) {
        if (wait instanceof PlaybookStep.WaitFor lapse) {
            return since.plus(lapse.time());
        }
        if (wait instanceof PlaybookStep.WaitUntil until) {
            return next(until.hour(), since, zone);
        }
        if (wait instanceof PlaybookStep.WaitEvent event) {
            return since.plus(event.timeout());
        }
        throw new IllegalArgumentException("step: " + wait.id() + " (expected: a wait)");
    }

    /**
     * The first time after an instant that clocks there show the hour. An hour that a change of clocks skips is met as
     * much later as it skips; one that comes twice is met the first time.
     */
    static Instant next(LocalTime hour, Instant after, ZoneId zone) {
        ZonedDateTime today = after.atZone(zone);
        Instant at = ZonedDateTime.of(today.toLocalDate(), hour, zone).toInstant();
        return at.isAfter(after)
                ? at
                : ZonedDateTime.of(today.toLocalDate().plusDays(1), hour, zone).toInstant();
    }
}
