package dev.skein.sim.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to say something: a pattern and what it means.
 *
 * <p>In the pattern {@code <text>} stands for words in double quotes, {@code <name>} for one word, {@code <rest>} for
 * all that follows; {@code [...]} may be left out.
 */
record Phrase(Pattern pattern, Consumer<MatchResult> meaning) {
    static Phrase of(String form, Consumer<MatchResult> meaning) {
        String regex = form.replace("[", "(?:")
                .replace("]", ")?")
                .replace("<text>", "\"((?:[^\"\\\\]|\\\\.)*)\"")
                .replace("<name>", "([\\p{L}\\p{N}._@/:+-]+)")
                .replace("<rest>", "(.*)")
                .replace(" ", "\\s+")
                .replace("(?:\\s+", "(?:\\s+");
        return new Phrase(Pattern.compile(regex), meaning);
    }

    /** Runs the first phrase that fits; false when none does. */
    static boolean say(List<Phrase> phrases, String text) {
        for (Phrase phrase : phrases) {
            Matcher matcher = phrase.pattern.matcher(text);
            if (matcher.matches()) {
                phrase.meaning.accept(matcher.toMatchResult());
                return true;
            }
        }
        return false;
    }

    /** A group that may be left out. */
    static Optional<String> group(MatchResult match, int group) {
        return Optional.ofNullable(match.group(group));
    }

    /** Splits {@code "name Amara Okafor, zone Europe/Stockholm"} at its commas, quotes respected. */
    static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?:\"[^\"]*\"|[^,\"])+").matcher(text);
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                parts.add(matcher.group().strip());
            }
        }
        return parts;
    }
}
