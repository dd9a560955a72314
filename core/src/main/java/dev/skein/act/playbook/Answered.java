package dev.skein.act.playbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands short answers, English. What is not clearly one is none: a yes must be the whole word of the customer. */
final class Answered {
    /** Characters kept of an answer; a longer one is cut. */
    static final int VALUE_CHARS_MAX = 200;

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])[A-Za-z]{0,3}-?\\p{Nd}{4,12}(?!\\p{Nd})");
    private static final Pattern YES =
            Pattern.compile("(?i)(?:yes|yep|yeah|yup|sure|ok|okay|correct|right|exactly|go ahead"
                    + "|do it|please do|that is right|that's right|sounds good)(?:[,! ]+(?:please|please do|do it|go ahead|thanks|"
                    + "thank you|that is right|that's right|correct|sure|yes))*[.! ]*");
    private static final Pattern NO =
            Pattern.compile("(?i)(?:no|nope|not? (?:yet|now|that)|don't|do not|rather not|wrong|stop|"
                    + "wait|never mind|nevermind)(?:[,! ].*)?[.! ]*");

    private Answered() {}

    /** The answer to a question; empty when it is not understood. */
    static Optional<String> value(FlowStep.Ask ask, String words) {
        String said = plain(words);
        return switch (ask.as()) {
            case TEXT -> said.isEmpty() ? Optional.empty() : Optional.of(said);
            case NUMBER -> number(said);
            case CHOICE -> choice(ask.options(), said);
        };
    }

    /** A yes, a no, or neither. */
    static Optional<Boolean> yes(String words) {
        String said = plain(words);
        if (YES.matcher(said).matches()) {
            return Optional.of(true);
        }
        return NO.matcher(said).matches() ? Optional.of(false) : Optional.empty();
    }

    /** On one line, without what cannot be seen, and not too long. */
    static String plain(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= VALUE_CHARS_MAX
                ? line
                : line.substring(0, VALUE_CHARS_MAX).strip();
    }

    /** The only number in the words: of two nobody knows which is meant. */
    private static Optional<String> number(String said) {
        Matcher matcher = NUMBER.matcher(said);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String first = matcher.group();
        return matcher.find() ? Optional.empty() : Optional.of(first);
    }

    /** The only option the words name. */
    private static Optional<String> choice(List<String> options, String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        List<String> named = options.stream()
                .filter(option -> Pattern.compile("(?<![\\p{L}\\p{Nd}])"
                                + Pattern.quote(option.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{Nd}])")
                        .matcher(lower)
                        .find())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
