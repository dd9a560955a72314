package dev.skein;

import java.time.Instant;

/**
 * Something a person would have wished from us and did not get.
 *
 * @param id derived from what was missed
 * @param customer whose
 * @param kind feeling, promise or question
 * @param conversation where; empty when in none
 * @param quote the customer's own words, or the promise's
 * @param at when it was said, promised or asked
 * @param known since when we know it was missed
 */
public record Missed(String id, Key customer, Kind kind, String conversation, String quote, Instant at, Instant known) {

    /** What was missed. */
    public enum Kind {
        /** A feeling voiced and not acknowledged. */
        FEELING,
        /** A promise not kept. */
        PROMISE,
        /** The customer was asked for what we had been told. */
        ASKED_AGAIN
    }
}
