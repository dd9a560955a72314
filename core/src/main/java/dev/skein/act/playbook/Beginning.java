package dev.skein.act.playbook;

import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Run;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins runs: triggers, segments entered, local hours; with their re-entry rules and the hold-out. */
final class Beginning {
    private static final Map<String, Object> NOTHING = Collections.emptyMap();
    private static final List<Decision.Option> ARMS =
            List.of(Decision.Option.open("treat"), Decision.Option.open("hold out"));

    private final Turn turn;
    private final Stride stride;

    Beginning(Turn turn, Stride stride) {
        this.turn = turn;
        this.stride = stride;
    }

    /** Adds the runs the event begins. */
    void all(List<Run> runs, Glance glance) {
        for (Published playbook : glance.triggered()) {
            if (playbook.playbook().trigger() instanceof Playbook.OnEvent on) {
                onEvent(runs, playbook, on);
            }
        }
        if (glance.asks()) {
            leaveSegments(runs);
        }
        for (Published playbook : glance.entered()) {
            if (playbook.playbook().trigger() instanceof Playbook.OnEntry on
                    && mayBegin(runs, playbook.playbook(), "")
                    && last(runs, playbook.playbook().id()).map(Runs::isOutside).orElse(true)
                    && on.segment().restHolds(turn.seen)) {
                begin(runs, playbook, "", NOTHING, "Began when it came to hold that " + on.segment());
            }
        }
        for (Published playbook : turn.registry.daily()) {
            if (mayStand(runs, playbook.playbook())) {
                stand(runs, playbook);
            }
        }
    }

    private void onEvent(List<Run> runs, Published playbook, Playbook.OnEvent on) {
        if (Duration.between(turn.event.time(), turn.now).compareTo(on.maxAge()) > 0) {
            return; // as documented: too old to act on
        }
        String subject = "";
        if (!on.about().isEmpty()) {
            Optional<String> about = turn.event.data().text(on.about());
            if (about.isEmpty()) {
                return; // as documented: what is about nothing begins nothing
            }
            subject = about.get();
        }
        if (mayBegin(runs, playbook.playbook(), subject)
                && (on.when().isEmpty() || on.when().get().restHolds(turn.seen))) {
            String about = subject.isEmpty() ? "" : " about " + subject;
            begin(runs, playbook, subject, playbook.told(turn.event), "Began with " + on.event() + about);
        }
    }

    /** A standing run's hour has come: begins a run when the condition holds, and stands till tomorrow. */
    void onHour(List<Run> runs, Run standing, Published playbook, Playbook.Daily daily) {
        runs.replaceAll(
                run -> run.id().equals(standing.id()) ? Runs.at(standing, Runs.TRIGGER, turn.now, List.of()) : run);
        turn.wake(standing, Runs.TRIGGER, Stride.next(daily.hour(), turn.now, turn.zone));
        if (mayBegin(runs, playbook.playbook(), "")
                && (daily.when().isEmpty() || daily.when().get().holds(turn.seen))) {
            begin(runs, playbook, "", NOTHING, "Began at " + daily.hour());
        }
    }

    private boolean mayBegin(List<Run> runs, Playbook playbook, String subject) {
        for (Run run : runs) {
            if (!run.playbook().equals(playbook.id()) || Runs.isStanding(run)) {
                continue;
            }
            boolean same = run.subject().equals(subject);
            boolean refused = switch (playbook.reentry().rule()) {
                case NEVER -> true;
                case PER_SUBJECT -> same;
                case ALWAYS -> same && run.isRunning();
                case AFTER ->
                    same
                            && (run.isRunning()
                                    || turn.now.isBefore(
                                            run.began().plus(playbook.reentry().after())));
            };
            if (refused) {
                return false;
            }
        }
        return true;
    }

    private void begin(List<Run> runs, Published published, String subject, Map<String, Object> told, String because) {
        Playbook playbook = published.playbook();
        String id = Ids.derive("run", turn.key.toString(), playbook.id(), turn.event.id());
        boolean held = playbook.holdOut() > 0
                && Ids.fraction("hold-out", turn.key.toString(), playbook.id()) < playbook.holdOut();
        Run run = new Run(
                id,
                turn.key,
                turn.origin,
                playbook.id(),
                playbook.version(),
                held ? Run.Arm.HELD : Run.Arm.TREATED,
                Run.Status.RUNNING,
                published.first(),
                turn.now,
                turn.now,
                subject,
                Collections.unmodifiableMap(new LinkedHashMap<>(told)),
                List.of(),
                because);
        if (isFull(runs)) {
            String full = "Already in " + Keeping.RUNS_MAX + " playbooks at once";
            turn.decide(
                    run,
                    playbook,
                    "trigger",
                    List.of(new Decision.Option("begin", full), Decision.Option.open("pass")),
                    "pass",
                    full);
            return;
        }
        turn.decide(holdOut(run, published, held));
        turn.wake(run, Runs.GOAL, turn.now.plus(playbook.goal().within()));
        runs.add(stride.walk(run, published, published.first()));
    }

    private Decision holdOut(Run run, Published published, boolean held) {
        Playbook playbook = published.playbook();
        return new Decision(
                Playbooks.holdOutDecision(run.id()),
                turn.key,
                turn.event.id(),
                turn.now,
                "hold-out",
                ARMS,
                held ? "hold out" : "treat",
                held ? playbook.holdOut() : 1 - playbook.holdOut(),
                published.policy(),
                playbook.owner(),
                run.because() + published.lot(),
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

    private static boolean isFull(List<Run> runs) {
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
                NOTHING,
                List.of(),
                "Waits for " + daily.hour());
        turn.wake(run, Runs.TRIGGER, Stride.next(daily.hour(), turn.now, turn.zone));
        runs.add(run);
    }

    /** Notes on the last run of each segment's playbook that the person is outside now, so that entering is seen. */
    private void leaveSegments(List<Run> runs) {
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            Optional<Playbook.OnEntry> entry = mayLeave(run, turn.registry, turn.event);
            if (entry.isPresent()
                    && last(runs, run.playbook()).map(Run::id).orElse("").equals(run.id())
                    && !entry.get().segment().holds(turn.seen)) {
                runs.set(i, Runs.outside(run));
            }
        }
    }

    /** The segment a run began by, when the event may show that the person has left it. */
    static Optional<Playbook.OnEntry> mayLeave(Run run, Registry registry, Event event) {
        Optional<Playbook> newest = registry.newest(run.playbook()).map(Published::playbook);
        return newest.isPresent()
                        && newest.get().trigger() instanceof Playbook.OnEntry on
                        && (on.on().isEmpty() || on.on().contains(event.type()))
                        && newest.get().reentry().rule() != Playbook.Reentry.Rule.NEVER
                        && !Runs.isOutside(run)
                ? Optional.of(on)
                : Optional.empty();
    }

    private static Optional<Run> last(List<Run> runs, String playbook) {
        return runs.stream().filter(run -> run.playbook().equals(playbook)).reduce((first, second) -> second);
    }
}
