package dev.skein;

import java.time.Instant;

/**
 * A row for screens and reports, written in the same transaction as the state it shows.
 *
 * @param kind {@code conversation}, {@code message}, {@code need}, {@code promise}, {@code run}, {@code recovery},
 *     {@code decision}, {@code survey}, {@code outcome}, {@code missed}, {@code person}, {@code employee}, {@code pod},
 *     {@code flag}, {@code correction}
 * @param id unique in its kind; writing it again replaces the row
 * @param key whose
 * @param about what it hangs on: a message's conversation, a decision's cause, an outcome's decision
 * @param status what lists filter by; may be empty
 * @param at what lists are ordered by
 * @param body the noun itself, written as JSON by {@link Codec}
 */
public record View(String kind, String id, Key key, String about, String status, Instant at, Object body) {}
