package dev.skein.act.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void finds_what_trying_everything_finds() {
        Random dice = new Random(1);
        for (int round = 0; round < 3_000; round++) {
            int rows = dice.nextInt(7);
            int columns = dice.nextInt(7);
            int[] values = dice.ints((long) rows * columns, -2, round % 2 == 0 ? 5 : 1_000)
                    .toArray();

            Assignment found = Assignment.solve(rows, columns, values.clone());

            assertThat(found.value()).as("round %s", round).isEqualTo(best(values, rows, columns));
            proven(found, values, columns);
        }
    }

    @Test
    void stays_the_best_while_rows_and_columns_come_and_go() {
        Random dice = new Random(2);
        for (int round = 0; round < 500; round++) {
            Mirror mirror = new Mirror(dice, dice.nextInt(5), dice.nextInt(5));
            for (int change = 0; change < 8; change++) {
                mirror.change();
                assertThat(mirror.live.value())
                        .as("round %s change %s", round, change)
                        .isEqualTo(mirror.best());
                assertThat(mirror.live.bound()).isEqualTo(mirror.live.value());
            }
        }
    }

    /** Large tables go by the auction and the few best places; the prices must prove what they find all the same. */
    @Test
    void proves_the_best_of_large_tables_of_every_kind() {
        Random dice = new Random(3);
        for (int round = 0; round < 24; round++) {
            int rows = 150 + dice.nextInt(250);
            int columns = 150 + dice.nextInt(250);
            int kind = round % 4;
            int[] values = new int[rows * columns];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (kind) {
                    case 0 -> dice.nextInt(1_000_000); // all different
                    case 1 -> dice.nextInt(4) == 0 ? 0 : 1 + dice.nextInt(3); // nearly all as good
                    case 2 -> i / columns % 4 == i % columns % 5 ? 500_000 : 0; // skills in blocks
                    default -> dice.nextInt(50) == 0 ? dice.nextInt(1_000) : 0; // few may at all
                };
            }
            int[] before = values.clone();

            Assignment found = Assignment.solve(rows, columns, values);

            proven(found, before, columns);
            for (int change = 0; change < 10; change++) {
                found.removeRow(dice.nextInt(rows));
                found.removeColumn(dice.nextInt(columns));
                found.addRow(dice.ints(found.columnCount(), 0, 1_000_000).toArray());
            }
            assertThat(found.bound()).as("kind %s after changes", kind).isEqualTo(found.value());
        }
    }

    @Test
    void the_same_table_gives_the_same_pairs() {
        int[] values = new Random(4).ints(300 * 300, 0, 50).toArray();
        Assignment one = Assignment.solve(300, 300, values.clone());
        Assignment other = Assignment.solve(300, 300, values.clone());
        for (int row = 0; row < 300; row++) {
            assertThat(one.columnOf(row)).isEqualTo(other.columnOf(row));
        }
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatThrownBy(() -> Assignment.solve(2, 2, new int[3])).hasMessage("values: 3 (expected: 4)");
        assertThatThrownBy(() -> Assignment.solve(1, 1, new int[] {Assignment.VALUE_MAX + 1}))
                .hasMessageContaining("expected: at most " + Assignment.VALUE_MAX);
        assertThatThrownBy(() -> Assignment.solve(-1, 0, new int[0])).hasMessageContaining("size: -1 x 0");
        assertThatThrownBy(() -> Assignment.solve(1, 2, new int[2]).addRow(new int[1]))
                .hasMessage("values: 1 (expected: 2)");
    }

    /** Prices that cover every pair, and sum to the value: no assignment can be worth more. */
    private static void proven(Assignment found, int[] values, int columns) {
        assertThat(found.bound()).isEqualTo(found.value());
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            int column = i % columns;
            if (found.priceOfRow(row) + found.priceOfColumn(column) < values[i]) {
                throw new AssertionError("row " + row + " and column " + column + " would gain by leaving");
            }
            if (found.columnOf(row) == column) {
                assertThat(values[i]).as("a pair that may not be").isPositive();
                assertThat(found.rowOf(column)).isEqualTo(row);
            }
        }
    }

    private static long best(int[] values, int rows, int columns) {
        return best(values, rows, columns, 0, 0);
    }

    private static long best(int[] values, int rows, int columns, int row, int taken) {
        if (row == rows) {
            return 0;
        }
        long best = best(values, rows, columns, row + 1, taken);
        for (int column = 0; column < columns; column++) {
            int value = values[row * columns + column];
            if (value > 0 && (taken >> column & 1) == 0) {
                best = Math.max(best, value + best(values, rows, columns, row + 1, taken | 1 << column));
            }
        }
        return best;
    }

    /** The same changes made to a plain table. */
    private static final class Mirror {
        private final Random dice;
        private final List<int[]> rows = new ArrayList<>();
        private int columns;
        private final Assignment live;

        Mirror(Random dice, int rowCount, int columns) {
            this.dice = dice;
            this.columns = columns;
            for (int row = 0; row < rowCount; row++) {
                rows.add(numbers(columns));
            }
            live = Assignment.solve(rowCount, columns, table());
        }

        void change() {
            int kind = dice.nextInt(4);
            if (kind == 0 && rows.size() < 7) {
                int[] row = numbers(columns);
                rows.add(row);
                live.addRow(row.clone());
            } else if (kind == 1 && columns < 7) {
                int[] column = numbers(rows.size());
                columns++;
                for (int row = 0; row < rows.size(); row++) {
                    int[] wider = Arrays.copyOf(rows.get(row), columns);
                    wider[columns - 1] = column[row];
                    rows.set(row, wider);
                }
                live.addColumn(column.clone());
            } else if (kind == 2 && !rows.isEmpty()) {
                int row = dice.nextInt(rows.size());
                Arrays.fill(rows.get(row), 0);
                live.removeRow(row);
            } else if (kind == 3 && columns > 0) {
                int column = dice.nextInt(columns);
                rows.forEach(row -> row[column] = 0);
                live.removeColumn(column);
            }
        }

        long best() {
            return AssignmentTest.best(table(), rows.size(), columns);
        }

        private int[] numbers(int many) {
            return dice.ints(many, -5, 20).toArray();
        }

        private int[] table() {
            return rows.stream().flatMapToInt(Arrays::stream).toArray();
        }
    }
}
