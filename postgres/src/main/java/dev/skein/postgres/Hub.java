package dev.skein.postgres;

import dev.skein.Action;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.View;
import dev.skein.host.Derived;
import dev.skein.host.Inbox.Overloaded;
import dev.skein.host.Inbox.Receipt;
import dev.skein.host.Inbox.Unavailable;
import dev.skein.host.Outbox.Performer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the writers share: who gets which event, what goes out after a commit, and how much may wait. */
final class Hub {
    private static final System.Logger LOG = System.getLogger(Hub.class.getName());

    private final Settings settings;
    private final Aliases aliases = new Aliases();
    private final List<Writer> writers = new ArrayList<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong(Long.MIN_VALUE);
    private final List<Consumer<View>> listeners = new CopyOnWriteArrayList<>();

    /** Effects handed to the performer whose results have not come, so that a reconnect hands none out twice. */
    private final Set<String> performed = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Performer performer;
    private volatile boolean replaying;

    Hub(Settings settings) {
        this.settings = settings;
    }

    Aliases aliases() {
        return aliases;
    }

    List<Writer> writers() {
        return writers;
    }

    /** The time, to the millisecond, never earlier than it was. */
    Instant now() {
        long read = settings.clock().millis();
        return Instant.ofEpochMilli(clock.accumulateAndGet(read, Math::max));
    }

    /** Whether a recorded log is being taken in: then nothing happens by itself. */
    boolean isReplaying() {
        return replaying;
    }

    void replaying(boolean on) {
        if (replaying != on) {
            replaying = on;
            if (!on) {
                writers.forEach(Writer::redeliver);
            }
        }
    }

    CompletableFuture<List<Receipt>> append(List<Event> events) {
        replaying(false);
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        for (Event event : events) {
            if (!Uuids.is(event.id())) {
                throw new IllegalArgumentException("event id: " + event.id() + " (expected: one of Ids.event)");
            }
        }
        Call call = new Call(events.size());
        for (Writer writer : writers) {
            if (writer.trouble() != null) {
                call.fail(new Unavailable("the database is away", writer.trouble()));
                return call.answer();
            }
        }
        if (queued.addAndGet(events.size()) > settings.queuedMax()) {
            queued.addAndGet(-events.size());
            call.fail(new Overloaded("more than " + settings.queuedMax() + " events wait"));
            return call.answer();
        }
        List<List<Item>> parts = new ArrayList<>();
        writers.forEach(writer -> parts.add(new ArrayList<>()));
        for (int place = 0; place < events.size(); place++) {
            Event event = events.get(place);
            Key key = owner(event);
            parts.get(writer(key).range().id()).add(new Item(event, key, call, place, null, null));
        }
        for (Writer writer : writers) {
            writer.put(parts.get(writer.range().id()));
        }
        return call.answer();
    }

    /** One event of a recorded log. */
    CompletableFuture<List<Receipt>> replay(List<Event> events, List<Instant> times) {
        Call call = new Call(events.size());
        queued.addAndGet(events.size());
        Key first = owner(events.get(0));
        List<Item> items = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            items.add(Item.recorded(events.get(place), owner(events.get(place)), call, place, times.get(place)));
        }
        writer(first).put(items);
        return call.answer();
    }

    /** The key an event is processed under; what a host made stays with the key it names. */
    Key owner(Event event) {
        return Derived.isHosts(event) ? event.subject() : aliases.owner(event.subject());
    }

    Writer writer(Key key) {
        int slot = Slots.of(key);
        for (Writer writer : writers) {
            if (writer.range().holds(slot)) {
                return writer;
            }
        }
        throw new IllegalStateException("no writer for slot " + slot);
    }

    /** An item whose key turned out to be another writer's. */
    void forward(Item item) {
        writer(item.key()).put(List.of(item));
    }

    /** As many of the callers' events wait no longer. */
    void left(int events) {
        queued.addAndGet(-events);
    }

    int waiting() {
        return queued.get();
    }

    /** An effect was committed, or found pending: tells are delivered, the rest goes to the performer, once it is there. */
    void out(Effect effect) {
        Performer to = performer;
        if (replaying) {
            return;
        }
        if (effect.action() instanceof Action.Tell) {
            Event told = Derived.told(effect, now());
            writer(told.subject()).put(List.of(Item.told(told, told.subject())));
        } else if (to != null && performed.add(effect.id())) {
            try {
                to.perform(effect);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "the performer threw at effect " + effect.id(), e);
            }
        }
    }

    void done(Set<String> effects) {
        performed.removeAll(effects);
    }

    void performWith(Performer with) {
        replaying(false);
        performed.clear();
        performer = with;
        writers.forEach(Writer::redeliver);
    }

    /** A row was committed. */
    void show(View view) {
        for (Consumer<View> listener : listeners) {
            try {
                listener.accept(view);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a listener threw at view " + view.kind() + ' ' + view.id(), e);
            }
        }
    }

    AutoCloseable subscribe(Consumer<View> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
