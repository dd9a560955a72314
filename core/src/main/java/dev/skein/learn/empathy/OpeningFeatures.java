package dev.skein.learn.empathy;

import dev.skein.Insight;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a customer's words are reduced to before it is said whether there is an opening in them. */
final class OpeningFeatures {
    static final Lexicon PHRASES = new Lexicon(CustomerWords.TABLE, FeelingWords.OUTBURSTS);

    private static final int CAPITALS_MIN = 4;
    private static final int LONG_CHARS = 60;

    private OpeningFeatures() {}

    static Features of(String text, Optional<Insight> insight) {
        Reading read = Reading.of(text, PHRASES);
        Features made = new Features();
        Set<String> feelings = read.feelings();
        for (String family : feelings) {
            made.flag("feeling: " + family, true);
        }
        for (String concept : read.burdens()) {
            made.flag("cost: " + concept, true);
        }
        for (String phrase : read.phrases()) {
            made.flag("says: " + phrase, true);
        }
        together(read, made);
        form(text, read, made);
        insight.ifPresent(i -> readings(i, made));
        return made;
    }

    private static void together(Reading read, Features made) {
        int costs = read.burdens().size();
        boolean self = read.says("self");
        long feelings =
                read.feelings().stream().filter(f -> !f.equals("hardship")).count();
        made.flag("any feeling", feelings > 0);
        made.flag("any feeling, of oneself", feelings > 0 && self);
        made.flag("any cost", costs > 0);
        made.flag("two costs", costs > 1);
        made.flag("three costs", costs > 2);
        made.number("costs beyond three", Math.min(3, Math.max(0, costs - 3)));
        made.flag("cost and want", costs > 0 && read.says("bereft"));
        made.flag("cost of oneself", costs > 0 && self);
        made.flag("repeating, counted", read.burdens().contains("repeating") && numbered(read, "repeating"));
        made.flag("waiting, counted", read.burdens().contains("waiting") && numbered(read, "waiting"));
        made.flag("somebody depends", hasAny(read, "child", "kin", "health", "death"));
        made.flag(
                "somebody depends, and want",
                hasAny(read, "child", "kin", "health") && (read.says("bereft") || costs > 1));
        made.flag("outburst, nothing pleasant", read.says("outburst") && !read.says("pleased"));
        made.flag("pleased, no burden", read.says("pleased") && feelings == 0 && !read.says("outburst"));
        made.flag("asks, no burden", read.says("asking") && feelings == 0 && costs == 0);
        made.flag("nothing found", feelings == 0 && costs == 0 && !read.says("outburst"));
    }

    private static boolean numbered(Reading read, String concept) {
        return read.burden(concept).stream()
                .anyMatch(m -> read.tokens().subList(m.from(), m.to()).stream().anyMatch(Token::isNumber));
    }

    private static boolean hasAny(Reading read, String... concepts) {
        for (String concept : concepts) {
            if (read.burdens().contains(concept)) {
                return true;
            }
        }
        return false;
    }

    private static void form(String text, Reading read, Features made) {
        made.flag("exclaims", text.indexOf('!') >= 0);
        made.flag("exclaims twice", text.indexOf('!') != text.lastIndexOf('!') || text.contains("?!"));
        made.flag("asks twice", text.contains("??"));
        made.flag("ends asking", text.strip().endsWith("?"));
        made.flag("in capitals", capitals(text) >= 1);
        made.flag("mostly in capitals", capitals(text) >= 3);
        made.flag("under four words", read.tokens().size() < 4);
        made.number("length", Math.min(3, StrictMath.log1p(text.length() / (double) LONG_CHARS)));
        made.flag("no self", !read.says("self"));
    }

    private static int capitals(String text) {
        int found = 0;
        for (String word : text.split("[^\\p{L}']+", -1)) {
            if (word.length() >= CAPITALS_MIN && word.equals(word.toUpperCase(Locale.ROOT))) {
                found++;
            }
        }
        return found;
    }

    private static void readings(Insight insight, Features made) {
        made.number("reading: burdened", insight.feeling().isBurdened() ? insight.feelingConfidence() : 0);
        made.number(
                "reading: negative",
                insight.sentiment().label().equals("negative")
                        ? insight.sentiment().confidence()
                        : 0);
        made.number(
                "reading: positive",
                insight.sentiment().label().equals("positive")
                        ? insight.sentiment().confidence()
                        : 0);
    }
}
