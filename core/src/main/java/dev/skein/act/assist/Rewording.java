package dev.skein.act.assist;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a text only words another anew. A model may find kinder words; it may not add, change or drop a fact, a name or
 * a promise. What cannot be told apart from that is refused: the draft is always good enough to send.
 */
public final class Rewording {
    /** How much longer than the draft a rewording may be: this factor, and some more for short ones. */
    private static final double LENGTH_FACTOR_MAX = 1.5;

    private static final int LENGTH_MORE_MAX = 80;

    /** Least share of the draft's words that must be there again. */
    private static final double KEPT_SHARE_MIN = 0.5;

    /** The same where it was to be shorter. */
    private static final double KEPT_SHORTER_MIN = 0.25;

    /** Largest share of words that the draft has not. */
    private static final double NEW_SHARE_MAX = 0.4;

    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(?:[a-z][a-z0-9+.-]*:)?//\\S+|\\bwww\\.\\S+|\\S+@\\S+|\\b[a-z0-9-]+(?:\\.[a-z]{2,})+\\b");
    private static final Pattern NUMBER = Pattern.compile("\\p{Sc}|%|\\p{Nd}+(?:[.,:/]\\p{Nd}+)*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{1,80}\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");

    /** A capital in the midst of a sentence: a name, a brand, a day. */
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:] )\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+)*");

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+");

    /** Words by which one gives, binds or lets off; what a draft does not say nobody may say for us. */
    private static final Pattern BINDING = Pattern.compile("\\b(?:promis|guarante|refund|reimburs|compensat|voucher|"
            + "discount|credit|gift|free|cancel|waiv|approv|confirm|transfer|paid|pay|payout|deliver|replac|upgrad|"
            + "delet|password|forward|tonight|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|"
            + "saturday|sunday|immediately|instantly|"
            + "rückerst|erstatt|gutschein|versprech|kostenlos|storn|rembours|gratuit|promet|bon d|reembols|gratis|"
            + "promes|rimbors|återbetal|gratuit|zwrot|obiec|terugbetal|beloof)\\p{L}*");

    private static final Pattern WILL =
            Pattern.compile("\\b(?:will|shall|going to|i'll|we'll|you'll|they'll|it'll|werden|wird|wirst)\\b");

    private static final Pattern NOT = Pattern.compile(
            "\\b(?:not|never|no|none|nothing|nobody|neither|nor|without|unable|cannot|refuse\\w*)\\b|n't\\b");

    private Rewording() {}

    /** Whether {@code words} say what {@code draft} says: the same facts, and mostly its words. */
    public static boolean isFaithful(String draft, String words) {
        return against(draft, words).isEmpty();
    }

    /** What speaks against taking {@code words} for {@code draft}; empty when nothing does. */
    public static String against(String draft, String words) {
        if (!words.isBlank() && words.length() > draft.length() * LENGTH_FACTOR_MAX + LENGTH_MORE_MAX) {
            return "it is much longer";
        }
        return against(draft, words, KEPT_SHARE_MIN);
    }

    /** The same for words that were to be shorter: more of the draft may be missing, and none of its facts. */
    public static String againstShorter(String draft, String words) {
        return words.length() > draft.length() ? "it is not shorter" : against(draft, words, KEPT_SHORTER_MIN);
    }

    private static String against(String draft, String words, double keptMin) {
        String facts = facts(draft, words);
        if (!facts.isEmpty()) {
            return facts;
        }
        return keepsWords(found(WORD, draft), found(WORD, words), keptMin) ? "" : "it says something else";
    }

    /** What differs in the facts: numbers, links, quotes, names, what binds us, and what is denied. */
    static String facts(String draft, String words) {
        if (words.isBlank()) {
            return "there are no words";
        }
        if (!isPlain(words)) {
            return "it holds marks that could hide words";
        }
        if (!found(NUMBER, draft).equals(found(NUMBER, words))) {
            return "its numbers are others";
        }
        if (!found(LINK, draft).equals(found(LINK, words))) {
            return "its links are others";
        }
        if (!found(QUOTED, words).containsAll(found(QUOTED, draft))) {
            return "quoted words are missing";
        }
        if (!namesAgree(draft, words)) {
            return "its names are others";
        }
        if (!found(BINDING, draft).equals(found(BINDING, words)) || count(WILL, words) != count(WILL, draft)) {
            return "it promises something else";
        }
        return count(NOT, draft) == count(NOT, words) ? "" : "it denies something else";
    }

    /** A name of the draft is there again; one that is new stands nowhere in the draft. */
    private static boolean namesAgree(String draft, String words) {
        Set<String> known = each(CAPITALISED, draft);
        Set<String> said = each(CAPITALISED, words);
        return said.containsAll(inNames(draft)) && known.containsAll(inNames(words));
    }

    private static Set<String> inNames(String text) {
        Set<String> all = new TreeSet<>();
        for (String name : each(NAME, text)) {
            all.addAll(List.of(name.split(" ", -1)));
        }
        all.removeIf(word -> word.equals("I") || word.startsWith("I'") || word.startsWith("I’"));
        return all;
    }

    private static Set<String> each(Pattern pattern, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return new TreeSet<>(
                pattern.matcher(plain).results().map(MatchResult::group).toList());
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(plain(text)).results().count();
    }

    private static boolean keepsWords(Set<String> draft, Set<String> words, double keptMin) {
        long kept = draft.stream().filter(words::contains).count();
        long fresh = words.stream().filter(word -> !draft.contains(word)).count();
        return kept >= draft.size() * keptMin && fresh <= words.size() * NEW_SHARE_MAX;
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
        List<String> all =
                pattern.matcher(plain(text)).results().map(MatchResult::group).toList();
        return new LinkedHashSet<>(all);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
