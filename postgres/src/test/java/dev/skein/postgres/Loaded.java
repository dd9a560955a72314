package dev.skein.postgres;

import dev.skein.Event;
import dev.skein.host.Inbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A JVM to be killed: a host under load, which tells each number up to which all events were acknowledged. */
final class Loaded {
    static final int KEYS = 200;
    static final int EVENTS_PER_CALL = 20;

    private Loaded() {}

    /** Arguments: JDBC URL, user, password, the load's name, the number of the first event. */
    public static void main(String[] args) {
        Settings settings = Settings.of(args[0], args[1], args[2]);
        PostgresHost host = PostgresHost.open(settings, new CountingLoop());
        host.performWith(effect -> perform(host, effect));
        for (long n = Long.parseLong(args[4]); ; n += EVENTS_PER_CALL) {
            append(host, batch(args[3], n), () -> true);
            System.out.println("acknowledged " + (n + EVENTS_PER_CALL));
        }
    }

    static List<Event> batch(String load, long from) {
        List<Event> events = new ArrayList<>();
        for (long n = from; n < from + EVENTS_PER_CALL; n++) {
            events.add(CountingLoop.event(load, n, KEYS));
        }
        return events;
    }

    /**
     * Appends as a good client does: what was not acknowledged is sent again, with the same ids, after a moment, as long
     * as it may. Gives whether it was acknowledged.
     */
    static boolean append(Inbox host, List<Event> events, BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            try {
                host.append(events).toCompletableFuture().join();
                return true;
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof Inbox.Unavailable) && !(e.getCause() instanceof Inbox.Overloaded)) {
                    throw e;
                }
                var later = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
                CompletableFuture.runAsync(() -> {}, later).join();
            }
        }
        return false;
    }

    /** A channel: performs at once and tells the result; a result that is not taken in is told when it comes again. */
    static void perform(Inbox host, dev.skein.Effect effect) {
        var unused = host.append(List.of(CountingLoop.performed(effect, Instant.now())));
    }
}
