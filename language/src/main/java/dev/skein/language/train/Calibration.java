package dev.skein.language.train;

import java.util.ArrayList;
import java.util.List;

/** One slope for all logits of a task (temperature scaling, Guo et al. 2017), and thresholds, on texts not trained on. */
final class Calibration {
    private static final double SLOPE_MIN = 0.3;
    private static final double SLOPE_MAX = 2.0;
    private static final double SLOPE_STEP = 0.02;
    private static final float THRESHOLD_MIN = 0.06f;
    private static final float THRESHOLD_MAX = 0.7f;
    private static final float THRESHOLD_STEP = 0.02f;

    private Calibration() {}

    /** The slope of least log loss. */
    static double slope(List<double[]> logits, List<Sample> tune, boolean exclusive) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double slope = SLOPE_MIN; slope <= SLOPE_MAX; slope += SLOPE_STEP) {
            double loss = 0;
            for (int i = 0; i < tune.size(); i++) {
                loss += loss(probabilities(logits.get(i), slope, exclusive), tune.get(i), exclusive);
            }
            if (loss < least) {
                least = loss;
                best = slope;
            }
        }
        return best;
    }

    private static double loss(double[] p, Sample sample, boolean exclusive) {
        double loss = 0;
        for (int label = 0; label < p.length; label++) {
            float target = sample.targets()[label];
            loss -= target * StrictMath.log(Math.max(1e-9, p[label]));
            if (!exclusive) {
                loss -= (1 - target) * StrictMath.log(Math.max(1e-9, 1 - p[label]));
            }
        }
        return loss * sample.weight();
    }

    /** For each label the probability from which calling it present has the best F1. */
    static float[] thresholds(List<double[]> logits, List<Sample> tune, double slope, int size, boolean exclusive) {
        List<double[]> p = new ArrayList<>(tune.size());
        for (double[] of : logits) {
            p.add(probabilities(of, slope, exclusive));
        }
        float[] chosen = new float[size];
        for (int label = 0; label < size; label++) {
            double best = -1;
            for (float threshold = THRESHOLD_MIN; threshold < THRESHOLD_MAX; threshold += THRESHOLD_STEP) {
                double f1 = Metrics.f1(p, tune, label, threshold);
                if (f1 > best) {
                    best = f1;
                    chosen[label] = threshold;
                }
            }
        }
        return chosen;
    }

    static List<double[]> logits(Bag bag, List<Sample> samples) {
        List<double[]> made = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            made.add(bag.logits(sample));
        }
        return made;
    }

    private static double[] probabilities(double[] logits, double slope, boolean exclusive) {
        double[] p = new double[logits.length];
        for (int label = 0; label < p.length; label++) {
            p[label] = exclusive ? logits[label] * slope : Maths.sigmoid(logits[label] * slope);
        }
        if (exclusive) {
            Maths.softmax(p);
        }
        return p;
    }
}
