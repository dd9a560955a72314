package dev.skein.language;

import dev.skein.Insight.Evidence;
import java.util.List;

/** The words that carried a reading: those whose rows pushed its logit most. */
final class Spans {
    /** Words shown for one reading. */
    static final int WORDS_MAX = 3;

    /** A word that pushed less than this part of the strongest is not shown. */
    private static final double PART_MIN = 0.35;

    private Spans() {}

    /**
     * Adds the strongest words, strongest first.
     *
     * @param shares what each piece, with its pair, adds to the label; used up
     */
    static void add(String task, String label, Pieces pieces, double[] shares, List<Evidence> out) {
        gather(pieces, shares);
        double least = 0;
        for (int shown = 0; shown < WORDS_MAX; shown++) {
            int best = Probabilities.best(shares, pieces.count);
            if (shares[best] <= least) {
                return;
            }
            if (shown == 0) {
                least = shares[best] * PART_MIN;
            }
            out.add(new Evidence(task, label, pieces.begins[best], pieces.ends[best]));
            shares[best] = 0;
        }
    }

    /** A word's pieces push together: their shares go to the first of them. */
    private static void gather(Pieces pieces, double[] shares) {
        int first = 0;
        for (int i = 1; i < pieces.count; i++) {
            if (pieces.begins[i] == pieces.begins[first]) {
                shares[first] += shares[i];
                shares[i] = 0;
            } else {
                first = i;
            }
        }
    }
}
