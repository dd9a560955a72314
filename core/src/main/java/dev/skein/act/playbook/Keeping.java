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

    static List<Run> keep(List<Run> runs, Registry registry, Instant now) {
        List<Run> kept = new ArrayList<>(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (Runs.isLive(run) || !run.changed().plus(ENDED_KEPT).isBefore(now)) {
                kept.add(run);
            } else if (isLast(runs, i) && isRemembered(run, registry, now)) {
                kept.add(run.path().isEmpty() ? run : Runs.shortened(run));
            }
        }
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
