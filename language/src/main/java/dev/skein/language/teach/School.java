package dev.skein.language.teach;

import dev.skein.language.StaticVectors;
import dev.skein.language.TextRows;
import dev.skein.language.tongue.Ngrams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Teaches all experts from the chosen examples. Deterministic: the same examples, lenses and seed, the same experts. */
final class School {
    /** A text's rows are divided by their number to this power: longer texts say more, but not in proportion. */
    private static final float POWER = 0.5f;

    /** How strongly weights may be held near 0; the less there is to learn from, the more. */
    private static final float[] DECAYS = {3e-4f, 3e-3f};

    /** Logits are stretched by these before decays are compared, for the mixture will stretch them too. */
    private static final float[] STRETCHES = {0.35f, 0.5f, 0.7f, 1, 1.4f};

    /** An expert whose loss is so many times that of the best one is not heard. */
    private static final double HOPELESS = 2;

    /** With more labels runs of letters rest on too few texts, and cost too much. */
    private static final int LETTERS_LABELS_MAX = 12;

    private static final float STATIC_DECAY = 1e-4f;
    private static final TableLearning.Pace PACE = new TableLearning.Pace(0.5f, 10);

    private final List<Lens.Sparse> sparse;
    private final boolean letters;
    private final List<Lens.Dense> dense;
    private final Seen seen;
    private final Targets targets;
    private final int inside;
    private final long seed;

    private final Map<String, Float> decays = new LinkedHashMap<>();

    School(Lenses lenses, List<Lens.Dense> dense, Seen seen, Targets targets, int inside, long seed) {
        this.sparse = lenses.sparse();
        this.letters = lenses.hasLetters() && targets.size() <= LETTERS_LABELS_MAX;
        this.dense = dense;
        this.seen = seen;
        this.targets = targets;
        this.inside = inside;
        this.seed = seed;
    }

    /**
     * Finds how strongly each linear expert is best held back, and which are worth hearing, on examples that are asked and
     * not learned.
     */
    void tune(int[] learned, int[] asked) {
        Map<String, Double> losses = new LinkedHashMap<>();
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < dense.size(); e++) {
            float[][] x = seen.vectors().get(e);
            String lens = dense.get(e).name();
            for (float decay : DECAYS) {
                double loss = loss(LinearHead.learn(x, targets, learned, decay, seed), x, asked);
                if (loss < losses.getOrDefault(lens, Double.POSITIVE_INFINITY)) {
                    losses.put(lens, loss);
                    decays.put(lens, decay);
                    least = Math.min(least, loss);
                }
            }
        }
        for (Map.Entry<String, Double> each : losses.entrySet()) {
            if (each.getValue() > HOPELESS * least) {
                decays.remove(each.getKey());
            }
        }
    }

    private double loss(LinearHead head, float[][] x, int[] asked) {
        double[] losses = new double[STRETCHES.length];
        for (int at : asked) {
            float[] logits = head.logits(x[at]);
            for (int s = 0; s < losses.length; s++) {
                float[] stretched = logits.clone();
                for (int label = 0; label < stretched.length; label++) {
                    stretched[label] *= STRETCHES[s];
                }
                losses[s] += targets.loss(stretched, at) * targets.weights()[at];
            }
        }
        return Arrays.stream(losses).min().orElse(0);
    }

    /** Whether an expert is cheap, or worth hearing by what {@link #tune} found. */
    boolean isHeard(String expert) {
        return expert.equals(Experts.LETTERS) || decays.containsKey(Experts.lens(expert));
    }

    /** Teaches the experts of these names. */
    Experts teach(int[] chosen, Predicate<String> wanted) {
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
            String lens = dense.get(e).name();
            if (wanted.test(lens)) {
                vectors.add(ofVectors(lens, seen.vectors().get(e), chosen, wanted));
            }
        }
        boolean spells = letters && wanted.test(Experts.LETTERS);
        return new Experts(tables, spells ? Optional.of(letters(chosen)) : Optional.empty(), vectors);
    }

    private Experts.OfVectors ofVectors(String lens, float[][] x, int[] chosen, Predicate<String> wanted) {
        boolean asks =
                seen.texts().size() <= Neighbours.EXAMPLES_MAX && wanted.test(Experts.OfVectors.neighbours(lens));
        return new Experts.OfVectors(
                lens,
                LinearHead.learn(x, targets, chosen, decays.getOrDefault(lens, DECAYS[0]), seed),
                Centres.of(x, targets, inside, chosen),
                asks ? Optional.of(Neighbours.learn(x, targets, chosen, seed)) : Optional.empty());
    }

    private Ngrams letters(int[] chosen) {
        List<String> texts = new ArrayList<>();
        boolean[][] is = new boolean[targets.size()][chosen.length];
        float[] weights = new float[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            texts.add(seen.texts().get(chosen[i]));
            weights[i] = targets.weights()[chosen[i]];
            for (int label = 0; label < is.length; label++) {
                is[label][i] = targets.rows()[chosen[i]][label] > 0.5f;
            }
        }
        return Ngrams.fit(texts, is, weights, seed);
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
