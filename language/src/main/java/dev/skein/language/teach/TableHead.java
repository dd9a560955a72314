package dev.skein.language.teach;

/** Logits as the sum of a text's rows, in int8: reads a text in microseconds. */
final class TableHead {
    private static final int STEPS = 127;

    final int labels;
    final float power;

    /** Row by row. */
    final byte[] cells;

    /** What one step of a cell is worth, per label. */
    final float[] scales;

    final float[] biases;

    TableHead(int labels, float power, byte[] cells, float[] scales, float[] biases) {
        this.labels = labels;
        this.power = power;
        this.cells = cells;
        this.scales = scales;
        this.biases = biases;
    }

    /** Rounds the rows. */
    static TableHead of(int labels, float power, float[] rows, float[] biases) {
        float[] scales = new float[labels];
        for (int i = 0; i < rows.length; i++) {
            scales[i % labels] = Math.max(scales[i % labels], Math.abs(rows[i]));
        }
        for (int label = 0; label < labels; label++) {
            scales[label] = Math.max(1e-9f, scales[label] / STEPS);
        }
        byte[] cells = new byte[rows.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (byte) Math.round(rows[i] / scales[i % labels]);
        }
        return new TableHead(labels, power, cells, scales, biases.clone());
    }

    /** A text of so many rows divides their sum: longer texts say more, but not in proportion. */
    static float share(int rows, float power) {
        return (float) (1 / StrictMath.pow(Math.max(1, rows), power));
    }

    /** One logit for each label. */
    float[] logits(int[] rows) {
        int[] sums = new int[labels];
        for (int row : rows) {
            int from = row * labels;
            for (int label = 0; label < labels; label++) {
                sums[label] += cells[from + label];
            }
        }
        float share = share(rows.length, power);
        float[] made = new float[labels];
        for (int label = 0; label < labels; label++) {
            made[label] = sums[label] * scales[label] * share + biases[label];
        }
        return made;
    }

    /** What a row adds to a label, against the mean of the others, before the division by length. */
    double push(int row, int label) {
        int from = row * labels;
        double others = 0;
        for (int other = 0; other < labels; other++) {
            others += other == label ? 0 : cells[from + other] * scales[other];
        }
        return cells[from + label] * scales[label] - others / Math.max(1, labels - 1);
    }
}
