package dev.skein.language.teach;

/**
 * How far each expert counts: their logits are summed with these weights, which multiplies their calibrated probabilities
 * (Hinton 2002). The weights are those of least log loss on examples that the experts had not seen.
 *
 * @param weights one for each expert, 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // an array for speed; nobody compares mixtures
record Mixture(float[] weights) {
    private static final int EXAMPLES_MAX = 4_000;
    private static final int STEPS = 80;
    private static final double RATE = 0.1;

    /**
     * @param logits of each expert, of each example
     * @param fitted places of the examples to fit to
     */
    static Mixture fit(float[][][] logits, Targets targets, int[] fitted) {
        int experts = logits.length;
        double[] logs = new double[experts];
        double[] first = new double[experts];
        double[] second = new double[experts];
        java.util.Arrays.fill(logs, StrictMath.log(1.0 / experts));
        int stride = Math.max(1, fitted.length / EXAMPLES_MAX);
        for (int step = 1; step <= STEPS; step++) {
            Mixture now = of(logs);
            double[] slopes = new double[experts];
            double total = 0;
            for (int i = 0; i < fitted.length; i += stride) {
                int at = fitted[i];
                float weight = targets.weights()[at];
                total += weight;
                float[] p = now.mixed(logits, at);
                Numbers.probabilities(p, targets.exclusive());
                for (int e = 0; e < experts; e++) {
                    double sum = 0;
                    for (int label = 0; label < p.length; label++) {
                        sum += (p[label] - targets.rows()[at][label]) * logits[e][at][label];
                    }
                    slopes[e] += weight * sum * now.weights[e];
                }
            }
            for (int e = 0; e < experts; e++) {
                double g = slopes[e] / total;
                first[e] = 0.8 * first[e] + 0.2 * g;
                second[e] = 0.9 * second[e] + 0.1 * g * g;
                double slowing = 1 - (step - 1) / (double) STEPS;
                logs[e] -= RATE * slowing * first[e] / (Math.sqrt(second[e]) + 1e-8);
            }
        }
        return of(logs);
    }

    private static Mixture of(double[] logs) {
        float[] weights = new float[logs.length];
        for (int e = 0; e < weights.length; e++) {
            weights[e] = (float) StrictMath.exp(logs[e]);
        }
        return new Mixture(weights);
    }

    float[] mixed(float[][][] logits, int at) {
        float[][] of = new float[weights.length][];
        for (int e = 0; e < of.length; e++) {
            of[e] = logits[e][at];
        }
        return mixed(of);
    }

    /** The weighted sum of the experts' logits of one text. */
    float[] mixed(float[][] logits) {
        float[] made = new float[logits[0].length];
        for (int e = 0; e < weights.length; e++) {
            for (int label = 0; label < made.length; label++) {
                made[label] += weights[e] * logits[e][label];
            }
        }
        return made;
    }
}
