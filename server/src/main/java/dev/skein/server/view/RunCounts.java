package dev.skein.server.view;

import dev.skein.Codec;
import dev.skein.Key;
import dev.skein.Outcome;
import dev.skein.Run;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.learn.Uplift;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the runs of every playbook, and what came of them in each arm, in two passes over the newest rows. The count is
 * kept for {@link #KEPT}.
 */
@Singleton
public final class RunCounts {
    /** Runs counted, the newest; and as many outcomes. */
    public static final int RUNS_MAX = 20_000;

    /** How long a count is kept. */
    public static final Duration KEPT = Duration.ofSeconds(5);

    private static final String GOAL = "goal";

    private final Host host;
    private final InstantSource clock;
    private Counted last = new Counted(new TreeMap<>(), Instant.MIN, false);

    /** Counts a host's rows. */
    public RunCounts(Host host, InstantSource clock) {
        this.host = host;
        this.clock = clock;
    }

    /**
     * How the runs of one version of a playbook stand.
     *
     * @param arms people whose outcome is known, treated and held out. A person counts once, by the first run that is
     *     known
     */
    public record Tally(long running, long reached, long missed, long left, Uplift arms) {
        static final Tally NONE = new Tally(0, 0, 0, 0, new Uplift(0, 0, 0, 0));
    }

    /** What was counted: by {@code playbook@version}; when; whether there was more. */
    public record Counted(Map<String, Tally> tallies, Instant at, boolean cut) {
        /** The tally of a version; all zero when it never ran. */
        public Tally of(String policy) {
            return tallies.getOrDefault(policy, Tally.NONE);
        }
    }

    /** The count of now, or one that is not older than {@link #KEPT}. */
    public synchronized Counted now() {
        Instant now = clock.instant();
        if (last.at().equals(Instant.MIN)
                || Duration.between(last.at(), now).compareTo(KEPT) >= 0
                || now.isBefore(last.at())) {
            last = count(now);
        }
        return last;
    }

    /** How old a count is. */
    public long ageSeconds(Counted counted) {
        return Math.max(0, Duration.between(counted.at(), clock.instant()).toSeconds());
    }

    private Counted count(Instant now) {
        List<Row> runs = Rows.newest(host, Query.of("run"), RUNS_MAX);
        List<Row> outcomes = Rows.newest(host, Query.of("outcome").status(GOAL), RUNS_MAX);
        Map<String, Outcome> known = new HashMap<>();
        for (Row row : outcomes) {
            Outcome outcome = Codec.read(row.json(), Outcome.class);
            known.put(outcome.decision(), outcome);
        }
        Map<String, Bag> bags = new TreeMap<>();
        // Oldest first, so that a person's first run is the one that counts.
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = Codec.read(runs.get(i).json(), Run.class);
            if (!isStanding(run)) {
                bags.computeIfAbsent(run.playbook() + '@' + run.version(), policy -> new Bag())
                        .add(run, known.get(Playbooks.holdOutDecision(run.id())));
            }
        }
        Map<String, Tally> tallies = new TreeMap<>();
        bags.forEach((policy, bag) -> tallies.put(policy, bag.tally()));
        return new Counted(tallies, now, runs.size() >= RUNS_MAX || outcomes.size() >= RUNS_MAX);
    }

    /** A playbook that begins at an hour keeps a run that only waits for it: nobody is on the way in it. */
    private static boolean isStanding(Run run) {
        return run.step().equals("trigger");
    }

    /** One version's count in the making. */
    private static final class Bag {
        private final Map<Run.Status, Integer> treated = new EnumMap<>(Run.Status.class);
        private final Map<Key, Judged> people = new HashMap<>();

        private record Judged(Run.Arm arm, boolean reached) {}

        void add(Run run, @Nullable Outcome outcome) {
            if (run.arm() == Run.Arm.TREATED) {
                treated.merge(run.status(), 1, Integer::sum);
            }
            if (outcome != null) {
                people.putIfAbsent(run.key(), new Judged(run.arm(), outcome.value() > 0));
            }
        }

        Tally tally() {
            return new Tally(
                    treated.getOrDefault(Run.Status.RUNNING, 0),
                    treated.getOrDefault(Run.Status.REACHED, 0),
                    treated.getOrDefault(Run.Status.MISSED, 0),
                    treated.getOrDefault(Run.Status.LEFT, 0),
                    new Uplift(
                            people(Run.Arm.TREATED, false),
                            people(Run.Arm.TREATED, true),
                            people(Run.Arm.HELD, false),
                            people(Run.Arm.HELD, true)));
        }

        private int people(Run.Arm arm, boolean onlyReached) {
            return (int) people.values().stream()
                    .filter(one -> one.arm() == arm && (one.reached() || !onlyReached))
                    .count();
        }
    }
}
