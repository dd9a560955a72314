package dev.skein.language.train;

import java.util.List;

/**
 * How two experts' logits become one probability: one weight for each expert and a bias for each label, of least log loss
 * on texts that neither was trained on, with a little ridge. Deterministic.
 *
 * @param deep weight of the fine-tuned model
 * @param fast weight of the tables
 * @param biases of each label
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares blends
record Blend(double deep, double fast, double[] biases) {
    private static final int STEPS = 400;
    private static final double RATE = 0.05;
    private static final double RIDGE = 1e-4;
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.99;

    /**
     * @param deep logits, text by text; empty arrays where only the tables speak
     * @param targets of each text, 0 to 1
     */
    static Blend fit(List<double[]> deep, List<double[]> fast, List<float[]> targets, boolean exclusive) {
        int size = targets.get(0).length;
        boolean both = deep.get(0).length > 0;
        double[] p = new double[size + 2];
        p[0] = both ? 0.7 : 0;
        p[1] = both ? 0.3 : 1;
        double[] first = new double[p.length];
        double[] second = new double[p.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient(p, deep, fast, targets, exclusive);
            double rate = RATE * (1 - (step - 1) / (double) STEPS);
            for (int i = 0; i < p.length; i++) {
                if (i == 0 && !both) {
                    continue;
                }
                first[i] = FIRST * first[i] + (1 - FIRST) * gradient[i];
                second[i] = SECOND * second[i] + (1 - SECOND) * gradient[i] * gradient[i];
                double mean = first[i] / (1 - StrictMath.pow(FIRST, step));
                double size2 = second[i] / (1 - StrictMath.pow(SECOND, step));
                p[i] -= rate * mean / (StrictMath.sqrt(size2) + 1e-12);
            }
        }
        return new Blend(p[0], p[1], java.util.Arrays.copyOfRange(p, 2, p.length));
    }

    private static double[] gradient(
            double[] p, List<double[]> deep, List<double[]> fast, List<float[]> targets, boolean exclusive) {
        double[] made = new double[p.length];
        int size = p.length - 2;
        for (int i = 0; i < targets.size(); i++) {
            double[] q = new double[size];
            for (int label = 0; label < size; label++) {
                q[label] = p[2 + label] + p[1] * fast.get(i)[label];
                q[label] += p[0] == 0 ? 0 : p[0] * deep.get(i)[label];
            }
            probabilities(q, exclusive);
            for (int label = 0; label < size; label++) {
                double error = (q[label] - targets.get(i)[label]) / targets.size();
                made[0] += p[0] == 0 ? 0 : error * deep.get(i)[label];
                made[1] += error * fast.get(i)[label];
                made[2 + label] += error;
            }
        }
        for (int label = 0; label < size; label++) {
            made[2 + label] += RIDGE * p[2 + label];
        }
        return made;
    }

    private static void probabilities(double[] logits, boolean exclusive) {
        if (exclusive) {
            Maths.softmax(logits);
        } else {
            for (int label = 0; label < logits.length; label++) {
                logits[label] = Maths.sigmoid(logits[label]);
            }
        }
    }

    /** Probabilities of one text. */
    double[] of(double[] deepLogits, double[] fastLogits, boolean exclusive) {
        double[] q = new double[biases.length];
        for (int label = 0; label < q.length; label++) {
            q[label] = biases[label] + fast * fastLogits[label] + (deep == 0 ? 0 : deep * deepLogits[label]);
        }
        probabilities(q, exclusive);
        return q;
    }

    /**
     * For each label the probability from which calling it present has the best F1: counted on these texts, and as much
     * again expected from the probabilities themselves, for a rare label has few texts to count.
     */
    static float[] thresholds(List<double[]> probabilities, List<float[]> targets) {
        int size = targets.get(0).length;
        float[] chosen = new float[size];
        for (int label = 0; label < size; label++) {
            double best = -1;
            for (int step = 4; step < 70; step++) {
                double threshold = step / 100.0;
                double f1 = smoothF1(probabilities, targets, label, threshold);
                if (f1 > best) {
                    best = f1;
                    chosen[label] = (float) threshold;
                }
            }
        }
        return chosen;
    }

    private static double smoothF1(List<double[]> probabilities, List<float[]> targets, int label, double threshold) {
        double hit = 0;
        double told = 0;
        double held = 0;
        for (int i = 0; i < targets.size(); i++) {
            double p = probabilities.get(i)[label];
            double is = targets.get(i)[label] > 0 ? 1 : 0;
            held += is + p;
            if (p >= threshold) {
                told += 2;
                hit += is + p;
            }
        }
        return 2 * hit / (told + held);
    }
}
