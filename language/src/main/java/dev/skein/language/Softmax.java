package dev.skein.language;

import java.util.Arrays;

/**
 * Multinomial logistic regression over dense vectors, for heads that a company teaches from a handful of examples.
 * Trained with Adam (Kingma and Ba 2015) on all examples at once, with weight decay and no chance at all: the same
 * examples give the same head.
 */
final class Softmax {
    private static final int TURNS = 120;
    private static final double RATE = 0.1;
    private static final double DECAY = 2e-4;
    private static final double FIRST_KEPT = 0.9;
    private static final double SECOND_KEPT = 0.999;

    private final int labels;
    private final int dims;

    /** A row of label weights for each dimension, then the biases. */
    private final float[] weights;

    private Softmax(int labels, int dims) {
        this.labels = labels;
        this.dims = dims;
        weights = new float[labels * (dims + 1)];
    }

    /**
     * Learns from vectors and their labels.
     *
     * @param importance how much each example counts
     */
    static Softmax fit(float[][] vectors, int[] truth, float[] importance, int labels) {
        Softmax made = new Softmax(labels, vectors[0].length);
        double[] first = new double[made.weights.length];
        double[] second = new double[made.weights.length];
        float total = 0;
        for (float weight : importance) {
            total += weight;
        }
        float[] gradient = new float[made.weights.length];
        double[] p = new double[labels];
        float[] errors = new float[labels];
        for (int turn = 1; turn <= TURNS; turn++) {
            Arrays.fill(gradient, 0);
            for (int i = 0; i < vectors.length; i++) {
                made.logits(vectors[i], p);
                Probabilities.softmax(p, labels);
                for (int label = 0; label < labels; label++) {
                    errors[label] = (float) (p[label] - (label == truth[i] ? 1 : 0)) * importance[i] / total;
                }
                made.gradient(vectors[i], errors, gradient);
            }
            made.step(gradient, first, second, turn);
        }
        return made;
    }

    private void gradient(float[] x, float[] errors, float[] gradient) {
        for (int d = 0; d < dims; d++) {
            int at = d * labels;
            for (int label = 0; label < labels; label++) {
                gradient[at + label] += errors[label] * x[d];
            }
        }
        for (int label = 0; label < labels; label++) {
            gradient[dims * labels + label] += errors[label];
        }
    }

    private void step(float[] gradient, double[] first, double[] second, int turn) {
        double slow = 1 - StrictMath.pow(FIRST_KEPT, turn);
        double slower = 1 - StrictMath.pow(SECOND_KEPT, turn);
        for (int i = 0; i < weights.length; i++) {
            double g = gradient[i] + (i < dims * labels ? DECAY * weights[i] : 0);
            first[i] = FIRST_KEPT * first[i] + (1 - FIRST_KEPT) * g;
            second[i] = SECOND_KEPT * second[i] + (1 - SECOND_KEPT) * g * g;
            weights[i] -= (float) (RATE * first[i] / slow / (Math.sqrt(second[i] / slower) + 1e-8));
        }
    }

    /** Fills {@code out} with one logit per label. */
    void logits(float[] x, double[] out) {
        float[] sums = Arrays.copyOfRange(weights, dims * labels, dims * labels + labels);
        for (int d = 0; d < dims; d++) {
            int at = d * labels;
            float value = x[d];
            for (int label = 0; label < labels; label++) {
                sums[label] += weights[at + label] * value;
            }
        }
        for (int label = 0; label < labels; label++) {
            out[label] = sums[label];
        }
    }

    /** The direction that speaks for a label against the mean of all. */
    float[] direction(int label) {
        float[] made = new float[dims];
        for (int d = 0; d < dims; d++) {
            float mean = 0;
            for (int other = 0; other < labels; other++) {
                mean += weights[d * labels + other] / labels;
            }
            made[d] = weights[d * labels + label] - mean;
        }
        return made;
    }
}
