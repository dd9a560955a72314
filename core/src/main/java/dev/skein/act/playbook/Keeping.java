package dev.skein.act.playbook;

import dev.skein.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which runs a key keeps: those something can still come of, and ended ones as long as they are of use. */
final class Keeping {
    /** Runs a key keeps at most. Beyond, the oldest ended is forgotten; when all run, none begins. */
    static final int RUNS_MAX = 30;

    /** How long an ended run is kept whole. */
    static final Duration ENDED_KEPT = Duration.ofDays(30);

    private Keeping() {}

    /** The runs to keep; the same list when all are kept as they are. */
    static List<Run> keep(List<Run> runs, Registry registry, Instant now) {
        Instant since = now.minus(ENDED_KEPT);
        List<Run> kept = runs;
        boolean copied = false;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean whole = !run.changed().isBefore(since) || Runs.isLive(run);
            boolean needed = whole || (isLast(runs, i) && isRemembered(run, registry, now));
            boolean asItIs = whole || (needed && run.path().isEmpty());
            if (!asItIs && !copied) {
                kept = new ArrayList<>(runs.subList(0, i));
                copied = true;
            }
            if (needed && copied) {
                kept.add(asItIs ? run : Runs.shortened(run));
            }
        }
        return kept.size() > RUNS_MAX ? bounded(kept) : kept;
    }

    private static List<Run> bounded(List<Run> runs) {
        List<Run> kept = new ArrayList<>(runs);
        for (int i = 0; kept.size() > RUNS_MAX && i < kept.size(); ) {
            if (Runs.isLive(kept.get(i))) {
                i++;
            } else {
                kept.remove(i);
            }
        }
        return kept;
    }

    /** Whether a re-entry rule still needs it. */
    private static boolean isRemembered(Run run, Registry registry, Instant now) {
        Optional<Playbook> playbook = registry.newest(run.playbook()).map(Published::playbook);
        if (playbook.isEmpty()) {
            return false;
        }
        Playbook.Reentry reentry = playbook.get().reentry();
        return reentry.rule() == Playbook.Reentry.Rule.NEVER
                || playbook.get().trigger() instanceof Playbook.OnEntry
                || (reentry.rule() == Playbook.Reentry.Rule.AFTER
                        && now.isBefore(run.began().plus(reentry.after())));
    }

    private static boolean isLast(List<Run> runs, int place) {
        for (int i = place + 1; i < runs.size(); i++) {
            if (runs.get(i).playbook().equals(runs.get(place).playbook())) {
                return false;
            }
        }
        return true;
    }
}
