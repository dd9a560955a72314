package dev.skein;

import java.time.Instant;

/**
 * What came of a decision.
 *
 * @param id derived from the decision and the measure
 * @param key whose
 * @param decision that led to it
 * @param measure what is measured: {@code heard}, {@code solved}, {@code goal}, {@code repeat-contact}
 * @param value 1 or 0 for yes and no; 1 to 5 for heard
 * @param at when it was known
 * @param cause id of the event that told, or the timer that closed the window
 */
public record Outcome(String id, Key key, String decision, String measure, double value, Instant at, String cause) {}
