package dev.skein.bench.language;

import dev.skein.language.Head;
import dev.skein.language.TextRows;
import java.util.ArrayList;
import java.util.List;

/**
 * A head of a set's labels by counting alone: how much likelier each row is under a label than under all (naive Bayes,
 * smoothed), in int8. The plainest head there is, for what a head of so many labels costs; what a teacher makes is far
 * more accurate at the same cost.
 */
final class TaughtTable {
    private static final double SMOOTHING = 0.3;
    private static final float STEP = 0.05f;

    private TaughtTable() {}

    static Head of(LabelledSet set) {
        TextRows rows = TextRows.shipped();
        int size = set.labels().size();
        float[] counts = new float[rows.count() * size];
        float[] totals = new float[size];
        for (LabelledSet.Line line : set.taught()) {
            for (int row : rows.of(line.text())) {
                counts[row * size + line.label()]++;
                totals[line.label()]++;
            }
        }
        byte[] cells = new byte[counts.length];
        for (int row = 0; row < rows.count(); row++) {
            double all = 0;
            double mean = 0;
            for (int label = 0; label < size; label++) {
                all += counts[row * size + label];
            }
            for (int label = 0; label < size && all > 0; label++) {
                mean += share(counts[row * size + label], totals[label], size) / size;
            }
            for (int label = 0; label < size && all > 0; label++) {
                double likelier = share(counts[row * size + label], totals[label], size) - mean;
                cells[row * size + label] = (byte) Math.max(-127, Math.min(127, Math.rint(likelier / STEP)));
            }
        }
        int pieces = rows.tokenCount() * size;
        List<String> labels = new ArrayList<>(set.labels());
        float[] scales = new float[size];
        java.util.Arrays.fill(scales, STEP / 2);
        return new Head(
                "counted-" + size,
                labels,
                true,
                0,
                scales,
                new float[size],
                new float[size],
                java.util.Arrays.copyOf(cells, pieces),
                java.util.Arrays.copyOfRange(cells, pieces, cells.length));
    }

    private static double share(float count, float total, int size) {
        return StrictMath.log((count + SMOOTHING) / (total + SMOOTHING * size));
    }
}
