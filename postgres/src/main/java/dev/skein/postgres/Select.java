package dev.skein.postgres;

import dev.skein.host.Views.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query put together from fixed texts, its values always bound. */
final class Select {
    private static final int PAGE_ROWS_MAX = 500;

    /** Makes something of a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Looks at a row. */
    interface Looker {
        void look(ResultSet row) throws SQLException;
    }

    /** A row's item with its place in the order. */
    record Placed<T>(T item, Cursor place) {}

    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();
    private boolean filtered;

    Select(String columnsAndTable) {
        text = new StringBuilder("select ").append(columnsAndTable);
    }

    /** A condition with a question mark for each value. */
    Select where(String condition, Object... more) {
        text.append(filtered ? " and " : " where ").append(condition);
        values.addAll(List.of(more));
        filtered = true;
        return this;
    }

    Select then(String order) {
        text.append(' ').append(order);
        return this;
    }

    /** Looks at each row as it comes, in portions; how many there were. Only within a transaction. */
    int each(Connection connection, Looker looker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            bind(connection, statement);
            statement.setFetchSize(PAGE_ROWS_MAX);
            int rows = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    looker.look(row);
                    rows++;
                }
            }
            return rows;
        }
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }

    <T> List<T> all(Connection connection, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            bind(connection, statement);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    /** A page of at most {@code limit}, 1 to 500, which must have been ordered. */
    <T> Page<T> page(Connection connection, int limit, Reader<Placed<T>> reader) throws SQLException {
        text.append(" limit ").append(limit + 1);
        List<Placed<T>> found = all(connection, reader);
        boolean more = found.size() > limit;
        List<Placed<T>> shown = more ? found.subList(0, limit) : found;
        Optional<String> next = more ? Optional.of(shown.get(limit - 1).place().toString()) : Optional.empty();
        return new Page<>(shown.stream().map(Placed::item).toList(), next);
    }

    static void checkLimit(int limit) {
        if (limit < 1 || limit > PAGE_ROWS_MAX) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + PAGE_ROWS_MAX + ")");
        }
    }
}
