package dev.skein.language;

import java.util.Arrays;

/**
 * A table of int8 whose rows are summed four columns to an addition: each cell takes sixteen bits of a long, raised by
 * 128 so that none borrows from its neighbour. Filled once, then only read.
 */
final class PackedRows {
    /** Rows that sixteen bits can sum without a carry: 257 times 255 is 65,535. */
    private static final int ROWS_MAX = 257;

    private static final int RAISED = 128;
    private static final int IN_ONE = 4;
    private static final int BITS = 16;

    private final int columns;
    private final int words;
    private final long[] cells;

    PackedRows(int rows, int columns) {
        this.columns = columns;
        words = (columns + IN_ONE - 1) / IN_ONE;
        cells = new long[rows * words];
    }

    void set(int row, int column, byte value) {
        cells[row * words + column / IN_ONE] |= (long) (value + RAISED) << (BITS * (column % IN_ONE));
    }

    int get(int row, int column) {
        return (int) (cells[row * words + column / IN_ONE] >>> (BITS * (column % IN_ONE)) & 0xff) - RAISED;
    }

    int columns() {
        return columns;
    }

    /** Adds the first {@code count} of the rows into {@code sums}. */
    void sum(int[] rows, int count, int[] sums) {
        long[] packed = new long[words];
        for (int from = 0; from < count; from += ROWS_MAX) {
            int to = Math.min(count, from + ROWS_MAX);
            Arrays.fill(packed, 0);
            for (int i = from; i < to; i++) {
                int at = rows[i] * words;
                for (int word = 0; word < words; word++) {
                    packed[word] += cells[at + word];
                }
            }
            for (int column = 0; column < columns; column++) {
                int sum = (int) (packed[column / IN_ONE] >>> (BITS * (column % IN_ONE)) & 0xffff);
                sums[column] += sum - RAISED * (to - from);
            }
        }
    }
}
