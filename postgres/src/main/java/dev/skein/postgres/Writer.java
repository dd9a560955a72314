package dev.skein.postgres;

import dev.skein.host.Derived;
import dev.skein.host.Inbox.Status;
import dev.skein.host.Inbox.Unavailable;
import dev.skein.loop.Loop;
import dev.skein.postgres.Meter.Stage;
import dev.skein.postgres.Ownership.Deposed;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a range: one thread, one connection. It takes whatever queued while its last statement ran, steps
 * each event in order, writes all that came of them in one statement, and only then says so to anybody. Should the
 * connection break it opens another, finds out whether the last statement was committed, and goes on.
 */
final class Writer implements Runnable {
    /** Events of one statement. */
    static final int BATCH_EVENTS_MAX = 500;

    private static final int DUE_EVENTS_MAX = BATCH_EVENTS_MAX / 2;
    private static final int PENDING_EFFECTS_PAGE = 1_000;
    private static final long IDLE_MILLIS_MAX = 1_000;

    private static final long RETRY_MILLIS_MIN = 50;
    private static final long RETRY_MILLIS_MAX = 5_000;
    private static final System.Logger LOG = System.getLogger(Writer.class.getName());

    private final Range range;
    private final Hub hub;
    private final Loop loop;
    private final Memory memory;
    private final Meter meter;
    private final Inlet inlet = new Inlet();
    private final Ownership ownership;
    private List<Item> inFlight = List.of();
    private final AtomicLong turns = new AtomicLong();
    private volatile boolean redeliver = true;
    private volatile boolean closed;
    private volatile @Nullable Throwable trouble;

    Writer(Range range, Hub hub, Loop loop, Settings settings, Meter meter) {
        this.range = range;
        this.hub = hub;
        this.loop = loop;
        this.meter = meter;
        this.ownership = new Ownership(range, settings, inlet::pause);
        this.memory = new Memory(range, hub.aliases(), settings.statesCachedMax());
    }

    Range range() {
        return range;
    }

    /** Why nothing is taken in at this moment, if nothing is. */
    @Nullable
    Throwable trouble() {
        return trouble;
    }

    void put(List<Item> items) {
        if (!items.isEmpty()) {
            inlet.put(items);
        }
        if (trouble != null) {
            fail(inlet.takeCalls());
        }
    }

    /** Hands out again what is pending, soon. */
    void redeliver() {
        redeliver = true;
        inlet.wake();
    }

    /** How often it has done something. */
    long turns() {
        return turns.get();
    }

    /** Completes when there is nothing to do at this moment. */
    CompletableFuture<Void> whenIdle() {
        return inlet.whenIdle();
    }

    /** Ends after the batch under way. */
    void close() {
        closed = true;
        ownership.close();
        inlet.wake();
    }

    /** Takes the range over, and knows nothing but what the database says. */
    void open() throws SQLException, Deposed {
        ownership.open();
        memory.forget(ownership);
        redeliver = true;
        trouble = null;
    }

    @Override
    public void run() {
        long wait = RETRY_MILLIS_MIN;
        while (!closed) {
            try {
                if (!ownership.isOpen()) {
                    open();
                }
                turn();
                wait = RETRY_MILLIS_MIN;
            } catch (Deposed e) {
                LOG.log(System.Logger.Level.ERROR, "another Skein has taken over range " + range.id());
                lost(e);
                closed = true;
            } catch (InterruptedException e) {
                closed = true;
            } catch (SQLException | RuntimeException | Error e) {
                if (trouble == null) {
                    LOG.log(System.Logger.Level.WARNING, "the writer of range " + range.id() + " starts anew", e);
                }
                lost(e);
                wait = pause(wait);
            }
        }
        lost(new IllegalStateException("closed"));
    }

    private long pause(long millis) {
        try {
            inlet.pause(millis);
        } catch (InterruptedException e) {
            closed = true;
        }
        return Math.min(millis * 2, RETRY_MILLIS_MAX);
    }

    /** Whoever waits is told; what is our own stays, or comes again from the tables. */
    private void lost(Throwable why) {
        trouble = why;
        List<Item> own = inFlight.stream()
                .filter(i -> i.call() == null && i.due() == null)
                .toList();
        fail(inFlight.stream().filter(i -> i.call() != null).toList());
        inFlight = List.of();
        inlet.put(own);
        fail(inlet.takeCalls());
        ownership.lose();
    }

    private void fail(List<Item> items) {
        Throwable why = trouble;
        Unavailable unavailable = new Unavailable(
                "the database is away" + (why == null ? "" : ": " + why.getMessage()),
                why == null ? new IllegalStateException("closed") : why);
        items.forEach(item -> item.fail(unavailable));
        hub.left(items.size());
    }

    private void turn() throws SQLException, Deposed, InterruptedException {
        if (redeliver && !hub.isReplaying()) {
            redeliver = false;
            deliverPending();
            turns.incrementAndGet();
        }
        while (memory.timers().mustLoad()) {
            ownership.session().load(range, memory.timers());
        }
        Instant time = hub.now();
        List<Item> items = due(time);
        items.addAll(inlet.take(BATCH_EVENTS_MAX - items.size()));
        if (items.isEmpty()) {
            inlet.await(millisUntilDue(time));
            return;
        }
        inFlight = items;
        process(items, time);
        inFlight = List.of();
        turns.incrementAndGet();
    }

    private List<Item> due(Instant time) {
        List<Item> items = new ArrayList<>();
        if (!hub.isReplaying()) {
            for (Timers.Pending due : memory.timers().due(time.toEpochMilli(), DUE_EVENTS_MAX)) {
                var timer = new dev.skein.Timer(due.id().name(), Instant.ofEpochMilli(due.at()));
                var what = new Item.Due(due.id().key(), timer);
                items.add(Item.fired(Derived.fired(what.key(), timer, time), what.key(), what));
            }
        }
        return items;
    }

    private long millisUntilDue(Instant time) {
        if (hub.isReplaying()) {
            return IDLE_MILLIS_MAX;
        }
        long until =
                memory.timers().first().map(p -> p.at() - time.toEpochMilli()).orElse(IDLE_MILLIS_MAX);
        return Math.max(1, Math.min(until, IDLE_MILLIS_MAX));
    }

    private void deliverPending() throws SQLException {
        long after = -1;
        List<Changes.Asked> page;
        do {
            page = ownership.session().pending(range, after, PENDING_EFFECTS_PAGE);
            for (Changes.Asked asked : page) {
                hub.out(asked.effect());
                after = asked.ordinal();
            }
        } while (page.size() == PENDING_EFFECTS_PAGE);
    }

    private void process(List<Item> items, Instant time) throws SQLException, Deposed, InterruptedException {
        Set<String> logged = memory.seen(items);
        while (true) {
            try {
                commit(compute(items, logged, time));
                return;
            } catch (Memory.Unreadable e) {
                throw e.why();
            } catch (SQLException e) {
                switch (Trouble.of(e)) {
                    case DUPLICATE -> {
                        if (!logged.addAll(ownership.session().logged(ids(items)))) {
                            oneByOne(items, time, e);
                            return;
                        }
                    }
                    case CONFLICT -> LOG.log(System.Logger.Level.DEBUG, "a conflict; again", e);
                    case DATA -> {
                        oneByOne(items, time, e);
                        return;
                    }
                    case STORE -> throw e;
                }
            } catch (RuntimeException e) { // something that cannot be encoded
                oneByOne(items, time, e);
                return;
            }
        }
    }

    /** Something among the items cannot be stored: found by trying each alone, and put aside. */
    private void oneByOne(List<Item> items, Instant time, Exception why)
            throws SQLException, Deposed, InterruptedException {
        if (items.size() > 1) {
            for (int i = 0; i < items.size(); i++) {
                inFlight = items.subList(i, items.size());
                process(items.subList(i, i + 1), time);
            }
            return;
        }
        Batch batch = new Batch(loop, time, ownership.position(), memory);
        batch.putAside(items.get(0), Batch.reason(why));
        try {
            commit(batch);
        } catch (SQLException | RuntimeException e) {
            if (e instanceof SQLException sql && Trouble.of(sql) == Trouble.STORE) {
                throw sql;
            }
            LOG.log(System.Logger.Level.ERROR, "event " + items.get(0).event().id() + " cannot be kept at all", e);
            Item.Due due = items.get(0).due();
            if (due != null) {
                memory.timers().cancel(new Timers.Id(due.key(), due.timer().name()));
            }
            hub.left(items.get(0).call() == null ? 0 : 1);
            items.get(0).receipt(Status.QUARANTINED, Batch.reason(why));
        }
    }

    private Batch compute(List<Item> items, Set<String> logged, Instant time) throws SQLException {
        long at = Meter.read();
        memory.load(items);
        at = meter.add(Stage.LOAD, at);
        Batch batch = new Batch(loop, time, ownership.position(), memory);
        for (Item item : items) {
            if (logged.contains(item.event().id())) {
                batch.duplicate(item);
            } else {
                batch.take(item);
            }
        }
        meter.add(Stage.STEP, at);
        return batch;
    }

    private void commit(Batch batch) throws SQLException, Deposed, InterruptedException {
        Changes changes = batch.changes();
        if (!changes.isEmpty()) {
            long at = Meter.read();
            Fused statement = Fused.of(range, ownership.position(), changes);
            at = meter.add(Stage.ENCODE, at);
            ownership.write(statement, changes.events().size());
            meter.add(Stage.WRITE, at);
        }
        long at = Meter.read();
        finish(batch);
        meter.add(Stage.FINISH, at);
        meter.batch(changes.events().size());
    }

    private void finish(Batch batch) {
        Changes changes = batch.changes();
        ownership.moved(changes.events().size());
        memory.committed(changes);
        hub.done(changes.done());
        changes.views().forEach(hub::show);
        for (Changes.Asked asked : changes.effects()) {
            if (!changes.done().contains(asked.effect().id())) {
                hub.out(asked.effect());
            }
        }
        batch.foreign().forEach(hub::forward);
        int left = 0;
        for (Batch.Outcome outcome : batch.outcomes()) {
            left += outcome.item().call() == null ? 0 : 1;
        }
        hub.left(left);
        for (Batch.Outcome outcome : batch.outcomes()) {
            outcome.item().receipt(outcome.status(), outcome.reason());
        }
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(item -> item.event().id()).toList();
    }
}
