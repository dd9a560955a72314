package dev.skein.learn.empathy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sentences that name what a customer's words opened: the burden first, then the feeling. Fixed words, English; nothing of
 * the customer's own words is repeated, so that nothing they wrote can speak for us.
 */
public final class Acknowledging {
    private static final Map<String, String> BURDENS = table(
            "death", "I am so sorry for your loss.",
            "health", "I am sorry; with your health at stake this is the last thing you need.",
            "time-off", "I am sorry that we wasted your day off.",
            "child", "I am sorry that your family has to go through this because of us.",
            "kin", "I am sorry that your family has to go through this because of us.",
            "money", "I am sorry; this is your own money, and not having it is hard.",
            "repeating", "I am sorry that you have to explain this again and again; that is exhausting.",
            "waiting", "I am sorry that you have been kept waiting for so long; that is frustrating.",
            "event", "I am sorry; I see that your big day is at stake, and how upsetting that is.",
            "home", "I am sorry; going without it at home is hard.",
            "journey", "I am sorry that this left you stranded on your journey; that is awful.",
            "work", "I am sorry that this keeps you from your work; that is frustrating.",
            "sleep", "I am sorry that this costs you your sleep; that is exhausting.",
            "access", "I am sorry that you are locked out; that is frustrating.",
            "dignity", "I am sorry that you were treated like this; nobody should be.",
            "loss", "I am sorry for what you have lost by this.");

    private static final Map<String, String> FEELINGS = table(
            "anger", "I can see how frustrating this is, and I am sorry.",
            "sadness", "I am sorry; I understand how upsetting and disappointing this is.",
            "worry", "I understand that this is worrying, and I am sorry.",
            "exhaustion", "I am sorry; I can see how exhausting this has been for you.",
            "shame", "I am sorry that you were put in such an embarrassing position.",
            "helplessness", "I am sorry that we left you alone with this; you must feel helpless.",
            "distrust", "I am sorry that we gave you reason not to trust us.",
            "confusion", "I am sorry that this has been so confusing.",
            "hardship", "I am sorry; I can see how hard this is for you.");

    private static final String ANY = "I am sorry. I can see how upsetting this is for you.";

    private Acknowledging() {}

    /** Sentences that may fit, the most particular first; the last fits any opening. */
    public static List<String> of(String said) {
        Reading read = Reading.of(said, OpeningFeatures.PHRASES);
        List<String> all = new ArrayList<>();
        add(all, BURDENS, read.burdens());
        add(all, FEELINGS, read.feelings());
        all.add(ANY);
        return List.copyOf(all);
    }

    /**
     * The first of them by which a reply acknowledges what was said; empty where none does.
     *
     * @param rest of the reply, said after it
     */
    public static Optional<String> mending(String said, String rest) {
        return of(said).stream()
                .filter(one -> Empathy.acknowledges(said, (one + ' ' + rest).strip()))
                .findFirst();
    }

    private static void add(List<String> all, Map<String, String> table, Set<String> found) {
        table.forEach((name, sentence) -> {
            if (found.contains(name)) {
                all.add(sentence);
            }
        });
    }

    private static Map<String, String> table(String... rows) {
        Map<String, String> made = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i += 2) {
            made.put(rows[i], rows[i + 1]);
        }
        return made;
    }
}
