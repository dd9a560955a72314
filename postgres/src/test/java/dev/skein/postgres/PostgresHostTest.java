package dev.skein.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.View;
import dev.skein.host.Inbox.Overloaded;
import dev.skein.host.Inbox.Receipt;
import dev.skein.host.Inbox.Status;
import dev.skein.host.Inbox.Unavailable;
import dev.skein.host.Views.Query;
import dev.skein.loop.Loop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What this host keeps beyond the contract: limits, fences, and a database that is away. */
class PostgresHostTest {
    private static final Instant T0 = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    static Path folder;

    private static LocalPostgres server;
    private Settings settings;

    @BeforeAll
    static void start() throws IOException {
        server = LocalPostgres.start(folder, Shared.BINARIES, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void database(TestInfo test) {
        settings = Shared.database(
                server, test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT));
    }

    /** Shows every event's text as a row's id, and waits for the gate at every step. */
    private record Gated(CountDownLatch gate) implements Loop {
        static Gated open() {
            return new Gated(new CountDownLatch(0));
        }

        @Override
        public State initial(Key key) {
            return Pod.unknown(key);
        }

        @Override
        public Step step(State state, Event event, Instant now) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            View row = new View("text", event.text(), state.key(), "", "", now, event.data());
            return new Step(state, List.of(), List.of(), List.of(), List.of(row));
        }
    }

    @Test
    void refusesWhatWouldWaitTooLongAndTakesTheRest() {
        CountDownLatch gate = new CountDownLatch(1);
        try (PostgresHost host = PostgresHost.open(settings.withLimits(100, 10), new Gated(gate))) {
            CompletableFuture<List<Receipt>> first = append(host, events("a", 10));
            assertThatThrownBy(append(host, events("b", 1))::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(Overloaded.class);
            gate.countDown();
            assertThat(first.join()).hasSize(10);
            assertThat(append(host, events("b", 10)).join()).hasSize(10);
            assertThat(host.queued()).isZero();
        }
    }

    @Test
    void aStaleOwnerChangesNothingAndGivesUp() {
        try (PostgresHost stale = PostgresHost.open(settings, Gated.open());
                PostgresHost owner = PostgresHost.open(settings, Gated.open())) {
            assertThatThrownBy(append(stale, events("stale", 5))::join).hasCauseInstanceOf(Unavailable.class);
            append(owner, events("owner", 5)).join();
            assertThat(owner.list(Query.of("text")).items())
                    .extracting(row -> row.id())
                    .allMatch(id -> id.startsWith("owner"))
                    .hasSize(5);
        }
    }

    @Test
    void whatTheDatabaseCannotStoreIsPutAsideAndTheRestLives() {
        try (PostgresHost host = PostgresHost.open(settings, Gated.open())) {
            Event bad = event("with a \u0000 in it", 0);
            Event endless = event("x".repeat(3_000_000), 1);
            List<Receipt> receipts = append(host, List.of(event("one", 2), bad, endless, event("two", 3)))
                    .join();
            assertThat(receipts)
                    .extracting(Receipt::status)
                    .containsExactly(Status.ACCEPTED, Status.QUARANTINED, Status.QUARANTINED, Status.ACCEPTED);
            assertThat(host.quarantine(Optional.empty(), 10).items())
                    .extracting(row -> row.id())
                    .containsExactlyInAnyOrder(bad.id(), endless.id());
            assertThat(append(host, List.of(bad)).join())
                    .extracting(Receipt::status)
                    .containsExactly(Status.DUPLICATE);
        }
    }

    @Test
    void aNumberOfRangesIsKeptForEver() {
        PostgresHost.open(settings.withRanges(3), Gated.open()).close();
        try (PostgresHost host = PostgresHost.open(settings.withRanges(7), Gated.open())) {
            append(host, events("n", 50)).join();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .contains("skein-writer-2")
                    .doesNotContain("skein-writer-3");
        }
    }

    @Test
    void answersUnavailableWhileTheDatabaseIsAwayAndGoesOnByItself(@TempDir Path own) throws Exception {
        LocalPostgres pg = LocalPostgres.start(own, Shared.BINARIES, Map.of());
        try (PostgresHost host = PostgresHost.open(Settings.of(pg), Gated.open())) {
            append(host, events("before", 1)).join();
            pg.close();
            assertThatThrownBy(append(host, events("during", 1))::join).hasCauseInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> host.row("text", "before-0")).isInstanceOf(Unavailable.class);
        }
        try (LocalPostgres again = LocalPostgres.start(own, Shared.BINARIES, Map.of());
                PostgresHost host = PostgresHost.open(Settings.of(again), Gated.open())) {
            assertThat(append(host, events("before", 1)).join())
                    .extracting(Receipt::status)
                    .containsExactly(Status.DUPLICATE);
            assertThat(append(host, events("during", 1)).join())
                    .extracting(Receipt::status)
                    .containsExactly(Status.ACCEPTED);
        }
    }

    private static CompletableFuture<List<Receipt>> append(PostgresHost host, List<Event> events) {
        return host.append(events).toCompletableFuture();
    }

    private static List<Event> events(String name, int number) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(i -> event(name + '-' + i, i))
                .toList();
    }

    private static Event event(String text, int n) {
        String id = text.length() > 50 ? "long" : text;
        return Event.internal("test", id, "Noted", Key.pod("p" + n), T0, Data.of("text", text));
    }
}
