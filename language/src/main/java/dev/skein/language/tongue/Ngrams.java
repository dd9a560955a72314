package dev.skein.language.tongue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells texts of any language apart by their words, pairs of words, runs of letters and the feelings they name; taught in
 * a second from a thousand texts, and then one look-up for each feature. Two linear learners share the table: one whose
 * features are weighted by their log-count ratio (NB-SVM, Wang and Manning 2012), one by their rarity. Immutable and safe
 * to share; the same texts, labels and seed give the same bytes.
 */
public final class Ngrams {
    /** Texts one can be taught with; more are refused. */
    public static final int TEXTS_MAX = 200_000;

    private static final int MAGIC = 0x534b4e31;
    private static final double RATIO_COST = 0.1;
    private static final double RARITY_COST = 0.3;
    private static final int STEPS = 127;

    /** With more labels the log-count ratios rest on too few texts, and cost too much. */
    private static final int RATIO_LABELS_MAX = 12;

    private static final ThreadLocal<NgramRows> ROWS =
            ThreadLocal.withInitial(() -> new NgramRows(FeelingWords.shipped()));

    private final int labels;
    private final int[] known;
    private final byte[] cells;
    private final float[] scales;
    private final float[] dense;
    private final float[] biases;

    /** Place in {@link #known} plus one of each hash, by its lowest bits. */
    private final int[] slots;

    private Ngrams(int labels, int[] known, byte[] cells, float[] scales, float[] dense, float[] biases) {
        this.labels = labels;
        this.known = known;
        this.cells = cells;
        this.scales = scales;
        this.dense = dense;
        this.biases = biases;
        slots = new int[Integer.highestOneBit(Math.max(1, known.length)) << 2];
        for (int i = 0; i < known.length; i++) {
            int slot = known[i] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
    }

    /**
     * Learns from texts and the numbers of their labels.
     *
     * @param labels how many there are, at least 2; each text's is from 0 to one less
     * @param seed for the order in which texts are visited
     * @throws IllegalArgumentException on no texts, too many, or as many labels as there are not texts
     */
    public static Ngrams fit(List<String> texts, int[] truth, int labels, long seed) {
        if (texts.isEmpty() || texts.size() > TEXTS_MAX || texts.size() != truth.length || labels < 2) {
            throw new IllegalArgumentException(texts.size() + " texts, " + truth.length + " labels of " + labels
                    + " kinds (expected: as many labels as texts, 1 to " + TEXTS_MAX + ", of 2 kinds or more)");
        }
        boolean[][] is = new boolean[labels][truth.length];
        float[] weights = new float[truth.length];
        for (int i = 0; i < truth.length; i++) {
            is[truth[i]][i] = true;
            weights[i] = 1;
        }
        return fit(texts, is, weights, seed);
    }

    /**
     * The same where several labels may hold of a text, or none, and where some texts count more than others.
     *
     * @param is of each label, of which texts it holds
     * @param weights of the texts, above 0
     */
    public static Ngrams fit(List<String> texts, boolean[][] is, float[] weights, long seed) {
        int labels = is.length;
        SparseRows set = SparseRows.of(texts);
        int features = set.known().length;
        float[] cells = new float[features * labels];
        float[] dense = new float[NgramRows.GLADNESS * labels];
        float[] biases = new float[labels];
        float[] rarity = FeatureWorth.rarity(set);
        for (int label = 0; label < labels; label++) {
            add(Margin.fit(set, rarity, is[label], RARITY_COST, weights, seed), label, labels, cells, dense, biases);
            if (labels <= RATIO_LABELS_MAX) {
                float[] ratio = FeatureWorth.ratio(set, is[label]);
                add(Margin.fit(set, ratio, is[label], RATIO_COST, weights, seed), label, labels, cells, dense, biases);
            }
        }
        return folded(labels, set.known(), cells, dense, biases);
    }

    private static void add(Margin from, int label, int labels, float[] weights, float[] dense, float[] biases) {
        for (int i = 0; i < from.weights.length; i++) {
            weights[i * labels + label] += from.weights[i];
        }
        for (int i = 0; i < from.dense.length; i++) {
            dense[i * labels + label] += from.dense[i];
        }
        biases[label] += from.bias;
    }

    private static Ngrams folded(int labels, int[] known, float[] weights, float[] dense, float[] biases) {
        float[] scales = new float[labels];
        for (int i = 0; i < weights.length; i++) {
            scales[i % labels] = Math.max(scales[i % labels], Math.abs(weights[i]) / STEPS);
        }
        byte[] cells = new byte[weights.length];
        for (int i = 0; i < cells.length; i++) {
            float scale = scales[i % labels];
            cells[i] = (byte) (scale == 0 ? 0 : Math.round(weights[i] / scale));
        }
        return new Ngrams(labels, known, cells, scales, dense, biases);
    }

    /** How many labels it tells apart. */
    public int labels() {
        return labels;
    }

    /** How far a text lies on each label's side; not calibrated. */
    public double[] logits(String text) {
        return logits(text, ROWS.get());
    }

    double[] logits(String text, NgramRows rows) {
        rows.look(text);
        int[] sums = new int[labels];
        int found = 0;
        for (int i = 0; i < rows.count; i++) {
            int at = place(rows.hashes[i]);
            if (at >= 0 && rows.isNew(at)) {
                found++;
                for (int label = 0; label < labels; label++) {
                    sums[label] += cells[at * labels + label];
                }
            }
        }
        double share = Margin.share(found);
        double[] made = new double[labels];
        for (int label = 0; label < labels; label++) {
            made[label] = sums[label] * scales[label] * share + biases[label];
        }
        for (int i = 0; i < rows.gladness.length; i++) {
            for (int label = 0; rows.gladness[i] != 0 && label < labels; label++) {
                made[label] += rows.gladness[i] * dense[i * labels + label];
            }
        }
        return made;
    }

    private int place(int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int at = slots[slot] - 1;
            if (known[at] == hash) {
                return at;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** Logits of each text, in their order. */
    public List<double[]> logits(List<String> texts) {
        List<double[]> made = new ArrayList<>(texts.size());
        texts.forEach(text -> made.add(logits(text)));
        return made;
    }

    /** Writes what {@link #read} reads; some 5 + labels bytes a feature. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(labels);
        out.writeInt(known.length);
        for (int hash : known) {
            out.writeInt(hash);
        }
        out.write(cells);
        for (int label = 0; label < labels; label++) {
            out.writeFloat(scales[label]);
            out.writeFloat(biases[label]);
        }
        for (float value : dense) {
            out.writeFloat(value);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where it ends too early or is something else
     */
    public static Ngrams read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("ngrams: not a table of this version");
        }
        int labels = in.readInt();
        int size = in.readInt();
        if (labels < 2 || size < 0 || (long) size * labels > Integer.MAX_VALUE / 4) {
            throw new IOException(
                    "ngrams: " + labels + " labels, " + size + " features (expected: 2 or more, and fewer)");
        }
        int[] known = new int[size];
        for (int i = 0; i < size; i++) {
            known[i] = in.readInt();
        }
        byte[] cells = new byte[size * labels];
        in.readFully(cells);
        float[] scales = new float[labels];
        float[] biases = new float[labels];
        for (int label = 0; label < labels; label++) {
            scales[label] = in.readFloat();
            biases[label] = in.readFloat();
        }
        float[] dense = new float[NgramRows.GLADNESS * labels];
        for (int i = 0; i < dense.length; i++) {
            dense[i] = in.readFloat();
        }
        return new Ngrams(labels, known, cells, scales, dense, biases);
    }
}
