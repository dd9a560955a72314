package dev.skein.language;

/**
 * Logits to probabilities, with arithmetic that Java defines to the bit, so that every machine answers the same, and
 * rounded to four places so that the answer is short.
 */
final class Probabilities {
    private static final double STEPS = 10_000;

    private Probabilities() {}

    /** Probabilities of all the logits of a head. */
    static void of(double[] logits, boolean exclusive, double[] out) {
        if (exclusive) {
            System.arraycopy(logits, 0, out, 0, out.length);
            softmax(out, out.length);
        } else {
            for (int i = 0; i < out.length; i++) {
                out[i] = sigmoid(logits[i]);
            }
        }
    }

    /** In place, over the first {@code size} cells. */
    static void softmax(double[] logits, int size) {
        double top = logits[0];
        for (int i = 1; i < size; i++) {
            top = Math.max(top, logits[i]);
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            logits[i] = Exponential.exp(logits[i] - top);
            sum += logits[i];
        }
        for (int i = 0; i < size; i++) {
            logits[i] /= sum;
        }
    }

    static double sigmoid(double logit) {
        return 1 / (1 + Exponential.exp(-logit));
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
