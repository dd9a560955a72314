package dev.skein.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * One run of the server.
 *
 * @param pid of the postmaster
 */
record Server(Guard guard, long pid, int port, String password) {
    private static final String LOGIN_SECONDS_MAX = "10";

    /** A connection to one of its databases. */
    Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", LocalPostgres.USER);
        login.setProperty("password", password);
        login.setProperty("loginTimeout", LOGIN_SECONDS_MAX);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + '/' + database, login);
    }

    /** Makes a database unless it is there; the name is ours and needs no quoting. */
    void create(String database) throws SQLException {
        try (Connection connection = connect("postgres");
                PreparedStatement there =
                        connection.prepareStatement("select from pg_catalog.pg_database where datname = ?")) {
            there.setString(1, database);
            try (ResultSet row = there.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
            try (Statement create = connection.createStatement()) {
                create.execute("create database " + database);
            }
        }
    }
}
