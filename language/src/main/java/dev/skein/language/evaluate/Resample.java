package dev.skein.language.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Intervals by bootstrap: the percentiles of {@value #TIMES} resamples of the texts (Efron 1979). Deterministic. */
final class Resample {
    static final int TIMES = 1_000;
    private static final long SEED = 3;

    private Resample() {}

    static Figure figure(Measure measure, int[] at) {
        ToDoubleFunction<int[]> of = measure.of();
        double[] found = IntStream.range(0, TIMES)
                .parallel()
                .mapToDouble(time -> of.applyAsDouble(drawn(at, time)))
                .toArray();
        Arrays.sort(found);
        return new Figure(measure.name(), of.applyAsDouble(at), found[TIMES / 40], found[TIMES - TIMES / 40 - 1]);
    }

    /** As many places, each drawn from all; the n-th time always the same ones. */
    static int[] drawn(int[] at, int time) {
        SplittableRandom random = new SplittableRandom(SEED + time);
        int[] made = new int[at.length];
        for (int i = 0; i < made.length; i++) {
            made[i] = at[random.nextInt(at.length)];
        }
        return made;
    }
}
