package dev.skein.language;

import java.util.Arrays;
import java.util.List;

/**
 * Tells what a writer wants solved, from vectors of one kind. Taught in well under a second; its probabilities are
 * calibrated on examples it had not seen while others taught it (cross-validation). Immutable.
 */
final class NeedHead {
    /** Parts of the cross-validation. */
    static final int FOLDS = 4;

    /** Texts that show no need are many and mixed; together they count as this many examples. */
    private static final float NONE_EXAMPLES = 40;

    private static final double SLOPE_MIN = 0.5;
    private static final double SLOPE_MAX = 4;
    private static final double SLOPE_STEP = 0.1;

    private final List<String> labels;
    private final Softmax softmax;
    private final double slope;
    private final double[][] unseen;

    private NeedHead(List<String> labels, Softmax softmax, double slope, double[][] unseen) {
        this.labels = labels;
        this.softmax = softmax;
        this.slope = slope;
        this.unseen = unseen;
    }

    /** Learns the examples from their vectors. */
    static NeedHead teach(NeedExamples examples, float[][] vectors) {
        List<String> labels = examples.distinct();
        int[] truth = truth(examples, labels);
        float[] importance = importance(truth, labels);
        double[][] unseen = new double[truth.length][labels.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            float[] kept = importance.clone();
            for (int i = fold; i < kept.length; i += FOLDS) {
                kept[i] = 0;
            }
            Softmax trial = Softmax.fit(vectors, truth, kept, labels.size());
            for (int i = fold; i < truth.length; i += FOLDS) {
                trial.logits(vectors[i], unseen[i]);
            }
        }
        double slope = slope(unseen, truth, importance);
        Softmax softmax = Softmax.fit(vectors, truth, importance, labels.size());
        return new NeedHead(labels, softmax, slope, unseen);
    }

    static int[] truth(NeedExamples examples, List<String> labels) {
        return examples.labels().stream().mapToInt(labels::indexOf).toArray();
    }

    private static float[] importance(int[] truth, List<String> labels) {
        float[] made = new float[truth.length];
        Arrays.fill(made, 1);
        if (labels.get(0).equals(NeedExamples.NONE)) {
            long none = Arrays.stream(truth).filter(label -> label == 0).count();
            for (int i = 0; i < made.length; i++) {
                made[i] = truth[i] == 0 ? Math.min(1, NONE_EXAMPLES / none) : 1;
            }
        }
        return made;
    }

    /** The slope of least log loss on what was not seen (Guo et al. 2017). */
    static double slope(double[][] logits, int[] truth, float[] importance) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double slope = SLOPE_MIN; slope <= SLOPE_MAX; slope += SLOPE_STEP) {
            double loss = 0;
            for (int i = 0; i < truth.length; i++) {
                double[] p = scaled(logits[i], slope);
                Probabilities.softmax(p, p.length);
                loss -= importance[i] * StrictMath.log(Math.max(1e-9, p[truth[i]]));
            }
            if (loss < least) {
                least = loss;
                best = slope;
            }
        }
        return best;
    }

    private static double[] scaled(double[] logits, double slope) {
        double[] made = logits.clone();
        for (int i = 0; i < made.length; i++) {
            made[i] *= slope;
        }
        return made;
    }

    /** Calibrated logits of one vector, in the order of {@link #labels}. */
    double[] logits(float[] vector) {
        double[] logits = new double[labels.size()];
        softmax.logits(vector, logits);
        return scaled(logits, slope);
    }

    /** Calibrated logits of the examples, each from a head that had not seen it. */
    double[][] unseen() {
        double[][] made = new double[unseen.length][];
        for (int i = 0; i < made.length; i++) {
            made[i] = scaled(unseen[i], slope);
        }
        return made;
    }

    List<String> labels() {
        return labels;
    }

    float[] direction(int label) {
        return softmax.direction(label);
    }
}
