package dev.skein.server.teach;

import dev.skein.server.teach.Version.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Two readers held against the same truth. Intervals hold 95 of 100, from 1,000 resamples of the examples (Efron 1979);
 * of a difference both readers are resampled together, for they read the same texts. Deterministic.
 */
final class Comparison {
    /** What may be lost at worst, as a share of the texts: the lower end of the difference is not below its negative. */
    static final double TOLERANCE = 0.02;

    private static final int TIMES = 1_000;
    private static final long SEED = 7;

    private final List<String> truth;
    private final List<String> before;
    private final List<String> after;

    /** Labels of the same texts: what is so, what the live model said, what the candidate said. */
    Comparison(List<String> truth, List<String> before, List<String> after) {
        if (truth.isEmpty() || truth.size() != before.size() || truth.size() != after.size()) {
            throw new IllegalArgumentException("labels: " + truth.size() + ", " + before.size() + ", " + after.size()
                    + " (expected: as many of each, and some)");
        }
        this.truth = truth;
        this.before = before;
        this.after = after;
    }

    Figure accuracy() {
        return figure(at -> share(at, after));
    }

    Figure macroF1() {
        return figure(at -> macroF1(at, after));
    }

    Figure difference() {
        return figure(at -> share(at, after) - share(at, before));
    }

    /** Whether the candidate may be worse than is taken. */
    boolean loses() {
        return difference().low() < -TOLERANCE;
    }

    private double share(int[] at, List<String> said) {
        int right = 0;
        for (int i : at) {
            right += said.get(i).equals(truth.get(i)) ? 1 : 0;
        }
        return right / (double) at.length;
    }

    /** The mean of the F1 of each label that is among these; of one nobody said it is 0. */
    private double macroF1(int[] at, List<String> said) {
        List<String> labels = List.copyOf(new TreeSet<>(truth));
        int[][] counts = new int[labels.size()][3];
        for (int i : at) {
            int is = labels.indexOf(truth.get(i));
            int told = labels.indexOf(said.get(i));
            counts[is][0]++;
            if (told >= 0) {
                counts[told][1]++;
                counts[told][2] += told == is ? 1 : 0;
            }
        }
        double sum = 0;
        int seen = 0;
        for (int[] c : counts) {
            if (c[0] > 0) {
                seen++;
                sum += 2.0 * c[2] / (c[0] + c[1]);
            }
        }
        return sum / Math.max(1, seen);
    }

    private Figure figure(ToDoubleFunction<int[]> measure) {
        int[] all = new int[truth.size()];
        Arrays.setAll(all, i -> i);
        Random random = new Random(SEED);
        double[] found = new double[TIMES];
        int[] drawn = new int[all.length];
        for (int time = 0; time < TIMES; time++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextInt(all.length);
            }
            found[time] = measure.applyAsDouble(drawn);
        }
        Arrays.sort(found);
        return new Figure(measure.applyAsDouble(all), found[TIMES / 40], found[TIMES - TIMES / 40 - 1]);
    }
}
