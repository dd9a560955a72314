package dev.skein.language.teach;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns a {@link TableHead}: begun where static vectors would put its rows, then row by row with Adagrad (Duchi et al.
 * 2011), some rows hidden at random so that no label hangs on one word.
 */
final class TableLearning {
    private static final float HIDDEN = 0.2f;
    private static final float TINY = 1e-6f;

    private final int labels;
    private final float power;
    private final float[] cells;
    private final float[] biases;
    private final float[] squares;

    /** Begins at these rows and biases, which it changes. */
    TableLearning(int labels, float power, float[] cells, float[] biases) {
        this.labels = labels;
        this.power = power;
        this.cells = cells;
        this.biases = biases;
        squares = new float[cells.length];
    }

    /** How fast and how long to learn. */
    record Pace(float rate, int rounds) {}

    /** Learns the chosen examples. */
    TableHead learn(int[][] rows, Targets targets, int[] chosen, Pace pace, long seed) {
        Random random = new Random(seed);
        int[] order = chosen.clone();
        int steps = pace.rounds() * order.length;
        int step = 0;
        for (int round = 0; round < pace.rounds(); round++) {
            LinearHead.shuffle(order, random);
            for (int at : order) {
                step(rows[at], targets, at, pace.rate() * (1 - step++ / (float) steps), random);
            }
        }
        return TableHead.of(labels, power, cells, biases);
    }

    private void step(int[] rows, Targets targets, int at, float rate, Random random) {
        int kept = 0;
        int[] seen = new int[rows.length];
        for (int row : rows) {
            if (random.nextFloat() >= HIDDEN) {
                seen[kept++] = row;
            }
        }
        seen = Arrays.copyOf(seen, kept);
        float share = TableHead.share(rows.length, power);
        float[] error = logits(seen, share);
        Numbers.probabilities(error, targets.exclusive());
        float[] goal = targets.rows()[at];
        for (int label = 0; label < labels; label++) {
            error[label] = (goal[label] - error[label]) * targets.weights()[at];
            biases[label] += 0.1f * rate * error[label];
            error[label] *= share;
        }
        for (int row : seen) {
            int from = row * labels;
            for (int label = 0; label < labels; label++) {
                float g = error[label];
                float square = squares[from + label] + g * g;
                squares[from + label] = square;
                cells[from + label] += rate * g / ((float) Math.sqrt(square) + TINY);
            }
        }
    }

    private float[] logits(int[] rows, float share) {
        float[] made = new float[labels];
        for (int row : rows) {
            int from = row * labels;
            for (int label = 0; label < labels; label++) {
                made[label] += cells[from + label];
            }
        }
        for (int label = 0; label < labels; label++) {
            made[label] = made[label] * share + biases[label];
        }
        return made;
    }
}
