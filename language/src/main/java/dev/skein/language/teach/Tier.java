package dev.skein.language.teach;

/**
 * How the experts of one tier decide together.
 *
 * @param inside labels in scope; where labels compete, out of scope is the one after
 * @param exclusive whether labels compete
 * @param mixture of the experts
 * @param scope whether a text shows any label
 * @param present the probability from which a label holds, where labels do not compete
 */
record Tier(int inside, boolean exclusive, Mixture mixture, Scope scope, double present) {
    /** Probability of each label and of out of scope; together 1 where labels compete. */
    @SuppressWarnings("ArrayRecordComponent") // an array for speed; nobody compares verdicts
    record Verdict(double[] labels, double outside, boolean isOutside) {
        int best() {
            int best = 0;
            for (int label = 1; label < labels.length; label++) {
                best = labels[label] > labels[best] ? label : best;
            }
            return best;
        }

        /** How sure the verdict is, whichever it is. */
        double confidence() {
            return Math.max(labels[best()], outside);
        }
    }

    Verdict decide(float[][] logits, double[] nearest) {
        float[] mixed = mixture.mixed(logits);
        double outside = scope.logistic().probability(Scope.numbers(inside, logits, mixed, nearest));
        double[] p = probabilities(mixed, inside, exclusive);
        for (int label = 0; label < inside; label++) {
            p[label] *= exclusive ? 1 - outside : 1;
        }
        return new Verdict(p, outside, outside >= scope.threshold());
    }

    /** Of the labels in scope, given that the text is in scope. */
    static double[] probabilities(float[] mixed, int inside, boolean exclusive) {
        double[] p = new double[inside];
        double sum = 0;
        double top = mixed[Scope.best(mixed, inside)];
        for (int label = 0; label < inside; label++) {
            p[label] = exclusive ? StrictMath.exp(mixed[label] - top) : 1 / (1 + StrictMath.exp(-mixed[label]));
            sum += p[label];
        }
        for (int label = 0; exclusive && label < inside; label++) {
            p[label] /= sum;
        }
        return p;
    }
}
