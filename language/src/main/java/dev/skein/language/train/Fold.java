package dev.skein.language.train;

import dev.skein.language.Head;
import java.util.List;

/** Turns one task of a trained {@link Bag} into a {@link Head}: calibrated, thresholds chosen, folded, in int8. */
final class Fold {
    private Fold() {}

    /**
     * @param tune labelled texts that were not trained on: the temperature and the thresholds come from them
     */
    static Head head(Bag bag, int task, Names names, float power, int tokenRows, List<Sample> tune) {
        int size = names.labels().size();
        List<double[]> logits = Calibration.logits(bag, tune);
        double slope = Calibration.slope(logits, tune, names.exclusive());
        float[] present = Calibration.thresholds(logits, tune, slope, size, names.exclusive());
        float[] table = bag.folded(task);
        float[] scales = Quantised.scales(table, size);
        byte[] cells = Quantised.cells(table, scales);
        float[] biases = bag.biases(task);
        for (int label = 0; label < size; label++) {
            scales[label] *= (float) slope;
            biases[label] *= (float) slope;
        }
        byte[] tokens = java.util.Arrays.copyOf(cells, tokenRows * size);
        byte[] pairs = java.util.Arrays.copyOfRange(cells, tokenRows * size, cells.length);
        return new Head(names.name(), names.labels(), names.exclusive(), power, scales, biases, present, tokens, pairs);
    }

    /** What a head is called and what it tells apart. */
    record Names(String name, List<String> labels, boolean exclusive) {}
}
