package dev.skein.act.playbook;

import dev.skein.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run, changed in one respect. */
final class Runs {
    /** Steps a run remembers having passed; the oldest is dropped. */
    static final int PATH_MAX = 100;

    /** Where a run stands whose steps are done and whose outcome is open. */
    static final String GOAL = "goal";

    /** Where the run of a daily playbook stands that has not begun. */
    static final String TRIGGER = "trigger";

    /** The fact that holds the outcome once it is known; no field of an event can be called so. */
    private static final String OUTCOME = "@goal";

    /** The fact that says the person has been out of the playbook's segment since the run began. */
    private static final String OUTSIDE = "@outside";

    /** The fact that says a person got nothing because the version was not for everybody yet. */
    private static final String HELD_BACK = "@notYet";

    /** The fact that says when a person came to harm since, in milliseconds since 1970. */
    private static final String HARM = "@harm";

    private Runs() {}

    static Run at(Run run, String step, Instant now, List<Run.Passed> path) {
        List<Run.Passed> last = path.size() > PATH_MAX ? path.subList(path.size() - PATH_MAX, path.size()) : path;
        return make(run, run.status(), step, now, run.facts(), List.copyOf(last), run.because());
    }

    static Run ended(Run run, Run.Status status, String step, Instant now, String because) {
        return make(run, status, step, now, run.facts(), run.path(), because);
    }

    static Run told(Run run, Map<String, Object> more) {
        if (more.isEmpty()) {
            return run;
        }
        FewFacts facts = FewFacts.held(run.facts());
        for (Map.Entry<String, Object> fact : more.entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        return make(run, run.status(), run.step(), run.changed(), facts, run.path(), run.because());
    }

    private static Run noted(Run run, String name, Object value) {
        FewFacts facts = FewFacts.held(run.facts()).with(name, value);
        return make(run, run.status(), run.step(), run.changed(), facts, run.path(), run.because());
    }

    /** Notes the outcome; when the run last moved stays, for its waits count from there. */
    static Run decided(Run run, boolean reached) {
        return noted(run, OUTCOME, reached);
    }

    static Run outside(Run run) {
        return noted(run, OUTSIDE, true);
    }

    static Run heldBack(Run run) {
        return noted(run, HELD_BACK, true);
    }

    static boolean isHeldBack(Run run) {
        return run.facts().containsKey(HELD_BACK);
    }

    static Run harmed(Run run, Instant at) {
        return noted(run, HARM, at.toEpochMilli());
    }

    static Optional<Instant> harmed(Run run) {
        return run.facts().get(HARM) instanceof Number at
                ? Optional.of(Instant.ofEpochMilli(at.longValue()))
                : Optional.empty();
    }

    static boolean isOutside(Run run) {
        return run.facts().containsKey(OUTSIDE);
    }

    /** Whether the outcome is known. */
    static boolean isDecided(Run run) {
        return run.facts().containsKey(OUTCOME);
    }

    static boolean isReached(Run run) {
        return Boolean.TRUE.equals(run.facts().get(OUTCOME));
    }

    /** Whether anything can still come of it: it runs, or was left while its outcome is open. */
    static boolean isLive(Run run) {
        return run.isRunning() || (run.status() == Run.Status.LEFT && !isDecided(run) && !isStanding(run));
    }

    /** Whether it is no run yet, but the wait of a daily playbook for its hour. */
    static boolean isStanding(Run run) {
        return run.step().equals(TRIGGER);
    }

    /** What re-entry rules need of it when it is old: all but its path and what it was told. */
    static Run shortened(Run run) {
        FewFacts.Builder facts = new FewFacts.Builder(run.facts().size());
        run.facts().forEach((name, value) -> {
            if (name.startsWith("@")) {
                facts.put(name, value);
            }
        });
        return make(run, run.status(), run.step(), run.changed(), facts.done(), List.of(), run.because());
    }

    static Run onVersion(Run run, int version, String because) {
        return new Run(
                run.id(),
                run.key(),
                run.origin(),
                run.playbook(),
                version,
                run.arm(),
                run.status(),
                run.step(),
                run.began(),
                run.changed(),
                run.subject(),
                run.facts(),
                run.path(),
                because);
    }

    private static Run make(
            Run run,
            Run.Status status,
            String step,
            Instant changed,
            Map<String, Object> facts,
            List<Run.Passed> path,
            String because) {
        return new Run(
                run.id(),
                run.key(),
                run.origin(),
                run.playbook(),
                run.version(),
                run.arm(),
                status,
                step,
                run.began(),
                changed,
                run.subject(),
                facts,
                path,
                because);
    }
}
