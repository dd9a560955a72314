package dev.skein.act.playbook;

import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an event or a timer does to a run that has begun. The goal is asked first, then exits, then waits. */
final class Running {
    private final Turn turn;
    private final Stride stride;

    Running(Turn turn, Stride stride) {
        this.turn = turn;
        this.stride = stride;
    }

    /** The run after the event; itself when the event is nothing to it. */
    Run hear(Run run) {
        if (!Runs.isLive(run) || Runs.isStanding(run)) {
            return run;
        }
        Published playbook = turn.registry.version(run.playbook(), run.version());
        if (playbook == null) {
            return withdrawn(run);
        }
        if (!playbook.types().contains(turn.event.type()) || isBefore(run)) {
            return run;
        }
        Playbook.Goal goal = playbook.playbook().goal();
        if (!Runs.isDecided(run)
                && told(run, goal.event(), goal.when())
                && !turn.event.time().isAfter(playbook.deadline(run.began()))) {
            return reached(run, playbook, goal);
        }
        if (!run.isRunning()) {
            return run;
        }
        for (Playbook.Exit exit : playbook.playbook().exits()) {
            if (told(run, exit.event(), exit.when())) {
                return leave(run, playbook, exit.because());
            }
        }
        return arrive(run, playbook);
    }

    /** Whether hearing the event may change the run. */
    static boolean mayHear(Run run, Registry registry, Event event) {
        if (!Runs.isLive(run) || Runs.isStanding(run)) {
            return false;
        }
        Published playbook = registry.version(run.playbook(), run.version());
        return playbook == null || playbook.types().contains(event.type());
    }

    /** A timer of this run fired. */
    Run wake(Run run, String step) {
        if (!Runs.isLive(run)) {
            return run;
        }
        Published playbook = turn.registry.version(run.playbook(), run.version());
        if (playbook == null) {
            return withdrawn(run);
        }
        if (step.equals(Runs.GOAL)) {
            return close(run, playbook);
        }
        if (!run.isRunning() || !run.step().equals(step) || !playbook.has(step)) {
            return run;
        }
        PlaybookStep wait = playbook.step(step);
        if (!wait.isWait() || turn.now.isBefore(Stride.due(wait, run.changed(), turn.zone))) {
            return run; // a timer that was replaced
        }
        if (wait instanceof PlaybookStep.WaitEvent event) {
            decide(run, playbook, event, "timeout", "Nothing came within " + event.timeout());
            return stride.after(run, playbook, wait, "timeout", event.onTimeout());
        }
        return stride.after(run, playbook, wait, "time", wait.next().get(0));
    }

    /** The outcome's event came: the run ends, for what it is for is settled. */
    private Run reached(Run run, Published playbook, Playbook.Goal goal) {
        boolean good = !goal.absent();
        turn.outcome(run, good);
        turn.forget(run, Runs.GOAL);
        Run decided = Runs.decided(run, good);
        if (!run.isRunning()) {
            return Runs.ended(decided, run.status(), PlaybookStep.END, turn.now, run.because());
        }
        forgetWait(run, playbook);
        return Runs.ended(
                decided,
                good ? Run.Status.REACHED : Run.Status.MISSED,
                PlaybookStep.END,
                turn.now,
                (good ? "Reached: " : "Missed: ") + goal.outcome() + " (" + turn.event.type() + ')');
    }

    /** The outcome's time is over. Steps that remain are still taken. */
    private Run close(Run run, Published playbook) {
        if (Runs.isDecided(run) || turn.now.isBefore(playbook.deadline(run.began()))) {
            return run;
        }
        Playbook.Goal goal = playbook.playbook().goal();
        boolean good = goal.absent();
        turn.outcome(run, good);
        Run decided = Runs.decided(run, good);
        if (!run.isRunning()) {
            return Runs.ended(decided, run.status(), PlaybookStep.END, turn.now, run.because());
        }
        if (!run.step().equals(Runs.GOAL)) {
            return decided;
        }
        return Runs.ended(
                decided,
                good ? Run.Status.REACHED : Run.Status.MISSED,
                PlaybookStep.END,
                turn.now,
                (good ? "Reached: " : "Missed: ") + goal.outcome() + " (its time is over)");
    }

    /** Ends the run; what came of it is asked on. */
    Run leave(Run run, Published playbook, String because) {
        forgetWait(run, playbook);
        return Runs.ended(run, Run.Status.LEFT, Runs.isDecided(run) ? PlaybookStep.END : Runs.GOAL, turn.now, because);
    }

    private Run arrive(Run run, Published playbook) {
        if (!playbook.has(run.step()) || !(playbook.step(run.step()) instanceof PlaybookStep.WaitEvent wait)) {
            return run;
        }
        for (PlaybookStep.Arrival arrival : wait.arrivals()) {
            if (told(run, arrival.event(), arrival.when())) {
                turn.forget(run, wait.id());
                decide(run, playbook, wait, arrival.event(), turn.event.type() + " came");
                Run knowing = Runs.told(run, playbook.told(turn.event));
                return stride.after(knowing, playbook, wait, turn.event.type(), arrival.then());
            }
        }
        return run;
    }

    private void decide(Run run, Published playbook, PlaybookStep.WaitEvent wait, String chosen, String because) {
        if (run.arm() != Run.Arm.TREATED) {
            return;
        }
        List<Decision.Option> options = new ArrayList<>();
        wait.arrivals().forEach(arrival -> options.add(option(arrival.event(), chosen)));
        options.add(option("timeout", chosen));
        turn.decide(run, run.step(), playbook, "wait", List.copyOf(options), chosen, because);
    }

    private static Decision.Option option(String name, String chosen) {
        return name.equals(chosen) ? Decision.Option.open(name) : new Decision.Option(name, "did not come first");
    }

    private Run withdrawn(Run run) {
        turn.forget(run, run.step());
        turn.forget(run, Runs.GOAL);
        String because = run.playbook() + '@' + run.version() + " is published no more";
        return Runs.ended(run, Run.Status.LEFT, PlaybookStep.END, turn.now, because);
    }

    private void forgetWait(Run run, Published playbook) {
        if (playbook.has(run.step())) {
            turn.forget(run, run.step());
        }
    }

    private boolean told(Run run, String type, Optional<Condition> when) {
        return turn.event.type().equals(type) && (when.isEmpty() || when.get().holds(turn.seen.of(run)));
    }

    /** An event imported from the past moves a run only when it happened within it. */
    private boolean isBefore(Run run) {
        return turn.event.historic() && turn.event.time().isBefore(run.began());
    }
}
