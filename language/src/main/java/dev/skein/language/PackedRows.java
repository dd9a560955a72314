package dev.skein.language;

import java.util.Arrays;

/**
 * A table of int8 whose rows are summed eight columns to a long: each cell is raised by 128 so that none borrows from its
 * neighbour, and odd and even cells are summed apart, sixteen bits each. The loop is one that the JIT compiler turns into
 * vector instructions. Filled once, then only read.
 */
final class PackedRows {
    /** Rows that sixteen bits can sum without a carry: 257 times 255 is 65,535. */
    static final int ROWS_MAX = 257;

    static final int RAISED = 128;
    static final int IN_ONE = 8;
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final long LANE = 0xffff;

    private final int words;
    private final long[] cells;

    PackedRows(int rows, int columns) {
        words = words(columns);
        cells = new long[rows * words];
    }

    /** Longs that so many columns take: whole vectors of four. */
    static int words(int columns) {
        return (columns + 4 * IN_ONE - 1) / (4 * IN_ONE) * 4;
    }

    /** Sums under way; the caller's memory. */
    static final class Sums {
        final long[] even;
        final long[] odd;

        Sums(int words) {
            even = new long[words];
            odd = new long[words];
        }

        void clear() {
            Arrays.fill(even, 0);
            Arrays.fill(odd, 0);
        }
    }

    void set(int row, int column, byte value) {
        int at = row * words + column / IN_ONE;
        int shift = Byte.SIZE * (column % IN_ONE);
        cells[at] = (cells[at] & ~(0xffL << shift)) | ((long) (value + RAISED) << shift);
    }

    int get(int row, int column) {
        return (int) (cells[row * words + column / IN_ONE] >>> (Byte.SIZE * (column % IN_ONE)) & 0xff) - RAISED;
    }

    int words() {
        return words;
    }

    /** Cells that sums of these rows need: whole longs. */
    int width() {
        return words * IN_ONE;
    }

    /** Adds the rows at {@code from} (inclusive) to {@code to} (exclusive) of the list, as they are, raised. */
    void add(int[] rows, int from, int to, Sums sums) {
        for (int i = from; i < to; i++) {
            add(cells, rows[i] * words, sums.even, sums.odd, words);
        }
    }

    private static void add(long[] cells, int at, long[] even, long[] odd, int words) {
        for (int i = 0; i < words; i++) {
            long eight = cells[at + i];
            even[i] += eight & EVEN;
            odd[i] += (eight >>> Byte.SIZE) & EVEN;
        }
    }

    /**
     * Adds the columns of longs {@code from} to {@code to} of what was summed to {@code out}, which has room for whole
     * longs, lowered by what so many rows raised.
     */
    static void take(Sums sums, int rows, int from, int to, int[] out) {
        int raised = RAISED * rows;
        for (int word = from; word < to; word++) {
            long even = sums.even[word];
            long odd = sums.odd[word];
            int at = word * IN_ONE;
            out[at] += (int) (even & LANE) - raised;
            out[at + 1] += (int) (odd & LANE) - raised;
            out[at + 2] += (int) ((even >>> 16) & LANE) - raised;
            out[at + 3] += (int) ((odd >>> 16) & LANE) - raised;
            out[at + 4] += (int) ((even >>> 32) & LANE) - raised;
            out[at + 5] += (int) ((odd >>> 32) & LANE) - raised;
            out[at + 6] += (int) (even >>> 48) - raised;
            out[at + 7] += (int) (odd >>> 48) - raised;
        }
    }

    /** Adds the first {@code count} of the rows into {@code out}, which has room for whole longs. */
    void sum(int[] rows, int count, Sums sums, int[] out) {
        for (int from = 0; from < count; from += ROWS_MAX) {
            int to = Math.min(count, from + ROWS_MAX);
            sums.clear();
            add(rows, from, to, sums);
            take(sums, to - from, 0, words, out);
        }
    }
}
