package dev.skein.server.channel;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a text only words another anew. A model may find kinder words; it may not add, change or drop a fact. What
 * cannot be told apart from that is refused: the draft is always good enough to send.
 */
final class Rewording {
    /** How much longer than the draft a rewording may be: this factor, and some more for short ones. */
    private static final double LENGTH_FACTOR_MAX = 1.5;

    private static final int LENGTH_MORE_MAX = 80;

    /** Least share of the draft's words that must be there again. */
    private static final double KEPT_SHARE_MIN = 0.5;

    /** Largest share of words that the draft has not. */
    private static final double NEW_SHARE_MAX = 0.4;

    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(?:[a-z][a-z0-9+.-]*:)?//\\S+|\\bwww\\.\\S+|\\S+@\\S+|\\b[a-z0-9-]+(?:\\.[a-z]{2,})+\\b");
    private static final Pattern NUMBER = Pattern.compile("\\p{Sc}|%|\\p{Nd}+(?:[.,:/]\\p{Nd}+)*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{1,80}\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");

    private Rewording() {}

    /** Whether {@code words} say what {@code draft} says: the same numbers, links and quotes, and mostly its words. */
    static boolean isFaithful(String draft, String words) {
        if (words.isBlank() || words.length() > draft.length() * LENGTH_FACTOR_MAX + LENGTH_MORE_MAX) {
            return false;
        }
        return isPlain(words)
                && found(NUMBER, draft).equals(found(NUMBER, words))
                && found(LINK, draft).equals(found(LINK, words))
                && found(QUOTED, words).containsAll(found(QUOTED, draft))
                && keepsWords(found(WORD, draft), found(WORD, words));
    }

    private static boolean keepsWords(Set<String> draft, Set<String> words) {
        long kept = draft.stream().filter(words::contains).count();
        long fresh = words.stream().filter(word -> !draft.contains(word)).count();
        return kept >= draft.size() * KEPT_SHARE_MIN && fresh <= words.size() * NEW_SHARE_MAX;
    }

    /** Without control and format characters, which could hide or turn words around, and without markup. */
    private static boolean isPlain(String words) {
        return words.codePoints()
                .allMatch(c -> c == '\n'
                        || (c != '<'
                                && c != '>'
                                && !Character.isISOControl(c)
                                && Character.getType(c) != Character.FORMAT));
    }

    private static Set<String> found(Pattern pattern, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> all =
                pattern.matcher(plain).results().map(MatchResult::group).toList();
        return new LinkedHashSet<>(all);
    }
}
