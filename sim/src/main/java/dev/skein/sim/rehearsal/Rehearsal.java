package dev.skein.sim.rehearsal;

import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Key;
import dev.skein.act.playbook.Playbook;
import dev.skein.learn.OffPolicy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tries a version on the past and, when there is one, holds it against another. The same arguments give the same report,
 * byte for byte, whatever the number of threads.
 *
 * @param candidate what is tried
 * @param other what it is held against
 * @param playbook id of the one playbook the report is about; empty for all: then rules of the house are tried
 * @param seed draws the parts of people a model of outcomes is fitted on; nothing else is left to chance
 */
public record Rehearsal(Version candidate, Optional<Version> other, Optional<String> playbook, long seed) {
    /** Threads at most. */
    public static final int THREADS_MAX = 64;

    /**
     * Rehearses.
     *
     * @param threads 1 to {@link #THREADS_MAX}
     * @param progress told in words how far it is
     */
    public RehearsalReport over(Past past, int threads, Consumer<String> progress) throws InterruptedException {
        if (threads < 1 || threads > THREADS_MAX) {
            throw new IllegalArgumentException("threads: " + threads + " (expected: 1 to " + THREADS_MAX + ")");
        }
        Crowd crowd = Crowd.of(past);
        int people = crowd.parts().size();
        Rehearsed mine = Rehearsed.of(
                candidate,
                crowd,
                past.until(),
                threads,
                so -> progress.accept(candidate.name() + ": " + so + " of " + people + " people"));
        Optional<Rehearsed> theirs = Optional.empty();
        if (other.isPresent()) {
            Version against = other.get();
            theirs = Optional.of(Rehearsed.of(
                    against,
                    crowd,
                    past.until(),
                    threads,
                    so -> progress.accept(against.name() + ": " + so + " of " + people + " people")));
        }
        return RehearsalReport.of(this, past, people, mine, theirs, outcomes(past, mine, theirs), users(past));
    }

    /** What each version would have brought, by its name. */
    private Map<String, OffPolicy> outcomes(Past past, Rehearsed mine, Optional<Rehearsed> theirs) {
        Map<String, OffPolicy> told = new LinkedHashMap<>();
        if (playbook.isEmpty()) {
            return told;
        }
        Optional<Playbook> own = of(candidate);
        Optional<Playbook> before = other.flatMap(this::of);
        // The version that took the decisions of the past: the other one, as a rule, for it is live.
        boolean byOther = before.isPresent()
                && past.choices().stream()
                        .anyMatch(c -> c.policy().equals(before.get().policy()));
        Rehearsed rehearsed = byOther ? theirs.orElseThrow() : mine;
        Optional<Playbook> logged = byOther ? before : own;
        if (logged.isEmpty()) {
            return told;
        }
        Outcomes outcomes = Outcomes.of(past.choices(), logged.get(), rehearsed, past.until(), seed);
        own.ifPresent(p -> told.put(p.policy(), outcomes.of(p, mine)));
        before.ifPresent(p -> told.put(p.policy(), outcomes.of(p, theirs.orElseThrow())));
        return told;
    }

    private Optional<Playbook> of(Version version) {
        return version.playbooks().stream()
                .filter(p -> p.id().equals(playbook.orElse("")))
                .findFirst();
    }

    /** The name a source knows a key by. */
    private static Map<Key, String> users(Past past) {
        Map<Key, String> names = new HashMap<>();
        for (Event event : past.events()) {
            List<Identity> identities = event.identities();
            if (!identities.isEmpty() && identities.get(0).kind() == Identity.Kind.USER) {
                names.putIfAbsent(event.subject(), identities.get(0).value());
            }
        }
        return names;
    }
}
