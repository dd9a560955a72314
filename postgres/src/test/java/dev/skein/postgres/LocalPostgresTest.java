package dev.skein.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path folder;

    @Test
    void startsFromNothingAndIsDurable() throws Exception {
        try (LocalPostgres pg = LocalPostgres.start(folder)) {
            assertThat(ask(pg, "show fsync")).isEqualTo("on");
            assertThat(ask(pg, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(pg, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(pg, "show data_checksums")).isEqualTo("on");
            assertThat(ask(pg, "show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(ask(pg, "select reset_val from pg_settings where name = 'log_timezone'"))
                    .isEqualTo("UTC");
            assertThat(ask(pg, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(pg, "show unix_socket_directories")).isEmpty();
            assertThat(ask(pg, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            assertThat(ask(pg, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
        try (Stream<Path> unpacked = Files.list(folder.resolve("server"))) {
            assertThat(unpacked).hasSize(1);
        }
    }

    @Test
    void keepsDataAndPasswordFromOneStartToTheNext() throws Exception {
        String password;
        try (LocalPostgres pg = start()) {
            password = pg.password();
            run(pg, "create table kept (n int)", "insert into kept values (42)");
        }
        try (LocalPostgres pg = start()) {
            assertThat(pg.password()).isEqualTo(password);
            assertThat(ask(pg, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void stopsTheServerWhenClosed() throws Exception {
        ProcessHandle server;
        try (LocalPostgres pg = start()) {
            server = ProcessHandle.of(pg.pid()).orElseThrow();
        }
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void refusesAFolderThatAnotherHolds() throws Exception {
        try (LocalPostgres pg = start()) {
            assertThat(pg.pid()).isPositive();
            assertThatThrownBy(this::start).isInstanceOf(IOException.class).hasMessageContaining("in use by another");
        }
    }

    @Test
    void saysSoWhenThePasswordIsGone() throws Exception {
        start().close();
        Files.delete(folder.resolve("password"));
        assertThatThrownBy(this::start).isInstanceOf(IOException.class).hasMessageContaining("from a backup");
    }

    @Test
    void tellsWhatTheServerSaidWhenItWillNotStart() throws Exception {
        assertThatThrownBy(() -> LocalPostgres.start(folder, Shared.BINARIES, Map.of("shared_buffers", "many")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    }

    @Test
    void overcomesAPidFileWhosePidIsAnotherProgramsByNow() throws Exception {
        start().close();
        String cluster = folder.toRealPath().resolve("cluster").toString();
        List<String> stale = List.of(
                Long.toString(ProcessHandle.current().pid()), cluster, "1", "5432", "", "127.0.0.1", "1 1", "ready");
        Files.write(folder.resolve("cluster/postmaster.pid"), stale);
        try (LocalPostgres pg = LocalPostgres.start(folder, folder.resolve("own"), Map.of())) {
            assertThat(ask(pg, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void comesBackAtTheSamePortWhenTheServerIsKilled() throws Exception {
        try (LocalPostgres pg = start()) {
            run(pg, "create table kept (n int)", "insert into kept values (42)");
            String url = pg.jdbcUrl();
            ProcessHandle guard = pg.guard();
            ProcessHandle.of(pg.pid()).orElseThrow().destroyForcibly();
            guard.onExit().get();
            assertThat(askOnceBack(pg, guard, "select n from kept")).isEqualTo("42");
            assertThat(pg.jdbcUrl()).isEqualTo(url);
        }
    }

    @Test
    void comesBackWhenTheGuardIsKilled() throws Exception {
        try (LocalPostgres pg = start()) {
            ProcessHandle guard = pg.guard();
            guard.destroyForcibly();
            guard.onExit().get();
            assertThat(askOnceBack(pg, guard, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void losesNothingWhenTheJvmIsKilled() throws Exception {
        try (Child child = holding()) {
            long[] pids = pids(child);
            child.until("committed 20"::equals);
            child.kill();
            long last = lastCommitted(child, 20);
            // The guard saw its input end, so the server goes away by itself.
            awaitEnd(pids[1]);
            assertThat(survivors()).isGreaterThanOrEqualTo(last);
        }
    }

    @Test
    void losesNothingWhenJvmAndGuardAreKilled() throws Exception {
        try (Child child = holding()) {
            long[] pids = pids(child);
            child.until("committed 20"::equals);
            ProcessHandle guard = ProcessHandle.of(pids[0]).orElseThrow();
            List<ProcessHandle> shells =
                    guard.children().filter(p -> p.pid() != pids[1]).toList();
            shells.forEach(ProcessHandle::destroyForcibly);
            guard.destroyForcibly();
            child.kill();
            long last = lastCommitted(child, 20);
            assertThat(survivors()).isGreaterThanOrEqualTo(last);
            awaitEnd(pids[1]); // the orphan was stopped before another started
        }
    }

    @Test
    void losesNothingWhenJvmGuardAndServerAreKilled() throws Exception {
        try (Child child = holding()) {
            long[] pids = pids(child);
            child.until("committed 20"::equals);
            ProcessHandle.of(pids[0]).orElseThrow().destroyForcibly();
            ProcessHandle.of(pids[1]).orElseThrow().destroyForcibly();
            child.kill();
            long last = lastCommitted(child, 20);
            assertThat(survivors()).isGreaterThanOrEqualTo(last);
        }
    }

    private LocalPostgres start() throws IOException {
        return LocalPostgres.start(folder, Shared.BINARIES, Map.of());
    }

    private Child holding() throws IOException {
        return Child.run(Holding.class, folder.toString(), Shared.BINARIES.toString());
    }

    private static long[] pids(Child child) throws IOException {
        String[] words = child.until(line -> line.startsWith("pids ")).split(" ", -1);
        return new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])};
    }

    private static long lastCommitted(Child child, long atLeast) throws IOException {
        return child.rest().stream()
                .filter(line -> line.matches("committed \\d+"))
                .mapToLong(line -> Long.parseLong(line.substring("committed ".length())))
                .reduce(atLeast, Math::max);
    }

    private long survivors() throws Exception {
        try (LocalPostgres pg = start()) {
            assertThat(ask(pg, "select count(*) = max(n) from numbers")).isEqualTo("t");
            return Long.parseLong(ask(pg, "select max(n) from numbers"));
        }
    }

    private static void awaitEnd(long pid) throws Exception {
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get();
        }
    }

    /** Asks as soon as another guard holds a server that answers; {@code pid()} waits for the restart under way. */
    private static String askOnceBack(LocalPostgres pg, ProcessHandle gone, String query) throws SQLException {
        while (pg.guard().equals(gone)) {
            Thread.onSpinWait();
        }
        return ask(pg, query);
    }

    private static String ask(LocalPostgres pg, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(pg.jdbcUrl(), pg.user(), pg.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void run(LocalPostgres pg, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(pg.jdbcUrl(), pg.user(), pg.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
