package dev.skein.language.teach;

import java.util.ArrayList;
import java.util.List;

/**
 * The experts of one model: those of tables, which read every text, then those of sentence models.
 *
 * @param tables by the names of their lenses
 * @param dense by the names of their lenses
 */
record Experts(List<OfTable> tables, List<OfVectors> dense) {
    /** A cheap expert. */
    record OfTable(String lens, TableHead head) {}

    /** A costly expert, and the middles of its labels. */
    record OfVectors(String lens, LinearHead head, Centres centres) {}

    Experts {
        tables = List.copyOf(tables);
        dense = List.copyOf(dense);
    }

    int count() {
        return tables.size() + dense.size();
    }

    /** Logits of the cheap experts; {@code rows} are those of each one's lens. */
    float[][] fast(int[][] rows) {
        float[][] made = new float[tables.size()][];
        for (int e = 0; e < made.length; e++) {
            made[e] = tables.get(e).head().logits(rows[e]);
        }
        return made;
    }

    /** Logits of all, the cheap ones given. */
    float[][] all(float[][] fast, List<float[]> vectors) {
        List<float[]> made = new ArrayList<>(List.of(fast));
        for (int e = 0; e < dense.size(); e++) {
            made.add(dense.get(e).head().logits(vectors.get(e)));
        }
        return made.toArray(float[][]::new);
    }

    /** Cosines to the middles of labels, two of each costly expert. */
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
