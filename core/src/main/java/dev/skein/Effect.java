package dev.skein;

import java.time.Instant;

/**
 * What the world must do. Its id derives from (key, event, place), so that a repeat is the same effect.
 *
 * @param id derived
 * @param key whose step asked for it
 * @param cause id of the event
 * @param decision id of the decision behind it; empty for a {@code Tell} between keys
 * @param at when it was asked for
 * @param action what to do
 */
public record Effect(String id, Key key, String cause, String decision, Instant at, Action action) {}
