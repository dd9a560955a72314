package dev.skein.language.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Kinds of text that a reader may fail on. Some are found among the texts; typing errors and capitals are made, for found
 * ones are rare and differ in more than that.
 */
final class Slices {
    /** UTF-16 units up to which a text is short, and from which it is long. */
    private static final int SHORT_CHARS = 40;

    private static final int LONG_CHARS = 120;

    /** Fewer texts than this tell nothing. */
    static final int TEXTS_MIN = 30;

    /** Texts of a made slice at most. */
    static final int MADE_MAX = 1_000;

    private static final Pattern NEGATION =
            Pattern.compile("\\b(not|no|never|nothing|nobody|none|without|cannot|\\w+n['\u2019]t|"
                    + "(do|does|did|is|was|are|were|ca|could|would|wo|have|has|had|should)nt)\\b");

    private static final Pattern EMOJI = Pattern.compile("[\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}]|[:;]-?[()DPp]");
    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{3,}\\b.*\\b[A-Z]{3,}\\b");

    private Slices() {}

    private record Kind(String name, Predicate<String> has) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("short, up to 40 characters", text -> text.length() <= SHORT_CHARS),
            new Kind("41 to 119 characters", text -> text.length() > SHORT_CHARS && text.length() < LONG_CHARS),
            new Kind("long, from 120 characters", text -> text.length() >= LONG_CHARS),
            new Kind(
                    "negation",
                    text -> NEGATION.matcher(text.toLowerCase(Locale.ROOT)).find()),
            new Kind("emoji or emoticon", text -> EMOJI.matcher(text).find()),
            new Kind("words in capitals", text -> CAPITALS.matcher(text).find()));

    /** Every found slice of enough texts, by the judgement's first measure. */
    static List<Result.Slice> found(List<String> texts, Judged judged) {
        List<Result.Slice> made = new ArrayList<>();
        for (Kind kind : KINDS) {
            int[] at = java.util.stream.IntStream.range(0, texts.size())
                    .filter(i -> kind.has().test(texts.get(i)))
                    .toArray();
            if (at.length >= TEXTS_MIN) {
                made.add(new Result.Slice(
                        kind.name(),
                        at.length,
                        Resample.figure(judged.measures().get(0), at)));
            }
        }
        return made;
    }

    /** One pair of neighbouring letters changed places in two of five words of at least five letters. */
    static String mistyped(String text, int seed) {
        Random random = new Random(seed);
        StringBuilder made = new StringBuilder(text);
        int from = 0;
        for (int i = 0; i <= made.length(); i++) {
            if (i == made.length() || !Character.isLetter(made.charAt(i))) {
                if (i - from >= 5 && random.nextInt(5) < 2) {
                    int at = from + 1 + random.nextInt(i - from - 2);
                    char moved = made.charAt(at);
                    made.setCharAt(at, made.charAt(at + 1));
                    made.setCharAt(at + 1, moved);
                }
                from = i + 1;
            }
        }
        return made.toString();
    }

    static String inCapitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
