package dev.skein.language.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * Texts of which any number of labels hold.
 *
 * @param labels there are
 * @param truth whether each label holds of each text
 * @param said whether it was told
 * @param probability told with it
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for the figures; nobody compares answers
record Marks(List<String> labels, boolean[][] truth, boolean[][] said, double[][] probability) implements Judged {
    @Override
    public int size() {
        return truth.length;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure("macro-F1", this::macroF1),
                new Measure("micro-F1", this::microF1),
                new Measure("exact match", this::exact),
                new Measure("ECE", this::calibrationError));
    }

    /** The mean over the labels that occur. */
    private double macroF1(int[] at) {
        double sum = 0;
        int occur = 0;
        for (int label = 0; label < labels.size(); label++) {
            int[] counts = counts(at, label);
            if (counts[1] > 0) {
                sum += 2.0 * counts[0] / counts[1];
                occur++;
            }
        }
        return occur == 0 ? 0 : sum / occur;
    }

    private double microF1(int[] at) {
        int right = 0;
        int either = 0;
        for (int label = 0; label < labels.size(); label++) {
            int[] counts = counts(at, label);
            right += counts[0];
            either += counts[1];
        }
        return either == 0 ? 0 : 2.0 * right / either;
    }

    /** Share of texts of which just the true labels were told. */
    private double exact(int[] at) {
        int right = 0;
        for (int i : at) {
            right += Arrays.equals(truth[i], said[i]) ? 1 : 0;
        }
        return right / (double) at.length;
    }

    /** F1 of one label on all texts. */
    double f1(int label) {
        int[] all = new int[size()];
        Arrays.setAll(all, i -> i);
        int[] counts = counts(all, label);
        return counts[1] == 0 ? 0 : 2.0 * counts[0] / counts[1];
    }

    /** Told and true; told plus true. */
    private int[] counts(int[] at, int label) {
        int right = 0;
        int either = 0;
        for (int i : at) {
            boolean is = truth[i][label];
            boolean told = said[i][label];
            right += is && told ? 1 : 0;
            either += (is ? 1 : 0) + (told ? 1 : 0);
        }
        return new int[] {right, either};
    }

    /** Over every pair of a text and a label. */
    private double calibrationError(int[] at) {
        Bins bins = new Bins();
        for (int i : at) {
            for (int label = 0; label < labels.size(); label++) {
                bins.add(probability[i][label], truth[i][label]);
            }
        }
        return bins.error();
    }
}
