package dev.skein.language.evaluate;

import java.util.Arrays;
import java.util.Random;

/** Intervals by bootstrap: the percentiles of {@value #TIMES} resamples of the texts (Efron 1979). Deterministic. */
final class Resample {
    static final int TIMES = 1_000;
    private static final long SEED = 3;

    private Resample() {}

    static Figure figure(Measure measure, int[] at) {
        double value = measure.of().applyAsDouble(at);
        Random random = new Random(SEED);
        double[] found = new double[TIMES];
        int[] drawn = new int[at.length];
        for (int time = 0; time < TIMES; time++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = at[random.nextInt(at.length)];
            }
            found[time] = measure.of().applyAsDouble(drawn);
        }
        Arrays.sort(found);
        return new Figure(measure.name(), value, found[TIMES / 40], found[TIMES - TIMES / 40 - 1]);
    }
}
