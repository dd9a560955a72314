package dev.skein;

import java.time.Instant;

/**
 * Two profiles found to be one person. It is an event, it has a reason a person can read, and it can be undone.
 *
 * @param from the key that was joined in
 * @param at when
 * @param because why, in words
 * @param cause id of the event that showed it
 * @param activity what the joined person has been doing, kept apart so that it can be handed back
 */
public record Merge(Key from, Instant at, String because, String cause, Activity activity) {}
