package dev.skein.language.teach;

import java.util.Arrays;
import java.util.Random;

/**
 * Logistic regression over a dense vector: multinomial where labels compete, else one for each label. Learned with Adam
 * (Kingma and Ba 2015) in small batches with a falling rate and weight decay, in an order that the seed decides.
 */
final class LinearHead {
    private static final int BATCH = 32;
    private static final float RATE = 0.02f;
    private static final float FIRST_KEPT = 0.9f;
    private static final float SECOND_KEPT = 0.99f;

    /** Vectors of length 1 are stretched, so that one rate suits all. */
    private static final float STRETCH = 8;

    /** Rounds over few examples are many, over many few; so many steps at least. */
    private static final int STEPS_MIN = 1_500;

    private static final int ROUNDS_MIN = 14;
    private static final int ROUNDS_MAX = 100;

    final int dims;
    final int labels;

    /** A row of label weights for each dimension, then the biases. */
    final float[] weights;

    LinearHead(int dims, int labels, float[] weights) {
        this.dims = dims;
        this.labels = labels;
        this.weights = weights;
    }

    /**
     * Learns the chosen examples.
     *
     * @param chosen places of the examples to learn
     * @param decay how strongly the weights are held near 0
     */
    static LinearHead learn(float[][] x, Targets targets, int[] chosen, float decay, long seed) {
        return new Learning(x, targets, chosen.clone(), decay, new Random(seed)).run();
    }

    /** One logit for each label. */
    float[] logits(float[] x) {
        float[] made = Arrays.copyOfRange(weights, dims * labels, weights.length);
        add(x, made);
        return made;
    }

    private void add(float[] x, float[] logits) {
        for (int d = 0; d < dims; d++) {
            float value = x[d] * STRETCH;
            int at = d * labels;
            for (int label = 0; label < labels; label++) {
                logits[label] += value * weights[at + label];
            }
        }
    }

    /** What a unit of each dimension adds to each label. */
    float[] perUnit() {
        float[] made = Arrays.copyOf(weights, dims * labels);
        for (int i = 0; i < made.length; i++) {
            made[i] *= STRETCH;
        }
        return made;
    }

    float bias(int label) {
        return weights[dims * labels + label];
    }

    /** The memory of one learning. */
    private static final class Learning {
        private final float[][] x;
        private final Targets targets;
        private final int[] order;
        private final float decay;
        private final Random random;
        private final LinearHead head;
        private final float[] gradient;
        private final float[] first;
        private final float[] second;
        private float kept1 = 1;
        private float kept2 = 1;

        Learning(float[][] x, Targets targets, int[] order, float decay, Random random) {
            this.x = x;
            this.targets = targets;
            this.order = order;
            this.decay = decay;
            this.random = random;
            int dims = x[order[0]].length;
            head = new LinearHead(dims, targets.size(), new float[(dims + 1) * targets.size()]);
            gradient = new float[head.weights.length];
            first = new float[gradient.length];
            second = new float[gradient.length];
        }

        LinearHead run() {
            int batches = (order.length + BATCH - 1) / BATCH;
            int rounds = Math.max(ROUNDS_MIN, Math.min(ROUNDS_MAX, STEPS_MIN / batches));
            int steps = rounds * batches;
            int step = 0;
            for (int round = 0; round < rounds; round++) {
                shuffle(order, random);
                for (int from = 0; from < order.length; from += BATCH) {
                    int to = Math.min(order.length, from + BATCH);
                    gather(from, to);
                    step(RATE * (1 - step++ / (float) steps));
                }
            }
            return head;
        }

        private void gather(int from, int to) {
            Arrays.fill(gradient, 0);
            int labels = head.labels;
            for (int i = from; i < to; i++) {
                float[] seen = x[order[i]];
                float[] error = head.logits(seen);
                Numbers.probabilities(error, targets.exclusive());
                float[] goal = targets.rows()[order[i]];
                float share = targets.weights()[order[i]] / (to - from);
                for (int label = 0; label < labels; label++) {
                    error[label] = (error[label] - goal[label]) * share;
                }
                for (int d = 0; d < head.dims; d++) {
                    float value = seen[d] * STRETCH;
                    int at = d * labels;
                    for (int label = 0; label < labels; label++) {
                        gradient[at + label] += value * error[label];
                    }
                }
                int at = head.dims * labels;
                for (int label = 0; label < labels; label++) {
                    gradient[at + label] += error[label];
                }
            }
        }

        private void step(float rate) {
            kept1 *= FIRST_KEPT;
            kept2 *= SECOND_KEPT;
            float pace = rate / (1 - kept1);
            float size = 1 / (1 - kept2);
            float[] w = head.weights;
            int decayed = head.dims * head.labels;
            for (int i = 0; i < w.length; i++) {
                float g = gradient[i] + (i < decayed ? decay * w[i] : 0);
                first[i] = FIRST_KEPT * first[i] + (1 - FIRST_KEPT) * g;
                second[i] = SECOND_KEPT * second[i] + (1 - SECOND_KEPT) * g * g;
                w[i] -= pace * first[i] / ((float) Math.sqrt(second[i] * size) + 1e-8f);
            }
        }
    }

    static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
