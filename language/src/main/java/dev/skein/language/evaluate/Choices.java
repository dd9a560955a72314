package dev.skein.language.evaluate;

import java.util.List;

/**
 * Texts of which one label is true and one was told.
 *
 * @param labels there are
 * @param truth place of the true label of each text
 * @param said place of the told label; -1 where none was
 * @param confidence probability told with it
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for the figures; nobody compares answers
record Choices(List<String> labels, int[] truth, int[] said, double[] confidence) implements Judged {
    @Override
    public int size() {
        return truth.length;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure("accuracy", this::accuracy),
                new Measure("macro-F1", this::macroF1),
                new Measure("ECE", this::calibrationError));
    }

    double accuracy(int[] at) {
        int right = 0;
        for (int i : at) {
            right += truth[i] == said[i] ? 1 : 0;
        }
        return right / (double) at.length;
    }

    /** The mean over the labels that occur. */
    private double macroF1(int[] at) {
        int[] right = new int[labels.size()];
        int[] either = new int[labels.size()];
        for (int i : at) {
            either[truth[i]]++;
            if (said[i] >= 0) {
                either[said[i]]++;
                right[said[i]] += truth[i] == said[i] ? 1 : 0;
            }
        }
        double sum = 0;
        int occur = 0;
        for (int label = 0; label < right.length; label++) {
            if (either[label] > 0) {
                sum += 2.0 * right[label] / either[label];
                occur++;
            }
        }
        return sum / occur;
    }

    private double calibrationError(int[] at) {
        Bins bins = new Bins();
        for (int i : at) {
            bins.add(confidence[i], truth[i] == said[i]);
        }
        return bins.error();
    }
}
