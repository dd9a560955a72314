package dev.skein.server.channel;

import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.View;
import dev.skein.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A host of which only the inbox and the outbox are used: it keeps what it is given and can be made to fail or wait. */
final class OutboxHost implements Host {
    private final List<Event> events = new ArrayList<>();
    private final List<Effect> posted = new ArrayList<>();
    private CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
    private int failures;

    @Override
    public CompletionStage<List<Receipt>> append(List<Event> more) {
        synchronized (this) {
            if (failures > 0) {
                failures--;
                return failures % 2 == 0
                        ? CompletableFuture.failedStage(new Overloaded("busy"))
                        : CompletableFuture.failedStage(new Unavailable("away", new IllegalStateException("gone")));
            }
        }
        return gate.thenApply(open -> {
            synchronized (this) {
                events.addAll(more);
                notifyAll();
                return List.of();
            }
        });
    }

    @Override
    public void past(Past past, Consumer<Logged> each) {
        throw new UnsupportedOperationException("only the inbox and the outbox are used");
    }

    /** Waits until there are so many events. */
    synchronized List<Event> taken(int count) {
        try {
            while (events.size() < count) {
                wait();
            }
            return List.copyOf(events);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted at " + events.size() + " events", e);
        }
    }

    synchronized void failTimes(int times) {
        failures = times;
    }

    synchronized CompletableFuture<Void> holdUp() {
        gate = new CompletableFuture<>();
        return gate;
    }

    synchronized void post(List<Effect> effects) {
        posted.addAll(effects);
    }

    @Override
    public void performWith(Performer performer) {
        List<Effect> pending;
        synchronized (this) {
            List<String> done = events.stream().map(Event::messageId).toList();
            pending = posted.stream().filter(e -> !done.contains(e.id())).toList();
        }
        pending.forEach(performer::perform);
    }

    @Override
    public String dump() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}

    @Override
    public Optional<Row> row(String kind, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Row> list(Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public State state(Key key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Key owner(Key key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Logged> event(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Logged> timeline(Key key, Optional<String> cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Logged> log(Optional<String> cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Posted> effects(Optional<Key> key, Optional<String> cause, Optional<String> cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AutoCloseable subscribe(Consumer<View> listener) {
        throw new UnsupportedOperationException();
    }
}
