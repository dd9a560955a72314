package dev.skein.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The schema {@code skein}: brought up to date, and its ranges, which are fixed when it is made. */
final class Schema {
    static final String NAME = "skein";

    private Schema() {}

    static void migrate(Settings settings) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .schemas(NAME)
                .defaultSchema(NAME)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** The ranges of this database, made first when it is new. */
    static List<Range> ranges(Connection connection, int wanted) throws SQLException {
        List<Range> there = read(connection);
        if (!there.isEmpty()) {
            return there;
        }
        String insert = "insert into ranges (range, slot_from, slot_until) values (?, ?, ?) on conflict do nothing";
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            for (int id = 0; id < wanted; id++) {
                row.setInt(1, id);
                row.setInt(2, Slots.COUNT * id / wanted);
                row.setInt(3, Slots.COUNT * (id + 1) / wanted);
                row.addBatch();
            }
            row.executeBatch();
        }
        return read(connection);
    }

    private static List<Range> read(Connection connection) throws SQLException {
        List<Range> ranges = new ArrayList<>();
        try (PreparedStatement all =
                        connection.prepareStatement("select range, slot_from, slot_until from ranges order by range");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                ranges.add(new Range(row.getInt(1), row.getInt(2), row.getInt(3)));
            }
        }
        return ranges;
    }
}
