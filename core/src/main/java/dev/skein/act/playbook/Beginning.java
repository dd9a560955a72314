package dev.skein.act.playbook;

import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Run;
import dev.skein.act.playbook.Releases.InForce;
import java.util.List;
import java.util.Optional;

/** Begins runs: triggers, segments entered, local hours; with their re-entry rules and the hold-out. */
final class Beginning {
    private static final List<Decision.Option> ARMS =
            List.of(Decision.Option.open("treat"), Decision.Option.open("hold out"));

    private final Turn turn;
    private final Stride stride;
    private final RunList before;

    /** Begins runs beside those there were before the event. */
    Beginning(Turn turn, Stride stride, RunList before) {
        this.turn = turn;
        this.stride = stride;
        this.before = before;
    }

    /** Adds the runs the event begins. */
    void all(List<Run> runs, Glance glance) {
        for (Published playbook : glance.triggered()) {
            onEvent(runs, playbook);
        }
        if (glance.asks()) {
            leaveSegments(runs);
        }
        for (Published playbook : glance.entered()) {
            if (playbook.playbook().trigger() instanceof Playbook.OnEntry on
                    && (!before.mayHave(playbook) || mayBegin(runs, playbook, ""))
                    && last(runs, playbook.id()).map(Runs::isOutside).orElse(true)
                    && on.segment().restHolds(turn.seen)) {
                begin(runs, playbook, "", FewFacts.NONE, "Began when it came to hold that " + on.segment());
            }
        }
        for (Published playbook : before.mayStand() ? turn.registry.daily(turn.key, turn.now) : List.<Published>of()) {
            if (mayStand(runs, playbook.playbook())) {
                stand(runs, playbook);
            }
        }
    }

    private void onEvent(List<Run> runs, Published playbook) {
        if (playbook.isTooOld(turn.event.time(), turn.now)) {
            return; // as documented: too old to act on
        }
        String subject = "";
        if (!playbook.about().isEmpty()) {
            Optional<String> about = turn.event.data().text(playbook.about());
            if (about.isEmpty()) {
                return; // as documented: what is about nothing begins nothing
            }
            subject = about.get();
        }
        if ((!before.mayHave(playbook) || mayBegin(runs, playbook, subject)) && playbook.restHolds(turn.seen)) {
            String about = subject.isEmpty() ? "" : " about " + subject;
            begin(runs, playbook, subject, playbook.told(turn.event), "Began with " + turn.event.type() + about);
        }
    }

    /** A standing run's hour has come: begins a run when the condition holds, and stands till tomorrow. */
    void onHour(List<Run> runs, Run standing, Published playbook, Playbook.Daily daily) {
        runs.replaceAll(
                run -> run.id().equals(standing.id()) ? Runs.at(standing, Runs.TRIGGER, turn.now, List.of()) : run);
        turn.wake(standing, Runs.TRIGGER, Stride.next(daily.hour(), turn.now, turn.zone));
        if (mayBegin(runs, playbook, "")
                && (daily.when().isEmpty() || daily.when().get().holds(turn.seen))) {
            begin(runs, playbook, "", FewFacts.NONE, "Began at " + daily.hour());
        }
    }

    private boolean mayBegin(List<Run> runs, Published playbook, String subject) {
        for (Run run : runs) {
            if (!run.playbook().equals(playbook.id()) || Runs.isStanding(run)) {
                continue;
            }
            boolean same = run.subject().equals(subject);
            if (Runs.isHeldBack(run) && !(same && run.isRunning())) {
                continue; // it was not for this person yet, which uses nothing up
            }
            boolean refused = switch (playbook.reentry()) {
                case NEVER -> true;
                case PER_SUBJECT -> same;
                case ALWAYS -> same && run.isRunning();
                case AFTER ->
                    same
                            && (run.isRunning()
                                    || turn.now.isBefore(run.began()
                                            .plus(playbook.playbook().reentry().after())));
            };
            if (refused) {
                return false;
            }
        }
        return true;
    }

    private void begin(List<Run> runs, Published playbook, String subject, FewFacts told, String because) {
        String id = Ids.derive("run", turn.key.toString(), playbook.id(), turn.event.id());
        InForce force = turn.registry.inForce(playbook.id(), turn.now);
        boolean heldBack = force.rest() == 0 && !force.reaches(playbook.id(), turn.key);
        boolean held = heldBack
                || (playbook.holdOut() > 0
                        && Ids.fraction("hold-out", turn.key.toString(), playbook.id()) < playbook.holdOut());
        Run run = new Run(
                id,
                turn.key,
                turn.origin,
                playbook.id(),
                playbook.version(),
                held ? Run.Arm.HELD : Run.Arm.TREATED,
                Run.Status.RUNNING,
                playbook.first().step.id(),
                turn.now,
                turn.now,
                subject,
                told,
                List.of(),
                because);
        if (isFull(runs)) {
            String full = "Already in " + Keeping.RUNS_MAX + " playbooks at once";
            turn.decide(
                    run,
                    run.step(),
                    playbook,
                    "trigger",
                    List.of(new Decision.Option("begin", full), Decision.Option.open("pass")),
                    "pass",
                    full);
            return;
        }
        if (heldBack) {
            run = Runs.heldBack(run);
        }
        turn.decide(holdOut(run, playbook, force));
        turn.wake(run, Runs.GOAL, playbook.deadline(turn.now));
        runs.add(stride.walk(run, playbook, playbook.first()));
    }

    /** Where nothing else is live, not being reached yet is being held out, and the chance of it counts. */
    private Decision holdOut(Run run, Published playbook, InForce force) {
        boolean held = run.arm() == Run.Arm.HELD;
        boolean alone = force.isStaged() && force.rest() == 0;
        double treated = (1 - playbook.holdOut()) * (alone ? force.share() / 100.0 : 1);
        double heldOut = alone ? 1 - treated : playbook.holdOut();
        String so = force.isStaged() ? ". So far it is for " + force.share() + " % of people" : "";
        return new Decision(
                Playbooks.holdOutDecision(run.id()),
                turn.key,
                turn.event.id(),
                turn.now,
                "hold-out",
                ARMS,
                held ? "hold out" : "treat",
                held ? heldOut : treated,
                playbook.policy(),
                playbook.owner(),
                force.isStaged() ? run.because() + playbook.lot() + so : run.because() + playbook.lot(),
                List.of(turn.input()),
                run.id());
    }

    /** Whether a daily playbook may wait for its hour: it does not yet, nor has it had its only turn. */
    static boolean mayStand(List<Run> runs, Playbook playbook) {
        boolean never = playbook.reentry().rule() == Playbook.Reentry.Rule.NEVER;
        for (Run run : runs) {
            if (run.playbook().equals(playbook.id()) && (Runs.isStanding(run) || never)) {
                return false;
            }
        }
        return !isFull(runs);
    }

    /** Whether a daily playbook may begin to wait for its hour. */
    static boolean anyMayStand(List<Run> runs, Registry registry) {
        List<Published> daily = registry.daily();
        for (int i = 0; i < daily.size(); i++) {
            if (mayStand(runs, daily.get(i).playbook())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(List<Run> runs) {
        if (runs.size() < Keeping.RUNS_MAX) {
            return false;
        }
        int live = 0;
        for (int i = 0; i < runs.size(); i++) {
            live += Runs.isLive(runs.get(i)) ? 1 : 0;
        }
        return live >= Keeping.RUNS_MAX;
    }

    private void stand(List<Run> runs, Published published) {
        Playbook playbook = published.playbook();
        if (!(playbook.trigger() instanceof Playbook.Daily daily)) {
            return;
        }
        Run run = new Run(
                Ids.derive("run", turn.key.toString(), playbook.id(), turn.event.id(), Runs.TRIGGER),
                turn.key,
                turn.origin,
                playbook.id(),
                playbook.version(),
                Run.Arm.TREATED,
                Run.Status.RUNNING,
                Runs.TRIGGER,
                turn.now,
                turn.now,
                "",
                FewFacts.NONE,
                List.of(),
                "Waits for " + daily.hour());
        turn.wake(run, Runs.TRIGGER, Stride.next(daily.hour(), turn.now, turn.zone));
        runs.add(run);
    }

    /** Notes on the last run of each segment's playbook that the person is outside now, so that entering is seen. */
    private void leaveSegments(List<Run> runs) {
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            Optional<Playbook.OnEntry> entry = mayLeave(run, turn.registry);
            if (entry.isPresent()
                    && asks(entry.get(), turn.event)
                    && last(runs, run.playbook()).map(Run::id).orElse("").equals(run.id())
                    && !entry.get().segment().holds(turn.seen)) {
                runs.set(i, Runs.outside(run));
            }
        }
    }

    /** The segment a run began by, when an event may show that the person has left it. */
    static Optional<Playbook.OnEntry> mayLeave(Run run, Registry registry) {
        Published newest = registry.newest(run.playbook());
        return newest != null
                        && newest.playbook().trigger() instanceof Playbook.OnEntry on
                        && newest.playbook().reentry().rule() != Playbook.Reentry.Rule.NEVER
                        && !Runs.isOutside(run)
                ? Optional.of(on)
                : Optional.empty();
    }

    /** Whether the segment is looked at after the event. */
    static boolean asks(Playbook.OnEntry segment, Event event) {
        return segment.on().isEmpty() || segment.on().contains(event.type());
    }

    private static Optional<Run> last(List<Run> runs, String playbook) {
        return runs.stream().filter(run -> run.playbook().equals(playbook)).reduce((first, second) -> second);
    }
}
