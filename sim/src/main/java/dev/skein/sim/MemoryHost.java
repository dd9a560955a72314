package dev.skein.sim;

import dev.skein.Action;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.Timer;
import dev.skein.View;
import dev.skein.host.Derived;
import dev.skein.host.Dump;
import dev.skein.host.Host;
import dev.skein.host.Replay;
import dev.skein.loop.Loop;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The reference host: all in memory, one event at a time, its clock moved by hand. What it does is what every host must
 * do; it is small so that one can see that it is right. It forgets everything at the end of the process.
 *
 * <p>An event's tells are delivered before the next event is taken, timers fire in the order of (time, key, name).
 */
public final class MemoryHost implements Host, Replay {
    private final Loop loop;
    private final Map<Key, State> states = new LinkedHashMap<>();
    private final Shelf shelf = new Shelf();
    private final Alarms alarms = new Alarms();
    private final Deque<Effect> tells = new ArrayDeque<>();
    private final Deque<Effect> toPerform = new ArrayDeque<>();
    private final List<Recorded> log = new ArrayList<>();
    private final List<Consumer<View>> listeners = new ArrayList<>();
    private Optional<Performer> performer = Optional.empty();
    private boolean performing;
    private Instant now;

    /** An empty host whose clock stands at {@code start}. */
    public MemoryHost(Loop loop, Instant start) {
        this.loop = loop;
        this.now = start;
    }

    /** The host's clock. */
    public synchronized Instant now() {
        return now;
    }

    /** Every event processed so far with the time its step read, timers and tells among them. */
    public synchronized List<Recorded> log() {
        return List.copyOf(log);
    }

    /** The last of {@link #log}, from the position on: for who follows it step by step. */
    public synchronized List<Recorded> logFrom(int position) {
        return List.copyOf(log.subList(position, log.size()));
    }

    /** How many events {@link #log} holds. */
    public synchronized int logSize() {
        return log.size();
    }

    /** When the next timer is due. */
    public synchronized Optional<Instant> nextTimer() {
        return alarms.soonest();
    }

    @Override
    public synchronized CompletionStage<List<Receipt>> append(List<Event> events) {
        List<Receipt> receipts = new ArrayList<>();
        for (Event event : events) {
            receipts.add(take(event));
            settle();
        }
        perform();
        return CompletableFuture.completedFuture(receipts);
    }

    /**
     * Moves the clock, firing on the way every timer that comes due, each at its own time. A time in the past moves
     * nothing.
     */
    public synchronized void advanceTo(Instant to) {
        settle();
        perform();
        for (Optional<Alarms.Alarm> due = alarms.next(to); due.isPresent(); due = alarms.next(to)) {
            Timer timer = due.get().timer();
            now = timer.at().isAfter(now) ? timer.at() : now;
            take(Derived.fired(due.get().key(), timer, now));
            settle();
            perform();
        }
        now = to.isAfter(now) ? to : now;
    }

    @Override
    public synchronized void replay(List<Recorded> recorded) {
        for (Recorded one : recorded) {
            now = one.now();
            take(one.event());
        }
        perform();
    }

    /** Delivers what the keys told one another. */
    private void settle() {
        for (Effect tell = tells.peek(); tell != null; tell = tells.peek()) {
            take(Derived.told(tell, now));
            tells.remove(tell);
        }
    }

    private Receipt take(Event event) {
        if (shelf.event(event.id()).isPresent()) {
            return new Receipt(event.id(), Status.DUPLICATE, "");
        }
        boolean hosts = Derived.isHosts(event);
        Key key = hosts ? event.subject() : owner(event.subject());
        shelf.log(event, key);
        log.add(new Recorded(event, now));
        alarms.fired(event);
        try {
            Step step = loop.step(state(key), event, now);
            commit(key, event, step);
            return new Receipt(event.id(), Status.ACCEPTED, "");
        } catch (RuntimeException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            show(new View(QUARANTINE, event.id(), key, event.type(), "", now, new Quarantined(event, reason)));
            return new Receipt(event.id(), Status.QUARANTINED, reason);
        }
    }

    /** An event that was put aside, and why. */
    record Quarantined(Event event, String reason) {}

    private void commit(Key key, Event event, Step step) {
        states.put(key, step.state());
        step.cancelled().forEach(name -> alarms.cancel(key, name));
        step.timers().forEach(timer -> alarms.set(key, timer));
        event.data().text(EFFECT).ifPresent(this::done);
        for (Effect effect : step.effects()) {
            if (shelf.post(effect)) {
                (effect.action() instanceof Action.Tell ? tells : toPerform).add(effect);
            }
        }
        step.views().forEach(this::show);
    }

    private void done(String effect) {
        shelf.done(effect);
        tells.removeIf(told -> told.id().equals(effect));
    }

    private void show(View view) {
        shelf.show(view);
        listeners.forEach(listener -> listener.accept(view));
    }

    /** Hands out what is to be performed. A performer may append at once: what that leads to waits its turn here. */
    private void perform() {
        if (performing || performer.isEmpty()) {
            return;
        }
        performing = true;
        try {
            for (Effect effect = toPerform.poll(); effect != null; effect = toPerform.poll()) {
                performer.get().perform(effect);
            }
        } finally {
            performing = false;
        }
    }

    @Override
    public synchronized void performWith(Performer with) {
        performer = Optional.of(with);
        toPerform.clear();
        toPerform.addAll(shelf.pending());
        perform();
    }

    @Override
    public synchronized Optional<Row> row(String kind, String id) {
        return shelf.row(kind, id);
    }

    @Override
    public synchronized Page<Row> list(Query query) {
        return shelf.list(query);
    }

    @Override
    public synchronized State state(Key key) {
        State known = states.get(key);
        return known == null ? loop.initial(key) : known;
    }

    /** The keys that have processed an event, in the order they first did. */
    public synchronized List<Key> keys() {
        return List.copyOf(states.keySet());
    }

    @Override
    public synchronized Key owner(Key key) {
        return shelf.owner(key);
    }

    @Override
    public synchronized Optional<Logged> event(String id) {
        return shelf.event(id);
    }

    @Override
    public synchronized Page<Logged> timeline(Key key, Optional<String> cursor, int limit) {
        return shelf.timeline(key, cursor, limit);
    }

    @Override
    public void past(Past past, Consumer<Logged> each) {
        List<Logged> found = new ArrayList<>();
        synchronized (this) {
            shelf.past(past, found::add);
        }
        found.forEach(each);
    }

    @Override
    public synchronized Page<Logged> log(Optional<String> cursor, int limit) {
        return shelf.log(cursor, limit);
    }

    @Override
    public synchronized Page<Posted> effects(
            Optional<Key> key, Optional<String> cause, Optional<String> cursor, int limit) {
        return shelf.effects(key, cause, cursor, limit);
    }

    /** The timers of a key that have not fired, in the order of their names. */
    public synchronized List<Timer> timers(Key key) {
        return alarms.of(key);
    }

    @Override
    public synchronized AutoCloseable subscribe(Consumer<View> listener) {
        listeners.add(listener);
        return () -> {
            synchronized (this) {
                listeners.remove(listener);
            }
        };
    }

    @Override
    public synchronized String dump() {
        Dump dump = new Dump();
        states.values().forEach(dump::state);
        shelf.posted().forEach(dump::effect);
        alarms.all().forEach(alarm -> dump.timer(alarm.key(), alarm.timer()));
        return dump.toString();
    }

    @Override
    public synchronized void close() {
        listeners.clear();
        performer = Optional.empty();
    }
}
