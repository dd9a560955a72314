package dev.skein.language.talk;

import java.util.List;

/**
 * A signal that a text more likely shows than not.
 *
 * @param probability 0.5 to 1
 * @param words that carried it, at most {@value #WORDS_MAX}, in the order of the text; empty of what a text shows as a whole
 */
public record Shown(Signal signal, double probability, List<Words> words) {
    /** Places told of one signal. */
    static final int WORDS_MAX = 3;

    /** UTF-16 units from {@code start} (inclusive) to {@code end} (exclusive). */
    public record Words(int start, int end) {}
}
