package dev.skein.act.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Warmer and shorter by rule, English: the same words always give the same, and no fact is touched.
 */
public final class Retoning {
    private static final String THANKS = "Thank you for writing to us.";
    private static final String CLOSING = "If anything is unclear, just ask.";
    private static final Pattern KIND =
            Pattern.compile("(?i)\\b(sorry|thank|thanks|glad|happy to|welcome|understand|i can see)\\b");

    /** Stiff words and kinder ones that say the same. */
    private static final Map<Pattern, String> STIFF = table(
            "\\bYou must ", "Please ",
            "\\bPlease note that ", "It is good to know that ",
            "\\bWe cannot ", "I am afraid we cannot ",
            "\\bWe can not ", "I am afraid we can not ",
            "\\bIt is not possible to ", "I am afraid it is not possible to ",
            "\\bYou can ", "You are welcome to ",
            "\\bContact ", "Please contact ",
            "\\bSend us ", "Please send us ",
            "\\bas per ", "as in ");

    /** Words that may go, and shorter ones for long. */
    private static final Map<Pattern, String> LONG = table(
            "(?i)\\bplease note that ", "",
            "(?i)\\bplease be aware that ", "",
            "(?i)\\bin order to ", "to ",
            "(?i)\\bat this point in time\\b", "now",
            "(?i)\\bdue to the fact that ", "because ",
            "(?i)\\bin the event that ", "if ",
            "(?i)\\ba large number of ", "many ",
            "(?i)\\bis able to ", "can ",
            "(?i)\\bare able to ", "can ",
            "(?i)\\bwith regard to ", "about ",
            "(?i)\\bprior to ", "before ",
            "(?i)\\b(?:actually|basically|simply|very|really|just) ", "",
            "(?i), for example,", "",
            "(?i)\\byou are welcome to ", "you can ");

    /** Courtesies that carry nothing. */
    private static final Pattern COURTESY =
            Pattern.compile("(?i)^(?:if (?:anything|something) is unclear,? (?:just |please )?ask"
                    + "|thank you for (?:writing|contacting|reaching)[^.]*|i hope (?:this|that) helps[^.]*|(?:please )?(?:do not|don't)"
                    + " hesitate to[^.]*|let (?:me|us) know if[^.]*|have a (?:nice|good|great|lovely) [^.]*)[.!]?$");

    private static final Pattern FACT = Pattern.compile(
            "[\\p{Nd}\\p{Sc}%\"“”]|https?:|www\\.|@"
                    + "|(?i)\\b(?:will|shall|'ll|not|never|no|must|please|without|unless|only|cannot|n't|refund\\w*|free|promis\\w*)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+(?=[\\p{Lu}\\p{N}\"“])|\\n+");

    private Retoning() {}

    /**
     * Says words in a tone.
     *
     * @param asked the customer's words they answer: a sentence that shares no word with them may go when shorter
     */
    public static Retoned by(Tone tone, String words, String asked) {
        String other = tone == Tone.WARMER ? warmer(words) : shorter(words, asked);
        if (other.equals(words)) {
            return new Retoned(
                    words,
                    "",
                    tone == Tone.WARMER ? "it is as warm as our rules can make it" : "nothing can be left out");
        }
        return new Retoned(other, "", "");
    }

    private static String warmer(String words) {
        String kinder = words;
        for (Map.Entry<Pattern, String> stiff : STIFF.entrySet()) {
            kinder = stiff.getKey().matcher(kinder).replaceAll(stiff.getValue());
        }
        if (!KIND.matcher(kinder).find()) {
            kinder = THANKS + ' ' + kinder;
        }
        return kinder.contains(CLOSING) || kinder.strip().endsWith("?") ? kinder : kinder.strip() + ' ' + CLOSING;
    }

    private static String shorter(String words, String asked) {
        Set<String> about = contents(asked);
        List<String> sentences = sentences(words);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = brief(sentences.get(i));
            boolean bears = i == 0 || FACT.matcher(sentence).find() || shares(sentence, about);
            if (bears && !COURTESY.matcher(sentence).find() && !kept.contains(sentence)) {
                kept.add(sentence);
            }
        }
        String left = String.join(" ", kept);
        // What is left must still hold every fact; else the words stay as they are.
        return left.isEmpty() || !Rewording.facts(words, left).isEmpty() ? words : left;
    }

    private static String brief(String sentence) {
        String brief = sentence;
        for (Map.Entry<Pattern, String> longer : LONG.entrySet()) {
            brief = longer.getKey().matcher(brief).replaceAll(longer.getValue());
        }
        return begun(brief);
    }

    private static boolean shares(String sentence, Set<String> about) {
        return contents(sentence).stream().anyMatch(about::contains);
    }

    private static Set<String> contents(String text) {
        return new LinkedHashSet<>(WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> stem(match.group()))
                .toList());
    }

    private static String stem(String word) {
        return word.length() > 5 ? word.substring(0, 5) : word;
    }

    private static String begun(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The text's sentences, stripped: a mark of ending, a space, and a capital or a figure begin another. */
    static List<String> sentences(String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static Map<Pattern, String> table(String... rows) {
        Map<Pattern, String> made = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i += 2) {
            made.put(Pattern.compile(rows[i]), rows[i + 1]);
        }
        return made;
    }
}
