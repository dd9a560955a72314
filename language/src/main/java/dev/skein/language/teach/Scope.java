package dev.skein.language.teach;

import java.util.stream.IntStream;

/**
 * Whether a text shows none of the labels: a logistic regression on what the experts make of it, fitted on examples that
 * they had not seen. Its numbers: the odds of the out-of-scope label where there is one, the surest label, its margin, and
 * of each expert how loudly it speaks (energy, Liu et al. 2020) and what it gives the mixture's choice; of each dense lens
 * the cosine to the nearest label's middle.
 *
 * @param logistic of those numbers
 * @param threshold from which a text is called out of scope
 */
record Scope(Logistic logistic, double threshold) {
    private static final int SHARED = 3;
    private static final int OF_EXPERT = 2;

    /** Of the in-scope examples not seen, at most so many may be called out of scope. */
    static final double FALSE_ALARMS_MAX = 0.01;

    /** Fewer of them, where so many of the out-of-scope examples that were given are found all the same. */
    static final double RECALL_AIM = 0.85;

    /** The same where none were given: everyday questions are easier to find than what will be met. */
    static final double BACKGROUND_AIM = 0.95;

    /** Out of scope counts as at least so large a part of what is asked. */
    private static final double SHARE_MIN = 0.1;

    /**
     * @param inside labels in scope; logits beyond them are that of out of scope
     * @param experts logits of each
     * @param mixed logits of all together
     * @param nearest cosines to middles, of each dense lens
     */
    static double[] numbers(int inside, float[][] experts, float[] mixed, double[] nearest) {
        double[] made = new double[SHARED + OF_EXPERT * experts.length + nearest.length];
        int best = best(mixed, inside);
        double energy = energy(mixed, inside);
        made[0] = mixed.length > inside ? mixed[inside] - energy : 0;
        double surest = StrictMath.exp(mixed[best] - energy);
        made[1] = Numbers.log(surest + 1e-4) - Numbers.log(1 - surest + 1e-4);
        double second = -1e9;
        for (int label = 0; label < inside; label++) {
            second = label == best ? second : Math.max(second, mixed[label]);
        }
        made[2] = Math.min(20, mixed[best] - second);
        int at = SHARED;
        for (float[] expert : experts) {
            double own = energy(expert, inside);
            made[at++] = own;
            made[at++] = Math.max(-12, expert[best] - own);
        }
        System.arraycopy(nearest, 0, made, at, nearest.length);
        return made;
    }

    static int best(float[] logits, int inside) {
        int best = 0;
        for (int label = 1; label < inside; label++) {
            best = logits[label] > logits[best] ? label : best;
        }
        return best;
    }

    private static double energy(float[] logits, int inside) {
        double top = logits[best(logits, inside)];
        double sum = 0;
        for (int label = 0; label < inside; label++) {
            sum += StrictMath.exp(logits[label] - top);
        }
        return top + StrictMath.log(sum);
    }

    /**
     * Fits to the numbers of examples that the experts had not seen.
     *
     * @param aim the share of what is out of scope that is enough to find
     */
    static Scope fit(double[][] numbers, boolean[] outside, float[] weights, double aim) {
        double out = 0;
        double in = 0;
        for (int i = 0; i < outside.length; i++) {
            out += outside[i] ? weights[i] : 0;
            in += outside[i] ? 0 : weights[i];
        }
        double raise = Math.max(1, SHARE_MIN / (1 - SHARE_MIN) * in / Math.max(1e-9, out));
        double[] importance = new double[outside.length];
        for (int i = 0; i < importance.length; i++) {
            importance[i] = outside[i] ? weights[i] * raise : weights[i];
        }
        Logistic logistic = Logistic.fit(numbers, outside, importance);
        double alarms = above(logistic, numbers, outside, false, FALSE_ALARMS_MAX);
        double found = above(logistic, numbers, outside, true, aim);
        return new Scope(logistic, Math.max(0.02, Math.min(0.98, Math.max(alarms, found))));
    }

    /** The least score that at most a share of the examples on one side is above; 0 where there are none. */
    private static double above(Logistic logistic, double[][] numbers, boolean[] outside, boolean side, double share) {
        double[] scores = IntStream.range(0, outside.length)
                .filter(i -> outside[i] == side)
                .mapToDouble(i -> logistic.probability(numbers[i]))
                .sorted()
                .toArray();
        int place = (int) Math.ceil(scores.length * (1 - share)) - 1;
        return scores.length == 0 ? 0 : scores[Math.max(0, place)] + 1e-9;
    }
}
