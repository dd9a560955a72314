package dev.skein.act.playbook;

import dev.skein.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * The second of the epoch before which {@link #keep} leaves the run at the place as it is: a second early at most, the
     * beginning of time when that is not sure.
     */
    static long keptBefore(List<Run> runs, int place, Registry registry, Instant now) {
        Run run = runs.get(place);
        if (Runs.isLive(run)) {
            return Long.MAX_VALUE;
        }
        long whole = run.changed().getEpochSecond() + ENDED_KEPT.toSeconds();
        if (now.getEpochSecond() < whole) {
            return whole;
        }
        Published playbook = registry.newest(run.playbook());
        if (playbook == null || !run.path().isEmpty() || !isLast(runs, place)) {
            return Long.MIN_VALUE;
        }
        return isRememberedForEver(playbook.playbook())
                ? Long.MAX_VALUE
                : run.began().plus(playbook.playbook().reentry().after()).getEpochSecond();
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
        Published published = registry.newest(run.playbook());
        if (published == null) {
            return false;
        }
        Playbook.Reentry reentry = published.playbook().reentry();
        return isRememberedForEver(published.playbook())
                || (reentry.rule() == Playbook.Reentry.Rule.AFTER
                        && now.isBefore(run.began().plus(reentry.after())));
    }

    private static boolean isRememberedForEver(Playbook playbook) {
        return playbook.reentry().rule() == Playbook.Reentry.Rule.NEVER
                || playbook.trigger() instanceof Playbook.OnEntry;
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
