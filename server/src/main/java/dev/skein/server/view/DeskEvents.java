package dev.skein.server.view;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.host.Inbox;
import dev.skein.host.Inbox.Receipt;
import dev.skein.language.OurWords;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes what is done at the desk, and on a customer's page, as events. Returns when each is durable. */
@Singleton
public final class DeskEvents {
    /** Source of what employees do on the screens. */
    public static final String DESK = "desk";

    /** Source of what a customer does on the page of what we know. */
    public static final String KNOW = "know";

    /** Characters of the id by which a client repeats itself; more are refused. */
    public static final int CLIENT_ID_CHARS_MAX = 100;

    private static final int APPEND_SECONDS_MAX = 20;

    private final Host host;
    private final InstantSource clock;

    /** Writes to a host. */
    public DeskEvents(Host host, InstantSource clock) {
        this.host = host;
        this.clock = clock;
    }

    /** The event a write became. */
    public record Written(String event) {}

    /** What this client's id became already, when it is a repeat. */
    public Optional<Written> before(Optional<String> clientId) {
        return clientId.map(id -> Ids.event(DESK, id))
                .filter(id -> host.event(id).isPresent())
                .map(Written::new);
    }

    /** Appends what an employee did; the same client's id is the same event. */
    public Written write(String type, Key subject, Optional<String> clientId, Data data) {
        return append(DESK, type, subject, clientId, data);
    }

    /**
     * Appends. A full queue and a store that is away fail as the inbox says; an event that could not be taken in is a
     * {@link Problem} 422.
     */
    public Written append(String source, String type, Key subject, Optional<String> clientId, Data data) {
        String id = clientId.orElseGet(() -> UUID.randomUUID().toString());
        Event event = promising(Event.internal(source, id, type, subject, clock.instant(), data));
        Receipt receipt = durable(event);
        if (receipt.status() == Inbox.Status.QUARANTINED) {
            throw Problem.putAside(receipt.reason());
        }
        return new Written(event.id());
    }

    /** Of what an employee wrote only what it promises is read. */
    private static Event promising(Event event) {
        return event.type().equals("ReplyWritten")
                ? OurWords.read(event.text()).map(event::withInsight).orElse(event)
                : event;
    }

    private Receipt durable(Event event) {
        try {
            return host.append(List.of(event))
                    .toCompletableFuture()
                    .get(APPEND_SECONDS_MAX, TimeUnit.SECONDS)
                    .get(0);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("cannot append", e.getCause());
        } catch (TimeoutException e) {
            throw Problem.unavailable(
                    "It is not sure whether this was taken. Sending it again is safe.", Problems.UNAVAILABLE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is closing.", Problems.UNAVAILABLE_SECONDS);
        }
    }
}
