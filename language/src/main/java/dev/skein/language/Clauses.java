package dev.skein.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a text that may each want something of their own: its sentences, and what follows an "and", "but", "also" or
 * "plus" that begins a clause with a subject or a question. English connectives; another language's sentences are parted by
 * their marks alone. Linear in the text.
 */
final class Clauses {
    /** Parts of one text; what follows stays in the last. */
    static final int CLAUSES_MAX = 8;

    /** A part with fewer words says too little to be read alone, and is left to its neighbour. */
    private static final int WORDS_MIN = 3;

    private static final List<String> JOINS = List.of("and ", "but ", "also ", "plus ");
    private static final List<String> BEGINNINGS = List.of(
            "also ", "i ", "i'", "i’", "my ", "you ", "your ", "we ", "our ", "the ", "can ", "could ", "when ",
            "where ", "what ", "why ", "how ", "please ", "is ", "are ", "do ", "does ", "did ", "one ", "it ",
            "there ", "nobody ", "now ", "who ");

    private Clauses() {}

    /** Where each part begins and ends, in UTF-16 units; one part where there is nothing to part. */
    static List<int[]> of(String text) {
        int limit = Math.min(text.length(), WordPiece.TEXT_CHARS_MAX);
        List<int[]> parts = new ArrayList<>(2);
        int begin = 0;
        for (int at = 1; at < limit && parts.size() < CLAUSES_MAX - 1; at++) {
            if (isBorder(text, at) && words(text, begin, at) >= WORDS_MIN && words(text, at, limit) >= WORDS_MIN) {
                parts.add(new int[] {begin, at});
                begin = at;
            }
        }
        parts.add(new int[] {begin, limit});
        return parts;
    }

    private static boolean isBorder(String text, int at) {
        char before = text.charAt(at - 1);
        if (before == '\n') {
            return true;
        }
        if (before != ' ' || at < 2) {
            return false;
        }
        char mark = text.charAt(at - 2);
        if (mark == '.' || mark == '!' || mark == '?' || mark == ';') {
            return true;
        }
        for (String join : JOINS) {
            if (text.regionMatches(true, at, join, 0, join.length())) {
                return begins(text, at + join.length());
            }
        }
        return false;
    }

    private static boolean begins(String text, int at) {
        for (String beginning : BEGINNINGS) {
            if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    /** Words between, as far as they are counted. */
    private static int words(String text, int from, int to) {
        int words = 0;
        boolean inside = false;
        for (int i = from; i < to && words < WORDS_MIN; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && text.charAt(i) == '\'');
        }
        return words;
    }
}
