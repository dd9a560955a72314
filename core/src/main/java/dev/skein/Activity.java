package dev.skein;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person has been doing lately.
 *
 * @param first when we first heard of the person; the epoch when never
 * @param last when we last did
 * @param events how many events, all told
 * @param contacts how often the person wrote to us within the last 7 days, the times, newest last, at most 10
 * @param recent the last events, newest last, at most 10
 */
public record Activity(Instant first, Instant last, long events, List<Instant> contacts, List<Seen> recent) {
    /** Nothing yet. */
    public static final Activity NONE = new Activity(Instant.EPOCH, Instant.EPOCH, 0, List.of(), List.of());

    /** One event in short: its type, when, what it was about, and the key it came under when that is another. */
    public record Seen(String event, String type, Instant at, String about, Optional<Key> origin) {}
}
