package dev.skein.loop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much of suggested words a reply kept. */
final class Kept {
    /** Share of the suggested words from which on a reply is the suggestion, edited. */
    static final double EDITED_MIN = 0.5;

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Kept() {}

    /** Whether the reply is the suggestion, but for spaces and marks. */
    static boolean isSame(String suggested, String reply) {
        return words(suggested).equals(words(reply));
    }

    /** The share of the suggestion's different words that the reply holds, 0 to 1. */
    static double share(String suggested, String reply) {
        Set<String> of = new LinkedHashSet<>(words(suggested));
        Set<String> in = new LinkedHashSet<>(words(reply));
        return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
    }

    private static List<String> words(String text) {
        return APART.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
