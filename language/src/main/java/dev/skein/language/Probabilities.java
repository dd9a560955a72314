package dev.skein.language;

/**
 * Logits to probabilities, with {@link StrictMath} so that every machine answers the same, and rounded to four places so
 * that the answer is short.
 */
final class Probabilities {
    private static final double STEPS = 10_000;

    private Probabilities() {}

    /** In place, over the first {@code size} cells. */
    static void softmax(double[] logits, int size) {
        double top = logits[0];
        for (int i = 1; i < size; i++) {
            top = Math.max(top, logits[i]);
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            logits[i] = StrictMath.exp(logits[i] - top);
            sum += logits[i];
        }
        for (int i = 0; i < size; i++) {
            logits[i] /= sum;
        }
    }

    static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    static double logit(double probability) {
        double p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
        return StrictMath.log(p / (1 - p));
    }

    static double rounded(double probability) {
        return Math.rint(probability * STEPS) / STEPS;
    }

    static int best(double[] values, int size) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
