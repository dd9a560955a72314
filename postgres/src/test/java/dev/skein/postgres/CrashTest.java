package dev.skein.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really killed, under load: nothing that was acknowledged is lost, nothing happens twice. */
class CrashTest {
    private static final int KILLS = 20;
    private static final int CALLS_BETWEEN_KILLS = 15;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrDoubledWhenTheJvmIsKilled() throws Exception {
        try (LocalPostgres pg = LocalPostgres.start(folder, Shared.BINARIES, Map.of())) {
            long acknowledged = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                String from = Long.toString(acknowledged);
                try (Child child = Child.run(Loaded.class, pg.jdbcUrl(), pg.user(), pg.password(), "jvm", from)) {
                    for (int call = 0; call < CALLS_BETWEEN_KILLS; call++) {
                        acknowledged = number(child.until(line -> line.startsWith("acknowledged ")));
                    }
                    child.kill();
                    for (String line : child.rest()) {
                        acknowledged = line.startsWith("acknowledged ") ? number(line) : acknowledged;
                    }
                }
            }
            try (PostgresHost host = PostgresHost.open(Settings.of(pg), new CountingLoop())) {
                complete(host, "jvm", acknowledged);
            }
            report("JVM", check(pg, "jvm", acknowledged));
        }
    }

    @Test
    void nothingIsLostOrDoubledWhenTheServerIsKilled() throws Exception {
        try (LocalPostgres pg = LocalPostgres.start(folder, Shared.BINARIES, Map.of())) {
            long acknowledged;
            try (PostgresHost host = PostgresHost.open(Settings.of(pg), new CountingLoop());
                    Load load = new Load(host, "server")) {
                host.performWith(effect -> Loaded.perform(host, effect));
                for (int kill = 0; kill < KILLS; kill++) {
                    load.awaitCalls(CALLS_BETWEEN_KILLS);
                    if (kill % 5 == 4) {
                        killWriter(pg);
                    }
                    killServer(pg);
                }
                load.awaitCalls(CALLS_BETWEEN_KILLS);
                acknowledged = load.stop();
                complete(host, "server", acknowledged);
            }
            report("PostgreSQL", check(pg, "server", acknowledged));
        }
    }

    /** The control: what the two tests above look for is seen when it happens. */
    @Test
    void acknowledgedEventsAreLostWithoutSynchronousCommit() throws Exception {
        Map<String, String> careless = Map.of("synchronous_commit", "off", "wal_writer_delay", "10000ms");
        try (LocalPostgres pg = LocalPostgres.start(folder, Shared.BINARIES, careless)) {
            long acknowledged;
            try (PostgresHost host = PostgresHost.open(Settings.of(pg), new CountingLoop());
                    Load load = new Load(host, "careless")) {
                count(pg, "select 1 from pg_switch_wal()"); // the schema itself shall stay
                load.awaitCalls(CALLS_BETWEEN_KILLS);
                ProcessHandle gone = pg.guard();
                killServer(pg);
                acknowledged = load.stop();
                while (pg.guard().equals(gone)) {
                    Thread.onSpinWait(); // guard() itself waits while the server starts
                }
            }
            long lost = lost(pg, "careless", acknowledged);
            System.out.println("without synchronous_commit: " + lost + " of " + acknowledged + " acknowledged lost");
            assertThat(lost).isPositive();
        }
    }

    /** Events one after the other in a thread, by a client that sends again what was not acknowledged. */
    private static final class Load implements AutoCloseable {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicLong acknowledged = new AtomicLong();
        private final Semaphore calls = new Semaphore(0);
        private final Thread thread;

        Load(PostgresHost host, String name) {
            thread = new Thread(() -> {
                while (Loaded.append(host, Loaded.batch(name, acknowledged.get()), () -> !stopped.get())) {
                    acknowledged.addAndGet(Loaded.EVENTS_PER_CALL);
                    calls.release();
                }
            });
            thread.start();
        }

        /** Returns after so many further calls were acknowledged. */
        void awaitCalls(int more) throws InterruptedException {
            calls.drainPermits();
            calls.acquire(more);
        }

        long stop() throws InterruptedException {
            stopped.set(true);
            thread.join();
            return acknowledged.get();
        }

        @Override
        public void close() {
            stopped.set(true);
        }
    }

    private static void killServer(LocalPostgres pg) {
        ProcessHandle server = ProcessHandle.of(pg.pid()).orElseThrow();
        ProcessHandle guard = pg.guard();
        server.destroyForcibly();
        guard.onExit().join();
    }

    /** Kills only the process that serves one writer; PostgreSQL then starts all its processes anew by itself. */
    private static void killWriter(LocalPostgres pg) throws SQLException {
        long pid = count(pg, "select min(pid) from pg_stat_activity where application_name like 'skein writer%'");
        ProcessHandle writer = ProcessHandle.of(pid).orElseThrow();
        writer.destroyForcibly();
        writer.onExit().join();
    }

    /** Lets everything come to its end: sends the last call again, performs what is pending, waits for the timers. */
    private static void complete(PostgresHost host, String load, long acknowledged) {
        Loaded.append(host, Loaded.batch(load, Math.max(0, acknowledged - Loaded.EVENTS_PER_CALL)), () -> true);
        host.performWith(effect -> Loaded.perform(host, effect));
        do {
            host.settle();
        } while (host.nextTimer().isPresent());
        host.settle();
    }

    /** What is in the tables after all: everything once. */
    private static long check(LocalPostgres pg, String load, long acknowledged) throws SQLException, IOException {
        long bumped = count(pg, "select count(*) from skein.log where event->>'type' = 'Bumped'");
        assertThat(bumped).as("events in the log").isGreaterThanOrEqualTo(acknowledged);
        assertThat(lost(pg, load, acknowledged)).as("acknowledged and lost").isZero();
        assertThat(count(pg, "select count(*) from skein.outbox")).as("effects").isEqualTo(bumped);
        assertThat(count(pg, "select count(distinct cause) from skein.outbox"))
                .as("effects by cause")
                .isEqualTo(bumped);
        assertThat(count(pg, "select count(*) from skein.outbox where not done"))
                .as("pending effects")
                .isZero();
        assertThat(count(pg, "select count(*) from skein.log where event->>'type' = 'Performed'"))
                .as("results of effects")
                .isEqualTo(bumped);
        String states = " from (select convert_from(state, 'UTF8')::json->>'name' as name from skein.states) s";
        assertThat(count(pg, "select sum(split_part(name, '/', 1)::bigint)" + states))
                .as("events the states have seen")
                .isEqualTo(bumped);
        long set = count(pg, "select sum(split_part(name, '/', 1)::bigint / 3)" + states);
        assertThat(count(pg, "select sum(split_part(name, '/', 2)::bigint)" + states))
                .as("timers fired")
                .isEqualTo(set);
        assertThat(count(pg, "select count(*) from skein.log where event->>'type' = 'TimerFired'"))
                .as("timers in the log")
                .isEqualTo(set);
        assertThat(count(pg, "select count(*) from skein.timers"))
                .as("timers left")
                .isZero();
        assertThat(count(pg, "select sum(position) - (select count(*) from skein.events) from skein.ranges"))
                .as("positions without an event")
                .isZero();
        return bumped;
    }

    private static long lost(LocalPostgres pg, String load, long acknowledged) throws SQLException {
        long lost = 0;
        try (Connection connection = DriverManager.getConnection(pg.jdbcUrl(), pg.user(), pg.password());
                PreparedStatement select =
                        connection.prepareStatement("select 1 from skein.events where id = ?::uuid")) {
            for (long n = 0; n < acknowledged; n++) {
                Event event = CountingLoop.event(load, n, Loaded.KEYS);
                select.setString(1, event.id());
                try (ResultSet row = select.executeQuery()) {
                    lost += row.next() ? 0 : 1;
                }
            }
        }
        return lost;
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    private static void report(String killed, long events) {
        System.out.println(killed + " killed " + KILLS + " times under load: " + events
                + " events, 0 acknowledged lost, 0 effects or timers lost or doubled");
    }

    private static long count(LocalPostgres pg, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(pg.jdbcUrl(), pg.user(), pg.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
