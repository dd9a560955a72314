package dev.skein.language.train.uss;

import java.util.Arrays;
import java.util.List;

/**
 * From scores to a step, every step equally likely beforehand, as unweighted average recall wants it: a normal density
 * for each step with one covariance (Fisher 1936). The mean of a step that few gave is drawn towards the line through
 * all steps' means, for satisfaction is ordered.
 */
final class Steps {
    private final double[][] means;
    private final double[][] precision;
    private final double[] shares;

    /**
     * @param shrink how many ratings the line counts for
     */
    Steps(List<double[]> scores, List<Integer> truth, double shrink) {
        int size = scores.get(0).length;
        int classes = UssTalk.CLASSES;
        means = new double[classes][size];
        int[] counts = new int[classes];
        for (int i = 0; i < scores.size(); i++) {
            counts[truth.get(i)]++;
            for (int d = 0; d < size; d++) {
                means[truth.get(i)][d] += scores.get(i)[d];
            }
        }
        shares = Arrays.stream(counts)
                .mapToDouble(count -> (count + 1.0) / (scores.size() + classes))
                .toArray();
        for (int d = 0; d < size; d++) {
            line(d, counts, shrink);
        }
        double[][] spread = new double[size][size];
        for (int i = 0; i < scores.size(); i++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    spread[a][b] += (scores.get(i)[a] - means[truth.get(i)][a])
                            * (scores.get(i)[b] - means[truth.get(i)][b])
                            / scores.size();
                }
            }
        }
        for (int d = 0; d < size; d++) {
            spread[d][d] += 1e-9 + 0.01 * spread[d][d];
        }
        precision = inverse(spread);
    }

    /** Means of one score, each step's drawn to the weighted line through them. */
    private void line(int d, int[] counts, double shrink) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int c = 0; c < counts.length; c++) {
            n += counts[c];
            x += counts[c] * (double) c;
            y += means[c][d];
            xx += counts[c] * (double) c * c;
            xy += c * means[c][d];
        }
        double slope = (n * xy - x * y) / Math.max(1e-9, n * xx - x * x);
        double start = (y - slope * x) / n;
        for (int c = 0; c < counts.length; c++) {
            means[c][d] = (means[c][d] + shrink * (start + slope * c)) / (counts[c] + shrink);
        }
    }

    /** The most likely step, 0 to 4, were all equally frequent. */
    int step(double[] score) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < means.length; c++) {
            double far = far(score, c);
            if (far < least) {
                least = far;
                best = c;
            }
        }
        return best;
    }

    /** The probability of a step, as frequent as each is. */
    double probability(double[] score, int step) {
        double all = 0;
        double own = far(score, step);
        for (int c = 0; c < means.length; c++) {
            all += shares[c] * StrictMath.exp((own - far(score, c)) / 2);
        }
        return shares[step] / all;
    }

    private double far(double[] score, int c) {
        double far = 0;
        for (int a = 0; a < score.length; a++) {
            for (int b = 0; b < score.length; b++) {
                far += (score[a] - means[c][a]) * precision[a][b] * (score[b] - means[c][b]);
            }
        }
        return far;
    }

    private static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] left = new double[size][];
        double[][] right = new double[size][size];
        for (int i = 0; i < size; i++) {
            left[i] = matrix[i].clone();
            right[i][i] = 1;
        }
        for (int k = 0; k < size; k++) {
            double pivot = left[k][k];
            for (int j = 0; j < size; j++) {
                left[k][j] /= pivot;
                right[k][j] /= pivot;
            }
            for (int i = 0; i < size; i++) {
                double times = left[i][k];
                if (i != k && times != 0) {
                    for (int j = 0; j < size; j++) {
                        left[i][j] -= times * left[k][j];
                        right[i][j] -= times * right[k][j];
                    }
                }
            }
        }
        return right;
    }
}
