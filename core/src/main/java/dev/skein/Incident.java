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
 */
public record Incident(
        String id, Instant reported, Data terms, Map<Long, Long> turns, Map<IncidentPart.Arm, Arm> arms) {

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
     */
    public record Arm(
            int people, int atRisk, int harmed, int closed, int contacted, double evidence, Optional<Instant> stopped) {
        /** An arm nobody is in yet. */
        public static final Arm NONE = new Arm(0, 0, 0, 0, 0, 0, Optional.empty());

        /** One person more. */
        public Arm joined() {
            return new Arm(people + 1, atRisk + 1, harmed, closed, contacted, evidence, stopped);
        }

        /** One person came to harm, and is at risk no longer. */
        public Arm harm() {
            return new Arm(people, atRisk - 1, harmed + 1, closed, contacted, evidence, stopped);
        }

        /** At one person we look no longer. */
        public Arm close(boolean wrote, boolean wasHarmed) {
            int left = wasHarmed ? atRisk : atRisk - 1;
            return new Arm(people, left, harmed, closed + 1, wrote ? contacted + 1 : contacted, evidence, stopped);
        }

        /** With this evidence, and stopped by it or not. */
        public Arm weighed(double now, Optional<Instant> stop) {
            return new Arm(people, atRisk, harmed, closed, contacted, now, stopped.or(() -> stop));
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
        return new Incident(id, reported, terms, turns, all);
    }

    /** With these turns given. */
    public Incident with(Map<Long, Long> given) {
        return new Incident(id, reported, terms, given, arms);
    }
}
