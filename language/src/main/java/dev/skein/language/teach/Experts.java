package dev.skein.language.teach;

import dev.skein.language.tongue.Ngrams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The experts of one model, in the order of their logits: those of tables and letters, which read every text, then those
 * of sentence models, of each a linear one and its neighbours.
 *
 * @param tables by the names of their lenses
 * @param letters where words and runs of letters tell more than word pieces
 * @param dense by the names of their lenses
 */
record Experts(List<OfTable> tables, Optional<Ngrams> letters, List<OfVectors> dense) {
    /** Name of the expert that reads letters. */
    static final String LETTERS = "letters-1";

    private static final String NEIGHBOURS = "/neighbours";

    /** A cheap expert. */
    record OfTable(String lens, TableHead head) {}

    /** Costly experts on one lens, and the middles of its labels. */
    record OfVectors(String lens, LinearHead head, Centres centres, Optional<Neighbours> neighbours) {
        static String neighbours(String lens) {
            return lens + NEIGHBOURS;
        }
    }

    Experts {
        tables = List.copyOf(tables);
        dense = List.copyOf(dense);
    }

    /** The lens of a costly expert, by the expert's name. */
    static String lens(String name) {
        int cut = name.lastIndexOf(NEIGHBOURS);
        return cut < 0 ? name : name.substring(0, cut);
    }

    /** How many of them every text is read by. */
    int cheap() {
        return tables.size() + (letters.isPresent() ? 1 : 0);
    }

    /** One for each of the logits, in their order. */
    List<String> names() {
        List<String> made = new ArrayList<>();
        tables.forEach(expert -> made.add(expert.lens()));
        letters.ifPresent(any -> made.add(LETTERS));
        for (OfVectors expert : dense) {
            made.add(expert.lens());
            expert.neighbours().ifPresent(any -> made.add(OfVectors.neighbours(expert.lens())));
        }
        return List.copyOf(made);
    }

    /** Logits of the cheap experts; {@code rows} are those of each one's lens. */
    float[][] fast(String text, int[][] rows) {
        List<float[]> made = new ArrayList<>();
        for (int e = 0; e < tables.size(); e++) {
            made.add(tables.get(e).head().logits(rows[e]));
        }
        letters.ifPresent(ngrams -> {
            double[] told = ngrams.logits(text);
            float[] logits = new float[told.length];
            for (int label = 0; label < logits.length; label++) {
                logits[label] = (float) told[label];
            }
            made.add(logits);
        });
        return made.toArray(float[][]::new);
    }

    /** Logits of all, the cheap ones given. */
    float[][] all(float[][] fast, List<float[]> vectors) {
        List<float[]> made = new ArrayList<>(List.of(fast));
        for (int e = 0; e < dense.size(); e++) {
            float[] vector = vectors.get(e);
            made.add(dense.get(e).head().logits(vector));
            dense.get(e).neighbours().ifPresent(near -> made.add(near.logits(vector)));
        }
        return made.toArray(float[][]::new);
    }

    /** Cosines to the middles of labels, two of each costly lens. */
    double[] nearest(List<float[]> vectors) {
        double[] made = new double[2 * dense.size()];
        for (int e = 0; e < dense.size(); e++) {
            double[] two = dense.get(e).centres().nearest(vectors.get(e));
            made[2 * e] = two[0];
            made[2 * e + 1] = two[1];
        }
        return made;
    }
}
