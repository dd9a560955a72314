package dev.skein.host;

import dev.skein.Event;
import java.time.Instant;
import java.util.List;

/** Takes a recorded log in, as it was: one log, the same states and effects on every host, byte for byte. */
public interface Replay {
    /** An event of a log with the time its step read. The log holds the hosts' own events (timers, tells) too. */
    record Recorded(Event event, Instant now) {}

    /**
     * Processes the events in this order, each at its own {@code now}. The clock is not read. No timer fires and no
     * tell is delivered but those in the log; one that is in the log counts as fired or delivered. Returns when all is
     * durable; a log may come in several calls, one after the other. What is still pending after the last call (timers,
     * effects without a result) goes on as if it had come about here.
     */
    void replay(List<Recorded> log);
}
