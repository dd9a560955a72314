package dev.skein.postgres;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.View;
import dev.skein.host.Host;
import dev.skein.host.Replay;
import dev.skein.loop.Loop;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The one-machine host: log, states, timers, outbox and views of all keys in one PostgreSQL.
 *
 * <p>Keys are spread over 1024 slots, slots over a few ranges; each range has one writer, which writes what a batch of
 * events led to in one statement and is fenced by an epoch: should another Skein be opened over the same database, it
 * takes over, and this one answers {@code Unavailable} from then on. A stage that {@link #append} gave completes on a
 * writer's thread, after performer and listeners have been called: who hangs more than a moment's work on it should do so
 * on a thread of his own.
 */
public final class PostgresHost implements Host, Replay {
    private static final int REPLAY_EVENTS_MAX = Writer.BATCH_EVENTS_MAX;

    private final Hub hub;
    private final Loop loop;
    private final Reads reads;
    private final Meter meter;
    private final List<Thread> threads = new ArrayList<>();

    private PostgresHost(Hub hub, Loop loop, Reads reads, Meter meter) {
        this.hub = hub;
        this.loop = loop;
        this.reads = reads;
        this.meter = meter;
    }

    /**
     * Opens the database, brings its schema up to date, takes all ranges over and begins to work: timers that came due
     * meanwhile fire, what keys told one another is delivered.
     *
     * @throws Unavailable when the database does not answer
     */
    public static PostgresHost open(Settings settings, Loop loop) {
        Reads reads = null;
        PostgresHost host = null;
        try {
            Schema.migrate(settings);
            reads = Reads.open(settings);
            Hub hub = new Hub(settings);
            Meter meter = new Meter();
            host = new PostgresHost(hub, loop, reads, meter);
            for (Range range : reads.ask(c -> Schema.ranges(c, settings.ranges()))) {
                hub.writers().add(new Writer(range, hub, loop, settings, meter));
            }
            for (Writer writer : hub.writers()) {
                writer.open();
            }
            reads.aliases(hub.aliases()); // after the ranges are ours: nobody else can join or part keys now
            host.begin();
            return host;
        } catch (SQLException | Ownership.Deposed | org.flywaydb.core.api.FlywayException e) {
            if (host != null) {
                host.close();
            } else if (reads != null) {
                reads.close();
            }
            throw new Unavailable("the database cannot be opened: " + e.getMessage(), e);
        }
    }

    private void begin() {
        for (Writer writer : hub.writers()) {
            Thread thread = new Thread(writer, "skein-writer-" + writer.range().id());
            thread.start();
            threads.add(thread);
        }
    }

    @Override
    public CompletionStage<List<Receipt>> append(List<Event> events) {
        return hub.append(events);
    }

    /** Events that wait for their receipts. */
    public int queued() {
        return hub.waiting();
    }

    @Override
    public void performWith(Performer performer) {
        hub.performWith(performer);
    }

    @Override
    public Optional<Row> row(String kind, String id) {
        return reads.row(kind, id);
    }

    @Override
    public Page<Row> list(Query query) {
        return reads.list(query);
    }

    @Override
    public State state(Key key) {
        return reads.state(key).orElseGet(() -> loop.initial(key));
    }

    @Override
    public Key owner(Key key) {
        return hub.aliases().owner(key);
    }

    @Override
    public Optional<Logged> event(String id) {
        return reads.event(id);
    }

    @Override
    public Page<Logged> timeline(Key key, Optional<String> cursor, int limit) {
        return reads.timeline(hub.aliases().held(key), cursor, limit);
    }

    @Override
    public void past(Past past, Consumer<Logged> each) {
        reads.past(past, each);
    }

    @Override
    public List<State> states(List<Key> keys) {
        Map<Key, State> known = reads.states(keys);
        return keys.stream()
                .map(key -> known.containsKey(key) ? known.get(key) : loop.initial(key))
                .toList();
    }

    @Override
    public Page<Logged> log(Optional<String> cursor, int limit) {
        return reads.log(cursor, limit);
    }

    @Override
    public Page<Posted> effects(Optional<Key> key, Optional<String> cause, Optional<String> cursor, int limit) {
        return reads.effects(key, cause, cursor, limit);
    }

    @Override
    public AutoCloseable subscribe(Consumer<View> listener) {
        return hub.subscribe(listener);
    }

    @Override
    public String dump() {
        return reads.dump();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Events of different ranges wait for one another, for an event may join keys across ranges: a log of n events
     * costs up to n statements. The next {@link #append} or {@link #performWith} ends the replay.
     */
    @Override
    public void replay(List<Recorded> log) {
        hub.replaying(true);
        List<Event> events = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (Recorded one : log) {
            boolean another =
                    !events.isEmpty() && hub.writer(hub.owner(one.event())) != hub.writer(hub.owner(events.get(0)));
            if (another || events.size() == REPLAY_EVENTS_MAX) {
                replay(events, times);
            }
            events.add(one.event());
            times.add(one.now());
        }
        replay(events, times);
    }

    private void replay(List<Event> events, List<Instant> times) {
        if (events.isEmpty()) {
            return;
        }
        try {
            hub.replay(List.copyOf(events), List.copyOf(times)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Unavailable away ? away : e;
        }
        events.clear();
        times.clear();
    }

    /** Looks at the clock and returns when nothing is left to do: no event, no timer due, no tell. For tests. */
    void settle() {
        long before;
        do {
            before = turns();
            for (Writer writer : hub.writers()) {
                writer.whenIdle().join();
            }
        } while (turns() != before);
    }

    private long turns() {
        return hub.writers().stream().mapToLong(Writer::turns).sum();
    }

    /** When the next timer is due. */
    Optional<Instant> nextTimer() {
        return reads.nextTimer();
    }

    /**
     * What the writers' threads have cost so far: nanoseconds of CPU time by stage, {@code load}, {@code step}, {@code
     * encode}, {@code write} and {@code finish}; what PostgreSQL spent meanwhile is not in it.
     */
    public Map<String, Long> cpuNanos() {
        Map<String, Long> nanos = new LinkedHashMap<>();
        for (Meter.Stage stage : Meter.Stage.values()) {
            nanos.put(stage.name().toLowerCase(Locale.ROOT), meter.nanos(stage));
        }
        return nanos;
    }

    /** Statements that wrote a batch so far. */
    public long batches() {
        return meter.batches();
    }

    /** Ends after the batches under way; whoever still waits gets {@code Unavailable}. The data stays. */
    @Override
    public void close() {
        hub.writers().forEach(Writer::close);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        reads.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
