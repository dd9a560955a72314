package dev.skein.language.train;

import java.util.List;

/** The figures of the model cards. */
final class Metrics {
    private static final int BINS = 15;

    private Metrics() {}

    /** F1 of one label where it is called present from a threshold on; 0 where nothing is found. */
    static double f1(List<double[]> p, List<Sample> truth, int label, float threshold) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < p.size(); i++) {
            boolean is = truth.get(i).targets()[label] > 0.5f;
            boolean said = p.get(i)[label] >= threshold;
            right += is && said ? 1 : 0;
            wrong += !is && said ? 1 : 0;
            missed += is && !said ? 1 : 0;
        }
        return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }

    /** Mean F1 over classes where each text has one true class and one said class. */
    static double macroF1(int[] truth, int[] said, int classes) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            int right = 0;
            int either = 0;
            for (int i = 0; i < truth.length; i++) {
                right += truth[i] == c && said[i] == c ? 1 : 0;
                either += (truth[i] == c ? 1 : 0) + (said[i] == c ? 1 : 0);
            }
            sum += either == 0 ? 0 : 2.0 * right / either;
        }
        return sum / classes;
    }

    static double accuracy(int[] truth, int[] said) {
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += truth[i] == said[i] ? 1 : 0;
        }
        return right / (double) truth.length;
    }

    /** Expected calibration error over 15 equal bins (Guo et al. 2017). */
    static double calibrationError(double[] confidence, boolean[] right) {
        double[] sum = new double[BINS];
        int[] hits = new int[BINS];
        int[] count = new int[BINS];
        for (int i = 0; i < confidence.length; i++) {
            int bin = Math.min(BINS - 1, (int) (confidence[i] * BINS));
            sum[bin] += confidence[i];
            hits[bin] += right[i] ? 1 : 0;
            count[bin]++;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sum[bin] - hits[bin]);
        }
        return error / confidence.length;
    }
}
