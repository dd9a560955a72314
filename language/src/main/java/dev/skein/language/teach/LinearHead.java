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
        int d = 0;
        // Four dimensions at a time: the same sums in the same order, with a quarter of the writes.
        for (; d + 3 < dims; d += 4) {
            float a = x[d] * STRETCH;
            float b = x[d + 1] * STRETCH;
            float c = x[d + 2] * STRETCH;
            float e = x[d + 3] * STRETCH;
            int at = d * labels;
            int second = at + labels;
            int third = second + labels;
            int fourth = third + labels;
            for (int label = 0; label < labels; label++) {
                logits[label] = logits[label]
                        + a * weights[at + label]
                        + b * weights[second + label]
                        + c * weights[third + label]
                        + e * weights[fourth + label];
            }
        }
        for (; d < dims; d++) {
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
        private final float[][] errors = new float[BATCH][];
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
                float[] error = head.logits(x[order[i]]);
                Numbers.probabilities(error, targets.exclusive());
                float[] goal = targets.rows()[order[i]];
                float share = targets.weights()[order[i]] / (to - from);
                for (int label = 0; label < labels; label++) {
                    error[label] = (error[label] - goal[label]) * share;
                }
                errors[i - from] = error;
                int at = head.dims * labels;
                for (int label = 0; label < labels; label++) {
                    gradient[at + label] += error[label];
                }
            }
            int i = from;
            for (; i + 3 < to; i += 4) {
                four(i, i - from);
            }
            for (; i < to; i++) {
                one(x[order[i]], errors[i - from]);
            }
        }

        /** Four examples at a time: the same sums in the same order, with a quarter of the writes. */
        private void four(int i, int at) {
            int labels = head.labels;
            float[] first = x[order[i]];
            float[] second = x[order[i + 1]];
            float[] third = x[order[i + 2]];
            float[] fourth = x[order[i + 3]];
            float[] e1 = errors[at];
            float[] e2 = errors[at + 1];
            float[] e3 = errors[at + 2];
            float[] e4 = errors[at + 3];
            for (int d = 0; d < head.dims; d++) {
                float a = first[d] * STRETCH;
                float b = second[d] * STRETCH;
                float c = third[d] * STRETCH;
                float e = fourth[d] * STRETCH;
                int row = d * labels;
                for (int label = 0; label < labels; label++) {
                    gradient[row + label] =
                            gradient[row + label] + a * e1[label] + b * e2[label] + c * e3[label] + e * e4[label];
                }
            }
        }

        private void one(float[] seen, float[] error) {
            int labels = head.labels;
            for (int d = 0; d < head.dims; d++) {
                float value = seen[d] * STRETCH;
                int at = d * labels;
                for (int label = 0; label < labels; label++) {
                    gradient[at + label] += value * error[label];
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
