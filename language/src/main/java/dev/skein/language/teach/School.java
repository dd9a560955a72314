package dev.skein.language.teach;

import dev.skein.language.StaticVectors;
import dev.skein.language.TextRows;
import java.util.ArrayList;
import java.util.List;

/** Teaches all experts from the chosen examples. Deterministic: the same examples, lenses and seed, the same experts. */
final class School {
    /** A text's rows are divided by their number to this power: longer texts say more, but not in proportion. */
    private static final float POWER = 0.5f;

    private static final float DECAY = 3e-4f;
    private static final float STATIC_DECAY = 1e-4f;
    private static final TableLearning.Pace PACE = new TableLearning.Pace(0.5f, 10);

    private final List<Lens.Sparse> sparse;
    private final List<Lens.Dense> dense;
    private final Seen seen;
    private final Targets targets;
    private final int inside;
    private final long seed;

    School(List<Lens.Sparse> sparse, List<Lens.Dense> dense, Seen seen, Targets targets, int inside, long seed) {
        this.sparse = sparse;
        this.dense = dense;
        this.seen = seen;
        this.targets = targets;
        this.inside = inside;
        this.seed = seed;
    }

    Experts teach(int[] chosen) {
        List<Experts.OfTable> tables = new ArrayList<>();
        for (int e = 0; e < sparse.size(); e++) {
            Lens.Sparse lens = sparse.get(e);
            int[][] rows = seen.rows().get(e);
            TableLearning learning = lens.name().equals(Lenses.PIECES)
                    ? fromVectors(rows, lens.rows(), chosen)
                    : new TableLearning(
                            targets.size(), POWER, new float[lens.rows() * targets.size()], new float[targets.size()]);
            tables.add(new Experts.OfTable(lens.name(), learning.learn(rows, targets, chosen, PACE, seed)));
        }
        List<Experts.OfVectors> vectors = new ArrayList<>();
        for (int e = 0; e < dense.size(); e++) {
            float[][] x = seen.vectors().get(e);
            LinearHead head = LinearHead.learn(x, targets, chosen, DECAY, seed);
            vectors.add(new Experts.OfVectors(dense.get(e).name(), head, Centres.of(x, targets, inside, chosen)));
        }
        return new Experts(tables, vectors);
    }

    /** Logistic regression on static vectors, as rows: what is known of words that no example holds. */
    private TableLearning fromVectors(int[][] rows, int count, int[] chosen) {
        StaticVectors vectors = StaticVectors.shipped();
        float[][] x = new float[rows.length][0];
        double lengths = 0;
        for (int at : chosen) {
            x[at] = mean(rows[at], vectors);
            lengths += Math.sqrt(Numbers.dot(x[at], x[at]));
        }
        float scale = (float) (chosen.length / Math.max(1e-9, lengths));
        for (int at : chosen) {
            for (int d = 0; d < x[at].length; d++) {
                x[at][d] *= scale;
            }
        }
        LinearHead head = LinearHead.learn(x, targets, chosen, STATIC_DECAY, seed);
        return folded(head, vectors, scale, count);
    }

    private static float[] mean(int[] rows, StaticVectors vectors) {
        float[] sum = new float[StaticVectors.DIMS];
        for (int i = 0; i < rows.length / 2; i++) {
            vectors.add(rows[i], sum);
        }
        float share = (float) (1 / StrictMath.pow(Math.max(1, rows.length), POWER));
        for (int d = 0; d < sum.length; d++) {
            sum[d] *= share;
        }
        return sum;
    }

    private TableLearning folded(LinearHead head, StaticVectors vectors, float scale, int count) {
        int labels = targets.size();
        float[] cells = new float[count * labels];
        float[] units = head.perUnit();
        int pieces = TextRows.shipped().tokenCount();
        for (int piece = 0; piece < pieces; piece++) {
            float[] vector = new float[StaticVectors.DIMS];
            vectors.add(piece, vector);
            for (int d = 0; d < vector.length; d++) {
                float value = vector[d] * scale;
                for (int label = 0; value != 0 && label < labels; label++) {
                    cells[piece * labels + label] += value * units[d * labels + label];
                }
            }
        }
        float[] biases = new float[labels];
        for (int label = 0; label < labels; label++) {
            biases[label] = head.bias(label);
        }
        return new TableLearning(labels, POWER, cells, biases);
    }
}
