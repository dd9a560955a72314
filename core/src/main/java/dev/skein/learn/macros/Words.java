package dev.skein.learn.macros;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of a masked text, by their first letters; small words and masks carry nothing. */
final class Words {
    private static final Pattern MASK = Pattern.compile("\\[[^\\]]{1,30}\\]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+|\\n+");
    private static final int STEM_LETTERS = 5;
    private static final List<String> SMALL = List.of(
            "the", "and", "you", "your", "for", "are", "our", "that", "this", "with", "have", "will", "was", "can",
            "has", "but", "not", "all", "any", "from", "they", "them", "there", "here", "its", "please", "hello",
            "thank", "thanks", "would", "could", "been", "just", "about", "what", "when", "which", "who", "how", "very",
            "also", "hi", "dear");

    private Words() {}

    /** Each stem once, in the order of the text. */
    static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        WORD.matcher(MASK.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
                .results()
                .map(m -> m.group())
                .filter(word -> !SMALL.contains(word))
                .forEach(word -> stems.add(word.substring(0, Math.min(STEM_LETTERS, word.length()))));
        return stems;
    }

    /** Every word as it is written, in lower case. */
    static Set<String> all(String text) {
        return new LinkedHashSet<>(Pattern.compile("[\\p{L}\\p{M}\\p{N}]+")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(m -> m.group())
                .toList());
    }

    static List<String> sentences(String text) {
        return SENTENCE.splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Whether something personal was masked in it. */
    static boolean isMasked(String sentence) {
        return sentence.indexOf('[') >= 0;
    }
}
