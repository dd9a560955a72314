package dev.skein.language.tongue;

import java.util.Arrays;
import java.util.Random;

/**
 * A linear support vector machine with squared hinge loss, learned in the dual, one text at a time (Hsieh et al. 2008).
 * Each row's values are a weight per feature over the square root of the row's length, then its dense numbers; a bias is
 * learned too. Deterministic by seed.
 */
final class Margin {
    private static final int ROUNDS = 20;
    private static final double SMALL = 0.02;
    /** Dense numbers are few and would outweigh the many others. */
    private static final float DENSE_SHARE = 0.1f;

    final float[] weights;
    final float[] dense;
    float bias;

    private Margin(int features, int denseSize) {
        weights = new float[features];
        dense = new float[denseSize];
    }

    /**
     * @param scale what a feature is worth where a text has it
     * @param cost of a text on the wrong side; the greater, the closer the fit
     * @param weights of the texts, which multiply their cost
     */
    static Margin fit(SparseRows set, float[] scale, boolean[] is, double cost, float[] weights, long seed) {
        int[][] rows = set.rows();
        float[][] dense = set.dense();
        Margin made = new Margin(scale.length, dense[0].length);
        double[] alphas = new double[rows.length];
        double[] squares = squares(set, scale);
        int[] order = new int[rows.length];
        Arrays.setAll(order, i -> i);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            double most = 0;
            for (int i : order) {
                double sign = is[i] ? 1 : -1;
                double slack = 0.5 / (cost * weights[i]);
                double gradient = sign * made.sum(rows[i], scale, dense[i]) - 1 + slack * alphas[i];
                double step = alphas[i] == 0 ? Math.min(gradient, 0) : gradient;
                if (Math.abs(step) > 1e-6) {
                    most = Math.max(most, Math.abs(step));
                    double old = alphas[i];
                    alphas[i] = Math.max(0, old - gradient / (squares[i] + slack));
                    made.add(rows[i], scale, dense[i], (float) ((alphas[i] - old) * sign));
                }
            }
            if (most < SMALL) {
                break;
            }
        }
        for (int i = 0; i < scale.length; i++) {
            made.weights[i] *= scale[i];
        }
        for (int i = 0; i < made.dense.length; i++) {
            made.dense[i] *= DENSE_SHARE;
        }
        return made;
    }

    /** What a row's features are divided by. */
    static float share(int size) {
        return (float) (1 / Math.sqrt(Math.max(1, size)));
    }

    private static double[] squares(SparseRows set, float[] scale) {
        double[] made = new double[set.rows().length];
        for (int i = 0; i < made.length; i++) {
            float share = share(set.rows()[i].length);
            made[i] = 1;
            for (int feature : set.rows()[i]) {
                made[i] += scale[feature] * share * (double) scale[feature] * share;
            }
            for (float value : set.dense()[i]) {
                made[i] += value * DENSE_SHARE * (double) value * DENSE_SHARE;
            }
        }
        return made;
    }

    private double sum(int[] row, float[] scale, float[] values) {
        double sum = 0;
        for (int feature : row) {
            sum += weights[feature] * scale[feature];
        }
        sum = sum * share(row.length) + bias;
        for (int i = 0; i < values.length; i++) {
            sum += dense[i] * values[i] * DENSE_SHARE;
        }
        return sum;
    }

    private void add(int[] row, float[] scale, float[] values, float amount) {
        float shared = amount * share(row.length);
        for (int feature : row) {
            weights[feature] += shared * scale[feature];
        }
        for (int i = 0; i < values.length; i++) {
            dense[i] += amount * values[i] * DENSE_SHARE;
        }
        bias += amount;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
