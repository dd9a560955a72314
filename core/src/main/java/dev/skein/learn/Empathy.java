package dev.skein.learn;

import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Message;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a feeling was acknowledged. First cut, lexical, English: a reply acknowledges when it names a feeling or a
 * burden, not when it only says sorry. The published instrument replaces it; the four facets and their error are
 * described there.
 */
public final class Empathy {
    /** How sure a burdened feeling must be to count as an opening. */
    public static final double OPENING_MIN = 0.5;

    private static final List<String> NAMES_IT = List.of(
            "frustrat",
            "worr",
            "disappoint",
            "upset",
            "annoy",
            "stress",
            "exhaust",
            "tired of",
            "must be hard",
            "must have been",
            "must feel",
            "i can see how",
            "i can hear",
            "understand how",
            "understand that this",
            "let you down",
            "that is on us",
            "that's on us",
            "last thing you need",
            "no wonder",
            "so confusing",
            "deal with this",
            "chase us",
            "chasing");

    private static final Pattern SCRIPTED =
            Pattern.compile("(?i)(apologi[sz]e|sorry) for (any|the) inconvenience( caused)?");

    private Empathy() {}

    /** Whether a person who read this would respond to a feeling or a burden in it. */
    public static boolean isOpening(Insight insight) {
        return insight.openingSaid()
                .orElse(insight.feeling().isBurdened() && insight.feelingConfidence() >= OPENING_MIN);
    }

    /** Whether our words name the feeling or the burden; a scripted sorry alone does not. */
    public static boolean acknowledges(String ours) {
        String said = SCRIPTED.matcher(ours).replaceAll("").toLowerCase(Locale.ROOT);
        return NAMES_IT.stream().anyMatch(said::contains);
    }

    /** The customer's words that carried the feeling; the whole message when none did. */
    public static String quote(Message message) {
        String text = message.text();
        return message.insight().stream()
                .flatMap(i -> i.evidence().stream())
                .filter(e -> !e.task().equals("need") && !e.task().equals("language"))
                .filter(e -> message.insight().orElseThrow().feeling() != Feeling.EVEN)
                .findFirst()
                .map(e -> around(text, e.start(), e.end()))
                .orElse(text.length() > QUOTE_CHARS_MAX ? text.substring(0, QUOTE_CHARS_MAX) : text);
    }

    private static final int QUOTE_CHARS_MAX = 160;

    /** The sentence the words stand in. */
    private static String around(String text, int start, int end) {
        int from = Math.max(
                0,
                Math.max(text.lastIndexOf('.', Math.max(0, start - 1)), text.lastIndexOf('!', Math.max(0, start - 1)))
                        + 1);
        int to = end;
        while (to < text.length() && to - from < QUOTE_CHARS_MAX && ".!?".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(Math.min(from, start), Math.min(text.length(), Math.max(to, end)))
                .strip();
    }
}
