package dev.skein.language;

import java.util.Arrays;
import java.util.List;

/**
 * Heads laid side by side, so that one pass over a text's rows scores every task: the sum of the rows is the logits. The
 * heads that read pairs come first, so that the rows of pairs are no wider than they need be. Immutable; the caller brings
 * the memory.
 */
final class LogitTable {
    /** Pieces summed before sixteen bits might carry: each has a row of its own and one of its pair. */
    private static final int PIECES_AT_ONCE = PackedRows.ROWS_MAX / 2;

    /** Labels of an exclusive head up to which the others of a label are summed one by one. */
    private static final int FEW_LABELS = 8;

    private final List<Head> heads;
    private final int[] firsts;
    private final double[][] shares;
    private final float[][] totals;
    private final int tokenRows;
    private final int pairWords;
    private final PackedRows tokens;
    private final PackedRows pairs;

    /** A head whose rows are not those of {@code features} is refused ({@link IllegalArgumentException}). */
    LogitTable(List<Head> heads, Features features) {
        this.heads = List.copyOf(heads);
        tokenRows = features.rows() - Features.PAIR_ROWS;
        firsts = new int[heads.size()];
        shares = new double[heads.size()][Pieces.PIECES_MAX + 1];
        totals = new float[heads.size()][0];
        int pairColumns = place(0, true);
        pairWords = (pairColumns + PackedRows.IN_ONE - 1) / PackedRows.IN_ONE;
        int columns = place(pairWords * PackedRows.IN_ONE, false);
        tokens = new PackedRows(tokenRows, columns);
        pairs = new PackedRows(Features.PAIR_ROWS, pairColumns);
        for (int h = 0; h < firsts.length; h++) {
            fill(h);
            for (int pieces = 0; pieces <= Pieces.PIECES_MAX; pieces++) {
                shares[h][pieces] =
                        1 / StrictMath.pow(Math.max(1, pieces), heads.get(h).power());
            }
        }
    }

    private int place(int from, boolean withPairs) {
        int next = from;
        for (int h = 0; h < firsts.length; h++) {
            if (heads.get(h).pairs().length > 0 == withPairs) {
                firsts[h] = next;
                next += heads.get(h).labels().size();
            }
        }
        return next;
    }

    private void fill(int h) {
        Head head = heads.get(h);
        int size = head.labels().size();
        int pairCells = head.pairs().length;
        if (head.tokens().length != tokenRows * size || (pairCells != 0 && pairCells != Features.PAIR_ROWS * size)) {
            throw new IllegalArgumentException(head.name() + ": " + head.tokens().length / size + " rows of pieces, "
                    + pairCells / size + " of pairs (expected: " + tokenRows + ", and none or " + Features.PAIR_ROWS
                    + ")");
        }
        copy(head.tokens(), size, tokens, firsts[h]);
        copy(head.pairs(), size, pairs, firsts[h]);
        if (head.exclusive() && size > FEW_LABELS) {
            totals[h] = totals(head);
        }
    }

    private static void copy(byte[] cells, int size, PackedRows to, int first) {
        for (int at = 0, row = 0; at < cells.length; row++) {
            for (int label = 0; label < size; label++) {
                to.set(row, first + label, cells[at++]);
            }
        }
    }

    private float[] totals(Head head) {
        int size = head.labels().size();
        float[] made = new float[tokenRows + Features.PAIR_ROWS];
        for (int row = 0; row < made.length; row++) {
            byte[] cells = row < tokenRows ? head.tokens() : head.pairs();
            int at = (row < tokenRows ? row : row - tokenRows) * size;
            for (int label = 0; label < size && at < cells.length; label++) {
                made[row] += cells[at + label] * head.scales()[label];
            }
        }
        return made;
    }

    List<Head> heads() {
        return heads;
    }

    /** Cells a caller's {@code out} needs. */
    int width() {
        return tokens.width();
    }

    PackedRows.Sums sums() {
        return new PackedRows.Sums(tokens.words());
    }

    /** Sums the rows of all pieces and pairs into {@code out}, which is cleared first. Rows of pairs begin at 0. */
    void sum(Pieces pieces, int[] pairRows, PackedRows.Sums sums, int[] out) {
        Arrays.fill(out, 0);
        for (int from = 0; from < pieces.count; from += PIECES_AT_ONCE) {
            int to = Math.min(pieces.count, from + PIECES_AT_ONCE);
            sums.clear();
            tokens.add(pieces.ids, from, to, sums);
            pairs.add(pairRows, from, to, sums);
            PackedRows.take(sums, 2 * (to - from), 0, pairWords, out);
            PackedRows.take(sums, to - from, pairWords, tokens.words(), out);
        }
    }

    /** Logits of the h-th head for a text of so many pieces. */
    void logits(int h, int[] sums, int pieces, double[] logits) {
        Head head = heads.get(h);
        double share = shares[h][pieces];
        float[] biases = head.biases();
        float[] scales = head.scales();
        int first = firsts[h];
        for (int label = 0; label < logits.length; label++) {
            logits[label] = biases[label] + sums[first + label] * scales[label] * share;
        }
    }

    /**
     * What a piece with its pair adds to a label of the h-th head, in logits before the division by length; of an
     * exclusive head, against the mean of the other labels.
     */
    double push(int piece, int pairRow, int h, int label) {
        Head head = heads.get(h);
        double own = share(piece, pairRow, h, label);
        if (!head.exclusive()) {
            return own;
        }
        int size = head.labels().size();
        double others = 0;
        if (totals[h].length > 0) {
            others = totals[h][piece] + (double) totals[h][tokenRows + pairRow] - own;
        } else {
            for (int other = 0; other < size; other++) {
                others += other == label ? 0 : share(piece, pairRow, h, other);
            }
        }
        return own - others / (size - 1);
    }

    private double share(int piece, int pairRow, int h, int label) {
        Head head = heads.get(h);
        int column = firsts[h] + label;
        float scale = head.scales()[label];
        float own = tokens.get(piece, column) * scale;
        return head.pairs().length == 0 ? own : own + pairs.get(pairRow, column) * scale;
    }
}
