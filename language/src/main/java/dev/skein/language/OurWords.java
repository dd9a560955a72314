package dev.skein.language;

import dev.skein.Insight;
import dev.skein.Insight.Promised;
import dev.skein.language.talk.Talk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what an employee wrote to a customer: what it promises and whether it asks, and nothing else. */
public final class OurWords {
    private static final String ACTS = "acts-1";
    private static final String MODEL = "promises-1";

    private OurWords() {}

    /** What our words do, asking and requesting, and nothing of who wrote them; empty where they do neither. */
    public static Optional<Insight> acts(String text) {
        Insight read = CustomerTalk.on(Insight.ofOurs(List.of(), ACTS), text);
        return read.acts().isEmpty()
                ? Optional.empty()
                : Optional.of(Insight.ofOurs(List.of(), ACTS).withTalk(read.acts(), List.of(), List.of()));
    }

    /** The promises in a text of ours; empty where there is none. A few microseconds. */
    public static Optional<Insight> read(String text) {
        List<Promised> promised = Talk.promises(text).stream()
                .map(p -> new Promised(
                        p.act().name().toLowerCase(Locale.ROOT),
                        Probabilities.rounded(p.probability()),
                        p.start(),
                        p.end(),
                        p.due()))
                .toList();
        return promised.isEmpty() ? Optional.empty() : Optional.of(Insight.ofOurs(promised, MODEL));
    }
}
