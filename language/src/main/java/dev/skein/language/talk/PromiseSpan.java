package dev.skein.language.talk;

import dev.skein.Due;
import java.util.Optional;

/**
 * A promise in an employee's or an assistant's words: its UTF-16 units from {@code start} (inclusive) to {@code end}
 * (exclusive).
 *
 * @param probability that it is one, fitted on our own lines
 * @param due by when, where a time was said
 */
public record PromiseSpan(PromiseAct act, double probability, int start, int end, Optional<Due> due) {}
