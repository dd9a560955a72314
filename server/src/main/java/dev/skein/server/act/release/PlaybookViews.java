package dev.skein.server.act.release;

import dev.skein.act.playbook.Lifecycle;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.Releases.InForce;
import dev.skein.act.playbook.Stage;
import dev.skein.learn.ReleaseHarm;
import dev.skein.server.act.PlaybookSteps;
import dev.skein.server.act.PlaybookSteps.Step;
import dev.skein.server.view.RunCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Playbooks as the screens and the command read them. */
final class PlaybookViews {
    private PlaybookViews() {}

    /**
     * A version and how its runs stand.
     *
     * @param stage how far it has come
     * @param share of people who begin on it now, in percent; 0 when nobody does
     * @param sha256 of its text
     * @param note why a file in the company's folder is not what plays; empty when all is as it says
     */
    record VersionView(
            String id,
            int version,
            String title,
            String owner,
            String goal,
            double holdOutShare,
            Stage stage,
            int share,
            String sha256,
            Optional<Receipt> rehearsal,
            Optional<Pace> pace,
            String note,
            List<Step> steps,
            long running,
            long reached,
            long missed,
            long left) {}

    /**
     * All versions, newest first.
     *
     * @param ageSeconds how old the counts are
     * @param cut whether there were more runs than were counted: the newest were
     */
    record Versions(List<VersionView> items, Optional<String> nextCursor, long ageSeconds, boolean cut) {}

    /** What is in force: the version, for which share, since when, and what the others get. */
    record Force(int version, int share, int rest, Instant from) {
        static Force of(InForce force) {
            return new Force(force.version(), force.share(), force.rest(), force.from());
        }
    }

    /** Harm among those it reached and those it did not; {@code enough} of it stops the release. */
    record HarmView(int reached, int others, int reachedHarmed, int othersHarmed, boolean enough) {
        static HarmView of(ReleaseHarm harm) {
            return new HarmView(harm.reached(), harm.others(), harm.reachedHarmed(), harm.othersHarmed(), harm.stop());
        }
    }

    /**
     * A playbook's page.
     *
     * @param force what is in force by the last word
     * @param versions newest first
     * @param trail what happened, newest first
     * @param harm while it is released step by step and two weeks after
     * @param inside who is inside each version where anybody is
     */
    record Page(
            String id,
            Force force,
            List<VersionView> versions,
            List<Lifecycle.Entry> trail,
            Optional<HarmView> harm,
            List<Insiders.Standing> inside,
            Rehearsing.JobView job,
            long ageSeconds) {}

    static VersionView version(PlaybookShelf.Kept kept, Playbook playbook, RunCounts.Tally tally, String note) {
        Lifecycle life = kept.life();
        int version = playbook.version();
        InForce force = life.last();
        String sha256 = life.sha256(version).orElse("");
        return new VersionView(
                playbook.id(),
                version,
                playbook.title(),
                playbook.owner(),
                playbook.goal().outcome(),
                playbook.holdOut(),
                life.stage(version).orElse(Stage.DRAFT),
                share(force, version),
                sha256,
                Optional.ofNullable(kept.receipts().get(sha256)),
                Optional.ofNullable(kept.paces().get(version)),
                note,
                PlaybookSteps.of(playbook),
                tally.running(),
                tally.reached(),
                tally.missed(),
                tally.left());
    }

    private static int share(InForce force, int version) {
        if (force.version() == version) {
            return force.share();
        }
        return force.rest() == version ? 100 - force.share() : 0;
    }
}
