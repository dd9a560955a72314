package dev.skein.language.empathy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How far people and the instrument agree on one yes or no, counted.
 *
 * @param neither both said no
 * @param tooMany only the instrument said yes
 * @param missed only the people said yes
 * @param both both said yes
 */
public record Agreement(int neither, int tooMany, int missed, int both) {
    private static final int TIMES = 1_000;
    private static final double QUANTILE = 1.959964;

    /** Counts verdicts. */
    public static Agreement of(List<Verdict> verdicts) {
        int[] counts = new int[4];
        for (Verdict v : verdicts) {
            counts[(v.truth() ? 2 : 0) + (v.found() ? 1 : 0)]++;
        }
        return new Agreement(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many were judged. */
    public int count() {
        return neither + tooMany + missed + both;
    }

    /** Share where the two differ. */
    public double wrong() {
        return (tooMany + missed) / (double) Math.max(1, count());
    }

    /** Agreement beyond chance, 1 at best (Cohen 1960); 0 where there is nothing to agree on beyond chance. */
    public double kappa() {
        double n = Math.max(1, count());
        double agreed = (neither + both) / n;
        double chance =
                ((missed + both) * (double) (tooMany + both) + (neither + tooMany) * (double) (neither + missed))
                        / (n * n);
        return chance >= 1 ? 0 : (agreed - chance) / (1 - chance);
    }

    /** The 95 % interval of {@link #wrong} (Wilson 1927). */
    public double[] wrongInterval() {
        double n = Math.max(1, count());
        double p = wrong();
        double z2 = QUANTILE * QUANTILE;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = QUANTILE * StrictMath.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    /** The 95 % interval of kappa from 1,000 resamples of whole conversations. Deterministic. */
    public static double[] kappaInterval(List<Verdict> verdicts) {
        Map<String, List<Verdict>> byTalk = new LinkedHashMap<>();
        verdicts.forEach(
                v -> byTalk.computeIfAbsent(v.group(), k -> new ArrayList<>()).add(v));
        List<List<Verdict>> talks = List.copyOf(byTalk.values());
        if (talks.isEmpty()) {
            return new double[] {0, 0};
        }
        Random random = new Random(7);
        double[] found = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            List<Verdict> drawn = new ArrayList<>();
            for (int i = 0; i < talks.size(); i++) {
                drawn.addAll(talks.get(random.nextInt(talks.size())));
            }
            found[time] = of(drawn).kappa();
        }
        Arrays.sort(found);
        return new double[] {found[TIMES / 40], found[TIMES - TIMES / 40 - 1]};
    }
}
