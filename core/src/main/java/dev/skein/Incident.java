package dev.skein;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One failure that hits many at once, as the pod that keeps it sees it. Small whatever the number of people: who is hit
 * stands with each of them, here are counts and the turns given.
 *
 * @param id as it was reported
 * @param reported when first
 * @param terms what was reported
 * @param turns turns given: first place to the place after the last, a place being a time of 1 / perHour hours since 1970
 * @param arms how each arm fares
 * @param credits words with money that were let go, reserved of the incident's own budget
 * @param solved when it was told to be over, first
 * @param halted when somebody stopped all that is still to be said, and why
 */
public record Incident(
        String id,
        Instant reported,
        Data terms,
        Map<Long, Long> turns,
        Map<IncidentPart.Arm, Arm> arms,
        int credits,
        Optional<Instant> solved,
        Optional<Halt> halted) {

    /** Somebody's word that nobody more is written to. */
    public record Halt(Instant at, String by, String because) {}

    /** How an incident goes on, in one word. */
    public enum Status {
        /** Not over yet, as far as we were told. */
        RUNNING,
        /** Over; people may still be written to and followed up. */
        SOLVED,
        /** Nobody more is written to. */
        STOPPED
    }

    /** One just reported. */
    public static Incident reported(String id, Instant at, Data terms) {
        return new Incident(id, at, terms, new TreeMap<>(), new TreeMap<>(), 0, Optional.empty(), Optional.empty());
    }

    /** How it goes on; what was stopped stays so, also when it is over. */
    public Status status() {
        return halted.isPresent() ? Status.STOPPED : solved.isPresent() ? Status.SOLVED : Status.RUNNING;
    }

    /**
     * How one arm fares.
     *
     * @param people whom the lot put here
     * @param atRisk of them, who may still come to harm, as far as we look
     * @param harmed of them, who did
     * @param closed of them, at whom we look no longer
     * @param contacted of those closed, who had to write to us
     * @param evidence natural logarithm of the evidence that this arm does harm, against the hold-out
     * @param stopped when it was stopped for that
     * @param written who was written to
     * @param unsaid whose turn came in vain: the gate, or a stop, said no
     */
    public record Arm(
            int people,
            int atRisk,
            int harmed,
            int closed,
            int contacted,
            double evidence,
            Optional<Instant> stopped,
            int written,
            int unsaid) {
        /** An arm nobody is in yet. */
        public static final Arm NONE = new Arm(0, 0, 0, 0, 0, 0, Optional.empty(), 0, 0);

        /** One person more. */
        public Arm joined() {
            return new Arm(people + 1, atRisk + 1, harmed, closed, contacted, evidence, stopped, written, unsaid);
        }

        /** One person came to harm, and is at risk no longer. */
        public Arm harm() {
            return new Arm(people, atRisk - 1, harmed + 1, closed, contacted, evidence, stopped, written, unsaid);
        }

        /** At one person we look no longer. */
        public Arm close(boolean wrote, boolean wasHarmed) {
            int left = wasHarmed ? atRisk : atRisk - 1;
            int wrotes = wrote ? contacted + 1 : contacted;
            return new Arm(people, left, harmed, closed + 1, wrotes, evidence, stopped, written, unsaid);
        }

        /** With this evidence, and stopped by it or not. */
        public Arm weighed(double now, Optional<Instant> stop) {
            Optional<Instant> since = stopped.or(() -> stop);
            return new Arm(people, atRisk, harmed, closed, contacted, now, since, written, unsaid);
        }

        /** One person's turn came: written to, or not. */
        public Arm said(boolean went) {
            return new Arm(
                    people,
                    atRisk,
                    harmed,
                    closed,
                    contacted,
                    evidence,
                    stopped,
                    went ? written + 1 : written,
                    went ? unsaid : unsaid + 1);
        }
    }

    /** The arm as it stands. */
    public Arm arm(IncidentPart.Arm which) {
        return arms.getOrDefault(which, Arm.NONE);
    }

    /** With an arm faring so. */
    public Incident with(IncidentPart.Arm which, Arm now) {
        Map<IncidentPart.Arm, Arm> all = new TreeMap<>(arms);
        all.put(which, now);
        return new Incident(id, reported, terms, turns, all, credits, solved, halted);
    }

    /** With these turns given. */
    public Incident with(Map<Long, Long> given) {
        return new Incident(id, reported, terms, given, arms, credits, solved, halted);
    }

    /** With one word of money more let go. */
    public Incident withCredit() {
        return new Incident(id, reported, terms, turns, arms, credits + 1, solved, halted);
    }

    /** Over; the first word counts. */
    public Incident solved(Instant at) {
        return new Incident(id, reported, terms, turns, arms, credits, Optional.of(solved.orElse(at)), halted);
    }

    /** Stopped; the first word counts. */
    public Incident halted(Halt by) {
        return new Incident(id, reported, terms, turns, arms, credits, solved, Optional.of(halted.orElse(by)));
    }
}
