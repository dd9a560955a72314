package dev.skein.learn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a version that is released step by step does harm, told at every look: people it reached against people it did
 * not, by the safe logrank test ({@link SafeLogrank}). Time is the calendar's, so that those who came later are at risk only
 * from then on. However often one looks, a version that does no more harm is stopped with a chance of at most
 * {@link SafeLogrank#ALPHA}.
 *
 * @param reached people it reached
 * @param others people it did not
 * @param reachedHarmed of the reached, who came to harm
 * @param othersHarmed of the others
 * @param evidence natural logarithm of the evidence that it does harm
 * @param stop whether that is enough to stop it
 */
public record ReleaseHarm(int reached, int others, int reachedHarmed, int othersHarmed, double evidence, boolean stop) {

    /**
     * One person's time under watch. A person is counted once, by the earliest.
     *
     * @param person whose
     * @param reached whether the version reached them
     * @param began when the watch began
     * @param harmed when they came to harm, if they did
     */
    public record Watched(String person, boolean reached, Instant began, Optional<Instant> harmed) {}

    /** Looks. {@code window} is how long each person is watched. */
    public static ReleaseHarm of(List<Watched> all, Duration window) {
        Map<String, Watched> people = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(Watched::began).thenComparing(Watched::person))
                .forEach(one -> people.putIfAbsent(one.person(), one));
        List<Watched> harmed = new ArrayList<>();
        people.values().stream()
                .filter(one -> one.harmed()
                        .filter(at -> at.isBefore(one.began().plus(window)))
                        .isPresent())
                .forEach(harmed::add);
        harmed.sort(Comparator.comparing((Watched one) -> one.harmed().orElseThrow())
                .thenComparing(Watched::person));
        double evidence = 0;
        double most = 0;
        for (Watched one : harmed) {
            Instant at = one.harmed().orElseThrow();
            evidence = SafeLogrank.after(
                    evidence, one.reached(), atRisk(people, true, at, window), atRisk(people, false, at, window));
            most = Math.max(most, evidence);
        }
        int reached = count(people.values().stream().toList(), true);
        int reachedHarmed = count(harmed, true);
        return new ReleaseHarm(
                reached,
                people.size() - reached,
                reachedHarmed,
                harmed.size() - reachedHarmed,
                evidence,
                SafeLogrank.isEnough(most, 1));
    }

    private static int count(List<Watched> some, boolean reached) {
        return (int) some.stream().filter(one -> one.reached() == reached).count();
    }

    /** Those under watch just before a moment and not harmed yet. */
    private static int atRisk(Map<String, Watched> people, boolean reached, Instant at, Duration window) {
        return (int) people.values().stream()
                .filter(one -> one.reached() == reached
                        && !one.began().isAfter(at)
                        && one.began().plus(window).isAfter(at)
                        && one.harmed().filter(then -> then.isBefore(at)).isEmpty())
                .count();
    }

    /** In words. */
    public String words() {
        return reachedHarmed + " of " + reached + " people it reached came to harm, " + othersHarmed + " of " + others
                + " others";
    }
}
