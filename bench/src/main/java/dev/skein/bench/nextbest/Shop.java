package dev.skein.bench.nextbest;

import java.util.SplittableRandom;

/**
 * A shop made by a seed: customers come in situations of five features with four values each, and every option has its
 * own chance of a good outcome in each, the logistic of a sum. Both sides meet the same rounds and the same luck.
 */
final class Shop {
    static final int FEATURES = 5;
    static final int VALUES = 4;

    private final int options;
    private final double[] expected;
    private final int[] situations;
    private final double[] luck;

    Shop(long seed, int options, int rounds) {
        this.options = options;
        SplittableRandom random = new SplittableRandom(seed);
        double[] base = new double[options];
        double[][] weights = new double[FEATURES * VALUES][options];
        for (int a = 0; a < options; a++) {
            base[a] = -1 + 0.5 * random.nextGaussian();
            for (double[] row : weights) {
                row[a] = 0.6 * random.nextGaussian();
            }
        }
        situations = new int[rounds * FEATURES];
        luck = new double[rounds];
        expected = new double[rounds * options];
        for (int t = 0; t < rounds; t++) {
            luck[t] = random.nextDouble();
            for (int f = 0; f < FEATURES; f++) {
                situations[t * FEATURES + f] = random.nextInt(VALUES);
            }
            for (int a = 0; a < options; a++) {
                double sum = base[a];
                for (int f = 0; f < FEATURES; f++) {
                    sum += weights[f * VALUES + value(t, f)][a];
                }
                expected[t * options + a] = 1 / (1 + StrictMath.exp(-sum));
            }
        }
    }

    int options() {
        return options;
    }

    int rounds() {
        return luck.length;
    }

    /** The value of a feature in a round. */
    int value(int round, int feature) {
        return situations[round * FEATURES + feature];
    }

    /** What comes of an option in a round: 1 or 0. */
    double outcome(int round, int option) {
        return luck[round] < expected[round * options + option] ? 1 : 0;
    }

    /** What taking the option loses, on average, to the best there was. */
    double regret(int round, int option) {
        double best = 0;
        for (int a = 0; a < options; a++) {
            best = Math.max(best, expected[round * options + a]);
        }
        return best - expected[round * options + option];
    }
}
