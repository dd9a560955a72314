package dev.skein.language.talk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with the personal data in it replaced by what it is: {@code "call [name] on [phone]"}. */
public final class Redaction {
    /** A number that stands for somebody or something of theirs: an order, a customer, a meter. */
    private static final Pattern NUMBER = Pattern.compile("#?[\\p{L}\\d](?:[\\p{L}\\d]|[-_/#](?=[\\p{L}\\d]))*");

    /** Digits from which on a word may name one order or one customer. */
    private static final int DIGITS_MIN = 3;

    private Redaction() {}

    /**
     * The text as others may learn from it: all kinds of personal data replaced, and every word with
     * {@value #DIGITS_MIN} digits or more that is left as {@code "[number]"}, for it may be an order's or a customer's.
     */
    public static String forLearning(String text) {
        return NUMBER.matcher(of(text))
                .replaceAll(found ->
                        found.group().chars().filter(Character::isDigit).count() >= DIGITS_MIN
                                ? "[number]"
                                : Matcher.quoteReplacement(found.group()));
    }

    /** The text with all kinds of personal data replaced. */
    public static String of(String text) {
        return of(text, EnumSet.allOf(PersonalKind.class));
    }

    /**
     * The text with these kinds replaced. Of a text longer than {@value Words#TEXT_CHARS_MAX} UTF-16 units or
     * {@value Words#WORDS_MAX} words the rest was not read, and is left out: {@code "[unread]"} stands in its place.
     */
    public static String of(String text, Set<PersonalKind> kinds) {
        return Talk.redact(text, kinds);
    }

    static String of(String text, List<PersonalSpan> spans, Set<PersonalKind> kinds, int limit) {
        StringBuilder made = new StringBuilder(text.length());
        int at = 0;
        for (PersonalSpan span : spans) {
            if (kinds.contains(span.kind())) {
                made.append(text, at, span.start()).append(span.kind().mask());
                at = span.end();
            }
        }
        if (limit < text.length()) {
            return made.append(text, at, Math.max(at, limit)).append("[unread]").toString();
        }
        return made.append(text, at, text.length()).toString();
    }
}
