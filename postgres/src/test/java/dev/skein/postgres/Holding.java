package dev.skein.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;

/**
 * A JVM to be killed: starts the server, tells its pids, then commits one number after the other and tells each once it
 * is committed.
 */
final class Holding {
    private Holding() {}

    public static void main(String[] args) throws Exception {
        LocalPostgres pg = LocalPostgres.start(Path.of(args[0]), Path.of(args[1]), Map.of());
        System.out.println("pids " + pg.guard().pid() + ' ' + pg.pid());
        try (Connection connection = DriverManager.getConnection(pg.jdbcUrl(), pg.user(), pg.password());
                Statement create = connection.createStatement()) {
            create.execute("create table if not exists numbers (n bigint primary key)");
            try (PreparedStatement insert = connection.prepareStatement("insert into numbers values (?)")) {
                for (long n = 1; ; n++) {
                    insert.setLong(1, n);
                    insert.execute();
                    System.out.println("committed " + n);
                }
            }
        }
    }
}
