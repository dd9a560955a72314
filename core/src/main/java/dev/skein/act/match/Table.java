package dev.skein.act.match;

import java.util.Arrays;

/** The values of all pairs, row by row, and both sides. It grows by halves, so that one more is cheap. */
final class Table {
    int[] values;
    int width;
    final Side rows;
    final Side columns;

    Table(int rowCount, int columnCount, int[] values) {
        this.values = values;
        this.width = columnCount;
        this.rows = new Side(rowCount);
        this.columns = new Side(columnCount);
    }

    /** The table as rows see it who seek a column, or columns who seek a row. */
    Facing facing(boolean rowsSeek) {
        return rowsSeek ? new Facing(this, rows, columns, width, 1) : new Facing(this, columns, rows, 1, width);
    }

    /**
     * Who seeks, what is sought, and how far apart they lie in the values.
     *
     * @param step from one seeker's values to the next one's
     * @param placeStep from one place's value to the next one's
     */
    record Facing(Table table, Side seekers, Side places, int step, int placeStep) {
        int value(int seeker, int place) {
            return table.values[seeker * step + place * placeStep];
        }

        /** A seeker's values with every place, from the beginning of an array. */
        void read(int seeker, int[] into) {
            int at = seeker * step;
            if (placeStep == 1) {
                System.arraycopy(table.values, at, into, 0, places.count);
                return;
            }
            for (int j = 0; j < places.count; j++, at += placeStep) {
                into[j] = table.values[at];
            }
        }

        void match(int seeker, int place) {
            seekers.match[seeker] = place;
            places.match[place] = seeker;
        }
    }

    void grow(int rowCount, int columnCount) {
        Assignment.checkSize(rowCount, columnCount);
        if (columnCount > width) {
            int wide = Math.min(Assignment.SIDE_MAX, columnCount + columnCount / 2);
            int[] wider = new int[Math.multiplyExact(Math.max(rowCount, rows.count), wide)];
            for (int row = 0; row < rows.count; row++) {
                System.arraycopy(values, row * width, wider, row * wide, columns.count);
            }
            values = wider;
            width = wide;
        }
        if ((long) rowCount * width > values.length) {
            long most = Math.min(Assignment.SIDE_MAX, rowCount + rowCount / 2L) * width;
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8, most));
        }
    }
}
