package dev.skein.act.match;

import dev.skein.act.match.Table.Facing;
import java.util.Arrays;

/**
 * The assignment of rows (work that waits) to columns (places that are free) of the greatest total value, each at most
 * once; what is worth more alone stays alone. Exact: the prices it keeps prove the optimum, see {@link #bound}. It stays
 * exact while rows and columns come and go, at the price of one search for each.
 *
 * <p>The method is the Hungarian one in its dual form: prices {@code u} of rows and {@code v} of columns, none below 0,
 * with {@code u + v >= value} everywhere, equality where matched, and 0 where alone. An auction sets the prices nearly
 * right ({@link Bidding}), a search over the few best places of each row places nearly all ({@link Core}), and a search
 * over the whole table the rest ({@link Search}), by the shortest augmenting path: R. Jonker and A. Volgenant, Computing
 * 38, 1987. Ties are broken by the order of the input alone, so that the same input gives the same pairs.
 *
 * <p>Not for several threads.
 */
public final class Assignment {
    /** The greatest value of a pair, so that twice the sum of two prices is still an int. */
    public static final int VALUE_MAX = 100_000_000;

    /** Rows, and columns, at most: their product must be an array's length. */
    public static final int SIDE_MAX = 40_000;

    /** Nobody: what {@link #columnOf} and {@link #rowOf} say of one who is alone. */
    public static final int ALONE = -1;

    /** With fewer places than this, looking at all is as quick as choosing a few. */
    private static final int CORE_FROM = 200;

    /** How many places are looked at first for each seeker. */
    private static final int FEW = 32;

    /** How far the first searches go, as a share of the greatest value; what is farther needs the whole table. */
    private static final double FAR = 0.05;

    private final Table table;
    private final Search search = new Search();

    private Assignment(Table table) {
        this.table = table;
    }

    /**
     * Solves.
     *
     * @param rowCount rows, 0 to {@link #SIDE_MAX}
     * @param columnCount columns, likewise
     * @param values of the pairs, row by row, each at most {@link #VALUE_MAX}; 0 or less means never. The array is taken
     *     over, not copied: leave it alone from then on.
     */
    public static Assignment solve(int rowCount, int columnCount, int[] values) {
        checkSize(rowCount, columnCount);
        if (values.length != (long) rowCount * columnCount) {
            throw new IllegalArgumentException(
                    "values: " + values.length + " (expected: " + (long) rowCount * columnCount + ")");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = checked(values[i]);
        }
        Assignment made = new Assignment(new Table(rowCount, columnCount, values));
        made.solve(made.table.facing(rowCount <= columnCount));
        return made;
    }

    static void checkSize(int rowCount, int columnCount) {
        if (rowCount < 0 || columnCount < 0 || rowCount > SIDE_MAX || columnCount > SIDE_MAX) {
            throw new IllegalArgumentException(
                    "size: " + rowCount + " x " + columnCount + " (expected: each 0 to " + SIDE_MAX + ")");
        }
    }

    private static int checked(int value) {
        if (value > VALUE_MAX) {
            throw new IllegalArgumentException("value: " + value + " (expected: at most " + VALUE_MAX + ")");
        }
        return Math.max(0, value);
    }

    /** How many rows there are, those that left among them. */
    public int rowCount() {
        return table.rows.count;
    }

    /** How many columns there are, those that left among them. */
    public int columnCount() {
        return table.columns.count;
    }

    /** The column of a row, or {@link #ALONE}. */
    public int columnOf(int row) {
        return table.rows.match[row];
    }

    /** The row of a column, or {@link #ALONE}. */
    public int rowOf(int column) {
        return table.columns.match[column];
    }

    /** What it would cost the whole if the row were gone: its price, 0 when it is alone. */
    public int priceOfRow(int row) {
        return table.rows.price[row];
    }

    /** What one more place like this column would bring at most: its price, 0 when it is alone. */
    public int priceOfColumn(int column) {
        return table.columns.price[column];
    }

    /** The value of all pairs together. */
    public long value() {
        long value = 0;
        for (int row = 0; row < table.rows.count; row++) {
            if (table.rows.match[row] != ALONE) {
                value += table.values[row * table.width + table.rows.match[row]];
            }
        }
        return value;
    }

    /** The sum of all prices: no assignment is worth more, and this one is worth just that. */
    public long bound() {
        long bound = 0;
        for (int row = 0; row < table.rows.count; row++) {
            bound += table.rows.price[row];
        }
        for (int column = 0; column < table.columns.count; column++) {
            bound += table.columns.price[column];
        }
        return bound;
    }

    /**
     * One more row; the rest is mended around it.
     *
     * @param of its value with each column
     * @return its number
     */
    public int addRow(int[] of) {
        if (of.length != table.columns.count) {
            throw new IllegalArgumentException("values: " + of.length + " (expected: " + table.columns.count + ")");
        }
        table.grow(table.rows.count + 1, table.columns.count);
        int row = table.rows.add();
        for (int column = 0; column < of.length; column++) {
            table.values[row * table.width + column] = checked(of[column]);
        }
        add(true, row);
        return row;
    }

    /**
     * One more column; the rest is mended around it.
     *
     * @param of its value with each row
     * @return its number
     */
    public int addColumn(int[] of) {
        if (of.length != table.rows.count) {
            throw new IllegalArgumentException("values: " + of.length + " (expected: " + table.rows.count + ")");
        }
        table.grow(table.rows.count, table.columns.count + 1);
        int column = table.columns.add();
        for (int row = 0; row < of.length; row++) {
            table.values[row * table.width + column] = checked(of[row]);
        }
        add(false, column);
        return column;
    }

    /** The row is gone; its number is not used again. Who gains from its place moves up. */
    public void removeRow(int row) {
        for (int column = 0; column < table.columns.count; column++) {
            table.values[row * table.width + column] = 0;
        }
        remove(true, row);
    }

    /** The column is gone; its number is not used again. Who stood there finds another place, or stays alone. */
    public void removeColumn(int column) {
        for (int row = 0; row < table.rows.count; row++) {
            table.values[row * table.width + column] = 0;
        }
        remove(false, column);
    }

    /** Who loses its partner is a seeker again, at a price that can only fall. */
    private void remove(boolean row, int gone) {
        Facing facing = table.facing(!row);
        int left = facing.places().match[gone];
        facing.places().match[gone] = ALONE;
        facing.places().price[gone] = 0;
        if (left != ALONE) {
            facing.seekers().match[left] = ALONE;
            search.place(facing, left);
        }
    }

    private void add(boolean row, int one) {
        Facing facing = table.facing(row);
        facing.seekers().price[one] = search.dearest(facing, one);
        search.place(facing, one);
    }

    /**
     * An auction for the prices; then a search for each, over few places at first; then what that missed is mended. Few
     * who seek need no auction.
     */
    private void solve(Facing facing) {
        if (facing.places().count < CORE_FROM || facing.seekers().count <= FEW) {
            mend(facing, all(facing.seekers().count));
            return;
        }
        int top = new Bidding(facing).run();
        boolean[] placed = new Core(facing, FEW).place((int) (FAR * top));
        mend(facing, seeking(facing, placed));
        lower(facing);
    }

    private static int[] all(int count) {
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            all[i] = i;
        }
        return all;
    }

    /** Those who were not placed, and those to whom a place that was left out is worth more than what they have. */
    private int[] seeking(Facing facing, boolean[] placed) {
        Side seekers = facing.seekers();
        int[] seeking = new int[seekers.count];
        int count = 0;
        for (int one = 0; one < seekers.count; one++) {
            if (placed[one] && search.dearest(facing, one) <= seekers.price[one]) {
                continue;
            }
            seeking[count++] = one;
            if (seekers.match[one] != ALONE) {
                facing.places().match[seekers.match[one]] = ALONE;
                seekers.match[one] = ALONE;
            }
        }
        return Arrays.copyOf(seeking, count);
    }

    /** Searches all places for each of those who wait. */
    private void mend(Facing facing, int[] waiting) {
        for (int one : waiting) {
            facing.seekers().price[one] = search.dearest(facing, one);
            search.place(facing, one);
        }
    }

    /** The price of a place nobody took falls to 0; who gains by that moves there. */
    private void lower(Facing facing) {
        Side places = facing.places();
        Facing back = table.facing(places == table.rows);
        for (int j = 0; j < places.count; j++) {
            if (places.match[j] == ALONE && places.price[j] > 0) {
                search.place(back, j);
            }
        }
    }
}
