package dev.skein.language.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * Texts of which something holds or not, and how likely it was said to hold.
 *
 * @param truth whether it holds
 * @param said whether it was told
 * @param probability told with it
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for the figures; nobody compares answers
record Detections(boolean[] truth, boolean[] said, double[] probability) implements Judged {
    @Override
    public int size() {
        return truth.length;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure("AUROC", this::auroc),
                new Measure("F1", at -> f1(at, true)),
                new Measure("recall", this::recall),
                new Measure("accuracy", this::accuracy),
                new Measure("macro-F1", at -> (f1(at, true) + f1(at, false)) / 2),
                new Measure("ECE", this::calibrationError));
    }

    /** How often what holds was said likelier than what does not; a tie is half. */
    private double auroc(int[] at) {
        double[] sorted = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            sorted[i] = probability[at[i]];
        }
        Arrays.sort(sorted);
        double ranks = 0;
        int positives = 0;
        for (int i : at) {
            if (truth[i]) {
                positives++;
                ranks += rank(sorted, probability[i]);
            }
        }
        double negatives = at.length - (double) positives;
        return positives == 0 || negatives == 0
                ? 0.5
                : (ranks - positives * (positives + 1.0) / 2) / (positives * negatives);
    }

    /** The mean rank, from 1, of a value among sorted ones. */
    private static double rank(double[] sorted, double value) {
        return (first(sorted, value, false) + 1 + first(sorted, value, true)) / 2.0;
    }

    private static int first(double[] sorted, double value, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (above && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double f1(int[] at, boolean of) {
        int right = 0;
        int either = 0;
        for (int i : at) {
            boolean is = truth[i] == of;
            boolean told = said[i] == of;
            right += is && told ? 1 : 0;
            either += (is ? 1 : 0) + (told ? 1 : 0);
        }
        return either == 0 ? 0 : 2.0 * right / either;
    }

    private double accuracy(int[] at) {
        int right = 0;
        for (int i : at) {
            right += truth[i] == said[i] ? 1 : 0;
        }
        return right / (double) at.length;
    }

    private double recall(int[] at) {
        int right = 0;
        int all = 0;
        for (int i : at) {
            right += truth[i] && said[i] ? 1 : 0;
            all += truth[i] ? 1 : 0;
        }
        return all == 0 ? 0 : right / (double) all;
    }

    private double calibrationError(int[] at) {
        Bins bins = new Bins();
        for (int i : at) {
            bins.add(probability[i], truth[i]);
        }
        return bins.error();
    }
}
