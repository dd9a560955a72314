package dev.skein.language.teach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What the nearest examples say in a dense lens: each votes for its labels with a weight that falls with its distance
 * (Nadaraya 1964), so steeply as foretells the examples best from the others. It knows of labels that lie in several
 * places, where a linear head knows one. The examples are kept in int8.
 *
 * @param labels how many, out of scope included where it competes
 * @param exclusive whether they compete
 * @param width over which cosine a vote falls to 1/e
 * @param cells of the examples, one after the other
 * @param scales what a step of a cell is worth, of each example
 * @param votes the labels of each example
 * @param weights of the examples
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares neighbours
record Neighbours(
        int labels, boolean exclusive, float width, byte[] cells, float[] scales, int[][] votes, float[] weights) {
    /** With more examples they would be too slow to ask and too large to keep: some milliseconds, six megabytes. */
    static final int EXAMPLES_MAX = 16_000;

    private static final float[] WIDTHS = {0.01f, 0.014f, 0.02f, 0.03f, 0.045f, 0.07f, 0.1f};

    /** So many examples choose the width. */
    private static final int ASKED_MAX = 300;

    private static final int STEPS = 127;
    private static final int QUERY_STEPS = 4095;

    /** No label is less likely than this to the neighbours: they may all be wrong. */
    private static final float LEAST = 1e-4f;

    /** Votes of examples so many widths behind the nearest are not counted. */
    private static final float FAR = -20;

    static Neighbours learn(float[][] x, Targets targets, int[] chosen, long seed) {
        int dims = x[chosen[0]].length;
        byte[] cells = new byte[chosen.length * dims];
        float[] scales = new float[chosen.length];
        int[][] votes = new int[chosen.length][];
        float[] weights = new float[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            float[] vector = x[chosen[i]];
            float most = 1e-9f;
            for (float value : vector) {
                most = Math.max(most, Math.abs(value));
            }
            scales[i] = most / STEPS;
            for (int d = 0; d < dims; d++) {
                cells[i * dims + d] = (byte) Math.round(vector[d] / scales[i]);
            }
            votes[i] = labelsOf(targets.rows()[chosen[i]]);
            weights[i] = targets.weights()[chosen[i]];
        }
        Neighbours made = new Neighbours(targets.size(), targets.exclusive(), WIDTHS[0], cells, scales, votes, weights);
        return made.with(made.best(x, targets, chosen, seed));
    }

    private Neighbours with(float other) {
        return new Neighbours(labels, exclusive, other, cells, scales, votes, weights);
    }

    private static int[] labelsOf(float[] row) {
        List<Integer> made = new ArrayList<>();
        for (int label = 0; label < row.length; label++) {
            if (row[label] > 0.5f) {
                made.add(label);
            }
        }
        return made.stream().mapToInt(i -> i).toArray();
    }

    /** The width of least log loss over examples that are asked of the others. */
    private float best(float[][] x, Targets targets, int[] chosen, long seed) {
        int[] order = new int[chosen.length];
        Arrays.setAll(order, i -> i);
        LinearHead.shuffle(order, new Random(seed));
        double[] losses = new double[WIDTHS.length];
        for (int i = 0; i < Math.min(ASKED_MAX, order.length); i++) {
            float[] cosines = cosines(x[chosen[order[i]]]);
            cosines[order[i]] = -1;
            for (int w = 0; w < WIDTHS.length; w++) {
                losses[w] += targets.loss(with(WIDTHS[w]).votes(cosines), chosen[order[i]]);
            }
        }
        int best = 0;
        for (int w = 1; w < WIDTHS.length; w++) {
            best = losses[w] < losses[best] ? w : best;
        }
        return WIDTHS[best];
    }

    /** One logit for each label: how its share of the votes compares, and how near they are. */
    float[] logits(float[] x) {
        return votes(cosines(x));
    }

    private float[] votes(float[] cosines) {
        float top = -1;
        for (float cosine : cosines) {
            top = Math.max(top, cosine);
        }
        float[] made = new float[labels];
        float total = 1e-20f;
        for (int i = 0; i < cosines.length; i++) {
            float far = (cosines[i] - top) / width;
            if (far > FAR) {
                float vote = Numbers.exp(far) * weights[i];
                total += vote;
                for (int label : votes[i]) {
                    made[label] += vote;
                }
            }
        }
        float near = exclusive ? (top - 1) / width + (float) Numbers.log(total) : 0;
        for (int label = 0; label < labels; label++) {
            double share = made[label] / total;
            double odds = Numbers.log(share + LEAST) - (exclusive ? 0 : Numbers.log(1 - share + LEAST));
            made[label] = (float) odds + near;
        }
        return made;
    }

    /** Of the text and each example, both of length 1. */
    private float[] cosines(float[] x) {
        int[] query = new int[x.length];
        for (int d = 0; d < query.length; d++) {
            query[d] = Math.round(Math.max(-1, Math.min(1, x[d])) * QUERY_STEPS);
        }
        float[] made = new float[scales.length];
        for (int i = 0; i < made.length; i++) {
            int from = i * query.length;
            int even = 0;
            int odd = 0;
            for (int d = 0; d + 1 < query.length; d += 2) {
                even += query[d] * cells[from + d];
                odd += query[d + 1] * cells[from + d + 1];
            }
            if (query.length % 2 == 1) {
                even += query[query.length - 1] * cells[from + query.length - 1];
            }
            made[i] = (even + odd) * scales[i] / QUERY_STEPS;
        }
        return made;
    }
}
