package dev.skein.host;

import dev.skein.Event;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where events go in. */
public interface Inbox {
    /**
     * Takes events in. The stage completes when all of them, with everything they led to, are durable; receipts come in
     * the events' order. Events of one key are processed in the order given.
     *
     * <p>Fails with {@link Overloaded} when the queue is full (nothing of the list was taken) and with {@link
     * Unavailable} when the store is away (nothing was acknowledged; sending again is safe, ids make it one event).
     */
    CompletionStage<List<Receipt>> append(List<Event> events);

    /** What became of one event. */
    record Receipt(String event, Status status, String reason) {}

    /** Taken, seen before, or put aside with a reason because processing it failed. */
    enum Status {
        ACCEPTED,
        DUPLICATE,
        QUARANTINED
    }

    /** The queue is full: come back after a while. */
    final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Overloaded(String message) {
            super(message);
        }
    }

    /** The store is away. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
