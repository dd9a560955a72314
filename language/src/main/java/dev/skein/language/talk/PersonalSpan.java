package dev.skein.language.talk;

/**
 * Personal data in a text: its UTF-16 units from {@code start} (inclusive) to {@code end} (exclusive).
 *
 * @param confidence 0 to 1: near 1 where a checksum holds, about 0.7 where only the form and the words around say so. Set
 *     by hand for each rule, not calibrated
 */
public record PersonalSpan(PersonalKind kind, int start, int end, double confidence) {}
