package dev.skein.server.channel;

import dev.skein.Codec;
import dev.skein.View;
import dev.skein.host.Host;
import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * News of what is committed, for the screens: each row once, numbered, without its content. The last {@link #ROWS_MAX}
 * are kept; they are also every reader's queue, so a slow one costs nothing. One that falls out of them is sent away
 * (1013) and told to ask for everything when it returns.
 */
public final class Live implements AutoCloseable {
    /** Rows kept. */
    public static final int ROWS_MAX = 10_000;

    /** Screens open at once; one more is told to come back. */
    static final int OPEN_MAX = 1_000;

    /** Seconds between two signs of life; readers take more than twice that for a broken line. */
    private static final int PING_SECONDS = 15;

    /** Rows handed to a connection ahead of what it has taken. */
    private static final int AHEAD_MAX = 64;

    private static final List<String> TOPICS = List.of(
            "conversation",
            "message",
            "need",
            "promise",
            "run",
            "decision",
            "survey",
            "person",
            "employee",
            "pod",
            "correction",
            "recovery",
            "incident",
            "consult",
            "contribution");
    private static final Logger LOG = System.getLogger(Live.class.getName());

    private final ArrayDeque<String> rows = new ArrayDeque<>();
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService thread;
    private final AutoCloseable subscription;
    private long last;

    /**
     * Begins to listen. Numbers begin at the clock's milliseconds times 1024, so that those of an earlier run of the
     * server are older than any of this one.
     */
    public Live(Host host, InstantSource clock) {
        this.last = clock.millis() << 10;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "skein-live");
            made.setDaemon(true);
            return made;
        });
        this.subscription = host.subscribe(this::committed);
        ScheduledFuture<?> unused =
                thread.scheduleAtFixedRate(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    private void committed(View view) {
        if (!TOPICS.contains(view.kind())) {
            return;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        synchronized (rows) {
            row.put("seq", ++last);
            row.put("topic", view.kind());
            row.put("id", view.id());
            row.put("key", view.key().toString());
            row.put("about", view.about());
            row.put("status", view.status());
            rows.add(Codec.json(row));
            if (rows.size() > ROWS_MAX) {
                rows.remove();
            }
        }
        if (woken.compareAndSet(false, true)) {
            run(() -> {
                woken.set(false);
                readers.forEach(Reader::go);
            });
        }
    }

    private void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.log(Logger.Level.DEBUG, "the server ends, no more news");
        }
    }

    boolean isReading(int count) {
        return readers.size() >= count;
    }

    boolean isFull() {
        return readers.size() >= OPEN_MAX;
    }

    /** Sends a connection the news after {@code since}; without it, or when it is not kept, from now on after a reset. */
    void open(Wire wire, OptionalLong since) {
        run(() -> {
            long from;
            boolean kept;
            synchronized (rows) {
                long first = last - rows.size();
                kept = since.isPresent() && since.getAsLong() >= first && since.getAsLong() <= last;
                from = kept ? since.getAsLong() : last;
            }
            Reader reader = new Reader(wire, from);
            wire.whenClosed(() -> readers.remove(reader));
            if (!kept) {
                Map<String, Object> reset = new LinkedHashMap<>();
                reset.put("type", "reset");
                reset.put("seq", from);
                wire.send(Codec.json(reset));
            }
            readers.add(reader);
            if (wire.isClosed()) {
                readers.remove(reader); // it left while it was let in
            }
            reader.go();
        });
    }

    /** Says that we are here. */
    void ping() {
        run(() -> readers.forEach(reader -> {
            reader.wire.send("{\"type\":\"ping\"}");
            reader.wire.ping();
        }));
    }

    /** Who reads; touched by the one thread only. */
    private final class Reader {
        private final Wire wire;
        private final AtomicBoolean going = new AtomicBoolean();
        private long seen;

        Reader(Wire wire, long seen) {
            this.wire = wire;
            this.seen = seen;
        }

        void go() {
            going.set(false);
            List<String> next = next();
            for (String row : next) {
                seen++;
                wire.send(row, this::left);
            }
        }

        private List<String> next() {
            synchronized (rows) {
                int behind = (int) Math.min(last - seen, Integer.MAX_VALUE);
                if (behind > rows.size()) {
                    wire.close(Wire.TRY_AGAIN, "too slow; ask for everything again");
                    readers.remove(this);
                    return List.of();
                }
                int room = AHEAD_MAX - wire.waiting();
                return room <= 0 || behind == 0
                        ? List.of()
                        : rows.stream().skip(rows.size() - behind).limit(room).toList();
            }
        }

        /** A row has left: there is room for more. */
        private void left() {
            if (wire.waiting() <= AHEAD_MAX / 2 && going.compareAndSet(false, true)) {
                run(this::go);
            }
        }
    }

    @Override
    public void close() {
        try {
            subscription.close();
        } catch (Exception e) {
            LOG.log(Logger.Level.WARNING, "the host would not let go of a listener", e);
        }
        readers.forEach(reader -> reader.wire.close(Wire.GOING_AWAY, "the server ends"));
        thread.shutdownNow();
    }
}
