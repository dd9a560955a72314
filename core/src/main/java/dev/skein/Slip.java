package dev.skein;

import java.time.Instant;

/**
 * Something small that went wrong, kept to see whether it becomes a pattern.
 *
 * @param event id
 * @param type of the event
 * @param at when it happened
 * @param pattern name of the pattern it counts for
 * @param origin the key it came under
 */
public record Slip(String event, String type, Instant at, String pattern, Key origin) {}
