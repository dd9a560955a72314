package dev.skein.language.train.uss;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A second opinion from the words themselves: logistic regression over hashed word runs of one to three of the last
 * turns, with Adagrad (Duchi et al. 2011). Assistants speak in templates, which a sentence vector blurs.
 */
final class WordExpert {
    private static final int ROWS = 1 << 17;
    private static final int EPOCHS = 6;

    private final float[] weights;
    private final float[] squares;
    private final int targets;
    private final double rate;

    WordExpert(int targets, double rate) {
        this.targets = targets;
        this.rate = rate;
        weights = new float[ROWS * targets];
        squares = new float[ROWS * targets];
    }

    /** Rows of what was said before a turn. */
    static int[] rows(List<UssTalk.Turn> history) {
        int[] rows = new int[1_500];
        int count = 0;
        rows[count++] = hash(1, "start");
        rows[count++] = hash(2, "at" + Math.min(12, history.size() / 2));
        int seen = 0;
        int system = 0;
        int user = 0;
        for (int i = history.size() - 1; i >= 0 && seen < 5; i--, seen++) {
            boolean byUser = history.get(i).user();
            int side = byUser ? 100 + Math.min(1, user++) : 200 + Math.min(1, system++);
            String text = history.get(i).text().toLowerCase(Locale.ROOT).replaceAll("[0-9]+", "#");
            String[] words = text.split("[^a-z#'?!]+", 0);
            for (int w = 0; w < words.length; w++) {
                String run = "";
                for (int n = 0; n < 3 && w + n < words.length && count < rows.length; n++) {
                    run += " " + words[w + n];
                    rows[count++] = hash(side, run);
                }
            }
        }
        int[] made = Arrays.stream(rows, 0, count).distinct().toArray();
        return made;
    }

    private static int hash(int salt, String text) {
        int h = (salt * 0x9E3779B1) ^ (text.hashCode() * 0x85EBCA6B);
        h = (h ^ (h >>> 15)) * 0xC2B2AE35;
        return (h ^ (h >>> 13)) & (ROWS - 1);
    }

    void train(List<int[]> rows, List<double[]> truth, double[] weight, long seed) {
        Random random = new Random(seed);
        int[] order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            for (int i : order) {
                step(rows.get(i), truth.get(i), weight);
            }
        }
    }

    private void step(int[] rows, double[] truth, double[] weight) {
        double[] p = predict(rows);
        double share = 1 / Math.sqrt(rows.length);
        for (int t = 0; t < targets; t++) {
            double error = (truth[t] - 1 / (1 + Math.exp(-p[t]))) * (truth[t] > 0.5 ? weight[t] : 1);
            float gradient = (float) (error * share);
            for (int row : rows) {
                int at = row * targets + t;
                squares[at] += gradient * gradient;
                weights[at] += (float) (rate * gradient / Math.sqrt(squares[at] + 1e-2));
            }
        }
    }

    /** A logit for each target. */
    double[] predict(int[] rows) {
        double[] made = new double[targets];
        double share = 1 / Math.sqrt(rows.length);
        for (int row : rows) {
            for (int t = 0; t < targets; t++) {
                made[t] += weights[row * targets + t] * share;
            }
        }
        return made;
    }
}
