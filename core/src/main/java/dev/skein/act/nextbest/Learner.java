package dev.skein.act.nextbest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bayesian linear regression of the outcome of each option on what is known, in flat arrays: a belief (mean, variance)
 * for each pair of feature and option, updated by one Gaussian step for each outcome, correlations left out
 * (assumed-density filtering; for the diagonal form see O. Chapelle and L. Li, "An empirical evaluation of Thompson
 * sampling", NeurIPS 2011). Features are hashed into rows; a row holds all options side by side, so that predicting for
 * all of them reads memory in order. Nothing is allocated by predicting or learning. Mutable: one thread at a time.
 */
public final class Learner {
    /** How far a good or bad outcome lies from its expectation, squared. */
    public static final double NOISE = 0.15;

    private static final double BASE_VARIANCE = 0.05;
    private static final double FEATURE_VARIANCE = 0.04;

    private final int rows;
    private final int width;
    private final double noise;
    final double[] mean;
    final double[] variance;

    /**
     * With nothing learned. Row 0 is what each option leads to by itself.
     *
     * @param rows for hashed features, a power of two from 2 on; what falls into one row is not told apart
     * @param width options it can hold, 1 or more
     * @param noise variance of an outcome about what is expected, above 0
     */
    public Learner(int rows, int width, double noise) {
        if (Integer.bitCount(rows) != 1 || rows < 2 || width < 1 || !(noise > 0)) {
            throw new IllegalArgumentException("learner: rows " + rows + ", width " + width + ", noise " + noise
                    + " (expected: a power of two from 2, 1 or more, above 0)");
        }
        this.rows = rows;
        this.width = width;
        this.noise = noise;
        mean = new double[rows * width];
        variance = new double[rows * width];
        Arrays.fill(variance, 0, width, BASE_VARIANCE);
        Arrays.fill(variance, width, variance.length, FEATURE_VARIANCE);
    }

    /** Begins an option at an outcome expected of it, 0 to 1. */
    public void begin(int option, double outcome) {
        mean[option] = outcome;
    }

    /** The row of a hashed feature; never row 0. */
    public int row(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return 1 + (int) Long.remainderUnsigned(mixed >>> 16, rows - 1L);
    }

    /**
     * Predicts the first {@code n} options.
     *
     * @param active rows of what is known, the first {@code count} are read; row 0 is added
     * @param values of each feature, usually 1
     * @param means the result
     * @param variances of the expectation, the result
     */
    public void predict(int[] active, double[] values, int count, int n, double[] means, double[] variances) {
        System.arraycopy(mean, 0, means, 0, n);
        System.arraycopy(variance, 0, variances, 0, n);
        for (int f = 0; f < count; f++) {
            int from = active[f] * width;
            double x = values[f];
            double xx = x * x;
            for (int a = 0; a < n; a++) {
                means[a] += x * mean[from + a];
                variances[a] += xx * variance[from + a];
            }
        }
    }

    /** Learns what came of one option. */
    public void learn(int[] active, double[] values, int count, int option, double outcome) {
        double expected = expected(active, values, count, option);
        double spread = spread(active, values, count, option);
        double all = noise + spread;
        double by = (outcome - expected) / all;
        step(option, 1, by, all);
        for (int f = 0; f < count; f++) {
            step(active[f] * width + option, values[f], by, all);
        }
    }

    private void step(int at, double x, double by, double all) {
        double v = variance[at];
        mean[at] += v * x * by;
        variance[at] = v - v * v * x * x / all;
    }

    /** One option alone. */
    LinearModel.Prediction one(int[] active, double[] values, int count, int option) {
        double expected = expected(active, values, count, option);
        return new LinearModel.Prediction(
                Math.max(0, Math.min(1, expected)), Math.sqrt(spread(active, values, count, option)));
    }

    private double expected(int[] active, double[] values, int count, int option) {
        double sum = mean[option];
        for (int f = 0; f < count; f++) {
            sum += values[f] * mean[active[f] * width + option];
        }
        return sum;
    }

    private double spread(int[] active, double[] values, int count, int option) {
        double sum = variance[option];
        for (int f = 0; f < count; f++) {
            sum += values[f] * values[f] * variance[active[f] * width + option];
        }
        return sum;
    }

    /** Takes an option's beliefs over from a smaller one with as many rows. */
    void copy(int option, Learner from) {
        for (int row = 0; row < rows; row++) {
            mean[row * width + option] = from.mean[row * from.width + option];
            variance[row * width + option] = from.variance[row * from.width + option];
        }
    }

    /** The beliefs that differ from the first. */
    List<LinearModel.Cell> cells(int options) {
        List<LinearModel.Cell> made = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int option = 0; option < options; option++) {
                int at = row * width + option;
                double first = row == 0 ? BASE_VARIANCE : FEATURE_VARIANCE;
                if (row == 0 || variance[at] != first) {
                    made.add(new LinearModel.Cell(row, option, mean[at], variance[at]));
                }
            }
        }
        return made;
    }

    void put(LinearModel.Cell cell) {
        if (cell.row() < 0
                || cell.row() >= rows
                || cell.column() < 0
                || cell.column() >= width
                || !Double.isFinite(cell.mean())
                || !(cell.variance() > 0)) {
            throw new IllegalArgumentException(
                    "cell: " + cell + " (expected: of " + rows + " rows and " + width + " columns, a number, above 0)");
        }
        mean[cell.row() * width + cell.column()] = cell.mean();
        variance[cell.row() * width + cell.column()] = cell.variance();
    }

    /** The belief of an option nothing was seen of. */
    static double firstVariance(double[] values, int count) {
        double variance = BASE_VARIANCE;
        for (int f = 0; f < count; f++) {
            variance += FEATURE_VARIANCE * values[f] * values[f];
        }
        return variance;
    }
}
