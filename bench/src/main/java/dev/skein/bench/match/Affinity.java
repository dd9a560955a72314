package dev.skein.bench.match;

import java.util.SplittableRandom;

/** Tables of values as matching meets them: what somebody is good at and what is needed share eight hidden factors. */
enum Affinity {
    /** Chances of a good outcome, all different. */
    CHANCES("chances, all different"),
    /** The same clipped at the top, so that many pairs are exactly as good: the hard case. */
    CLIPPED("clipped, many as good");

    /** Share of pairs that may not be. */
    static final double NEVER = 0.3;

    private static final int FACTORS = 8;

    final String title;

    Affinity(String title) {
        this.title = title;
    }

    int[] table(int rows, int columns, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        double[][] needs = factors(rows, dice);
        double[][] skills = factors(columns, dice);
        int[] values = new int[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0.3 * gauss(dice);
                for (int k = 0; k < FACTORS; k++) {
                    sum += 0.5 * needs[i][k] * skills[j][k];
                }
                values[i * columns + j] = dice.nextDouble() < NEVER ? 0 : value(sum);
            }
        }
        return values;
    }

    private int value(double sum) {
        return this == CHANCES
                ? Math.max(1, (int) (1_000_000 / (1 + Math.exp(-sum))))
                : 1_000 * (int) Math.max(1, Math.min(1_000, 500 + 200 * sum));
    }

    private static double[][] factors(int many, SplittableRandom dice) {
        double[][] factors = new double[many][FACTORS];
        for (double[] one : factors) {
            for (int k = 0; k < FACTORS; k++) {
                one[k] = gauss(dice);
            }
        }
        return factors;
    }

    private static double gauss(SplittableRandom dice) {
        return Math.sqrt(-2 * Math.log(1 - dice.nextDouble())) * Math.cos(2 * Math.PI * dice.nextDouble());
    }
}
