package dev.skein.language;

import java.util.Arrays;
import java.util.List;

/**
 * Heads laid side by side, so that one pass over a text's rows scores every task: the sum of the rows is the logits.
 * Immutable; the caller brings the memory.
 */
final class LogitTable {
    private final List<Head> heads;
    private final int[] firsts;
    private final PackedRows table;

    LogitTable(List<Head> heads, int rows) {
        this.heads = List.copyOf(heads);
        firsts = new int[heads.size()];
        int columns = 0;
        for (int h = 0; h < heads.size(); h++) {
            firsts[h] = columns;
            columns += heads.get(h).labels().size();
        }
        table = new PackedRows(rows, columns);
        for (int h = 0; h < heads.size(); h++) {
            Head head = heads.get(h);
            int size = head.labels().size();
            int tokenRows = head.tokens().length / size;
            for (int row = 0; row < rows; row++) {
                byte[] from = row < tokenRows ? head.tokens() : head.pairs();
                int at = (row < tokenRows ? row : row - tokenRows) * size;
                for (int label = 0; label < size; label++) {
                    table.set(row, firsts[h] + label, from[at + label]);
                }
            }
        }
    }

    /** Cells a caller's {@code sums} needs. */
    int width() {
        return table.columns();
    }

    /** Adds the rows of all pieces and pairs into {@code sums}, which is cleared first. */
    void sum(Pieces pieces, int[] pairRows, int[] sums) {
        Arrays.fill(sums, 0);
        table.sum(pieces.ids, pieces.count, sums);
        table.sum(pairRows, pieces.count, sums);
    }

    /** Logits of the h-th head for a text of so many pieces. */
    void logits(int h, int[] sums, int pieces, double[] logits) {
        Head head = heads.get(h);
        double share = 1 / StrictMath.pow(Math.max(1, pieces), head.power());
        for (int label = 0; label < head.labels().size(); label++) {
            logits[label] = head.biases()[label] + sums[firsts[h] + label] * head.scales()[label] * share;
        }
    }

    /** What one row adds to a label of the h-th head, in logits before the division by length. */
    float share(int row, int h, int label) {
        return table.get(row, firsts[h] + label) * heads.get(h).scales()[label];
    }
}
