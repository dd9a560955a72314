package dev.skein.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What the tests share: one unpacked server instead of sixty megabytes for each test, and databases made quickly. */
final class Shared {
    static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private Shared() {}

    /** A new database of the name on the server. */
    static Settings database(LocalPostgres server, String name) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement create = connection.createStatement()) {
            create.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = server.jdbcUrl().substring(0, server.jdbcUrl().lastIndexOf('/') + 1) + name;
        return Settings.of(url, server.user(), server.password());
    }
}
