package dev.skein;

import java.time.Instant;

/**
 * One thing said of a person.
 *
 * @param value text, number or boolean
 * @param at when it was said
 * @param source who said it
 * @param origin the key it came under; after a merge undone it goes back there
 */
public record Trait(Object value, Instant at, String source, Key origin) {}
