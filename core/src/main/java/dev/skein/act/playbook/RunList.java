package dev.skein.act.playbook;

import dev.skein.Run;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * A key's runs under a label that tells, without a look at any run, that an event concerns none of them and that all are
 * to be kept as they are. With a million keys each look is a wait for memory, a list takes five (itself, a run, its step,
 * its times), and most events concern no run. The label is read off the runs and never stored; a list that has none, or one
 * made under other playbooks, is labelled afresh. It may say maybe where the runs say no, and never the other way round.
 */
final class RunList extends AbstractList<Run> implements RandomAccess {
    private static final long ALL = -1L;

    private final Run[] runs;
    private final Object edition;
    private final long hears;
    private final long has;
    private final long keptBefore;
    private final boolean stands;

    /**
     * @param edition of the registry the label was made under
     * @param hears the {@link #bit bits} of event types a run may hear, or may leave its segment after
     * @param has the bits of playbooks there is a run of
     * @param keptBefore second of the epoch before which nothing is to be dropped or shortened
     * @param stands whether a daily playbook may begin to wait for its hour
     */
    private RunList(Run[] runs, Object edition, long hears, long has, long keptBefore, boolean stands) {
        this.runs = runs;
        this.edition = edition;
        this.hears = hears;
        this.has = has;
        this.keptBefore = keptBefore;
        this.stands = stands;
    }

    /** No runs. */
    static RunList none(Object edition, boolean stands) {
        return new RunList(new Run[0], edition, 0, 0, Long.MAX_VALUE, stands);
    }

    /** The runs with their label; the same list when it has the right one. */
    static RunList of(List<Run> runs, Registry registry, Instant now) {
        if (runs instanceof RunList labelled && labelled.edition == registry.edition()) {
            return labelled;
        }
        return runs.isEmpty() ? registry.noRuns() : labelled(runs.toArray(Run[]::new), registry, now);
    }

    private static RunList labelled(Run[] runs, Registry registry, Instant now) {
        long hears = 0;
        long has = 0;
        long keptBefore = runs.length > Keeping.RUNS_MAX ? Long.MIN_VALUE : Long.MAX_VALUE;
        List<Run> all = Arrays.asList(runs);
        for (int i = 0; i < runs.length; i++) {
            hears |= hears(runs[i], registry);
            has |= bit(runs[i].playbook());
            keptBefore = Math.min(keptBefore, Keeping.keptBefore(all, i, registry, now));
        }
        return new RunList(runs, registry.edition(), hears, has, keptBefore, Beginning.anyMayStand(all, registry));
    }

    /** One bit of 64 for a name, the same everywhere: names that share it are taken for one another. */
    static long bit(String name) {
        return 1L << name.hashCode(); // shifted by the lowest six bits
    }

    private static long hears(Run run, Registry registry) {
        long left =
                Beginning.mayLeave(run, registry).map(entry -> bits(entry.on())).orElse(0L);
        if (!Runs.isLive(run) || Runs.isStanding(run)) {
            return left;
        }
        Published published = registry.version(run.playbook(), run.version());
        return published == null ? ALL : left | published.typeBits();
    }

    /** Of all the names; an empty list means any name. */
    private static long bits(List<String> names) {
        return names.isEmpty() ? ALL : names.stream().mapToLong(RunList::bit).reduce(0, (a, b) -> a | b);
    }

    /** Whether an event of the type may change a run. */
    boolean mayHear(String type) {
        return (hears & bit(type)) != 0;
    }

    /** Whether there may be a run of the playbook. */
    boolean mayHave(Published playbook) {
        return (has & playbook.bit()) != 0;
    }

    /** Whether a daily playbook may begin to wait for its hour. */
    boolean mayStand() {
        return stands;
    }

    /** These runs as they are to be kept; the same list as a rule. */
    RunList kept(Registry registry, Instant now) {
        if (now.getEpochSecond() < keptBefore) {
            return this;
        }
        List<Run> kept = Keeping.keep(this, registry, now);
        return labelled(kept.toArray(Run[]::new), registry, now);
    }

    /** The runs to keep after some were added to these, or any were changed as well. */
    RunList then(List<Run> after, boolean changed, Registry registry, Instant now) {
        long more = 0;
        long heard = 0;
        for (int i = runs.length; i < after.size(); i++) {
            more |= bit(after.get(i).playbook());
            heard |= hears(after.get(i), registry);
        }
        boolean added = !changed
                && !stands
                && (has & more) == 0 // a run that is the last of its playbook no more may be forgotten
                && now.getEpochSecond() < keptBefore
                && after.size() <= Keeping.RUNS_MAX;
        if (added && after.size() == runs.length) {
            return this;
        }
        return added
                ? new RunList(after.toArray(Run[]::new), edition, hears | heard, has | more, keptBefore, false)
                : labelled(Keeping.keep(after, registry, now).toArray(Run[]::new), registry, now);
    }

    /** The runs to keep after the one at the place was changed. */
    RunList with(int place, Run run, Registry registry, Instant now) {
        Run[] after = runs.clone();
        after[place] = run;
        if (stands || registry.hasDaily() || now.getEpochSecond() >= keptBefore) {
            return labelled(Keeping.keep(Arrays.asList(after), registry, now).toArray(Run[]::new), registry, now);
        }
        long others = runs.length == 1 ? 0 : hears;
        long kept = Keeping.keptBefore(Arrays.asList(after), place, registry, now);
        return new RunList(after, edition, others | hears(run, registry), has, Math.min(keptBefore, kept), false);
    }

    /** Where the run is; -1 when it is not there. Timers are of young runs, as a rule, so the last is looked at first. */
    int place(String name, int from, int to) {
        for (int i = runs.length - 1; i >= 0; i--) {
            String id = runs[i].id();
            if (id.length() == to - from && name.startsWith(id, from)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Run get(int place) {
        return runs[place];
    }

    @Override
    public int size() {
        return runs.length;
    }
}
