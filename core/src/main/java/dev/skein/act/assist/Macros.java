package dev.skein.act.assist;

import dev.skein.Ids;
import dev.skein.Key;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The macros in force, and by lot to whom each is offered: what they are worth can be told from nothing else. */
public final class Macros {
    /** No macro. */
    public static final Macros NONE = new Macros(List.of());

    /** Share of the customers to whom a fitting macro is offered; to the rest it is not. */
    public static final double OFFERED_SHARE = 0.5;

    /** Cues of a macro that a customer's words must hold; fewer where it has fewer. */
    static final int CUES_MIN = 1;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
    private static final int STEM_LETTERS = 5;

    private final List<Macro> all;

    private Macros(List<Macro> all) {
        this.all = all;
    }

    public static Macros of(List<Macro> approved) {
        return new Macros(List.copyOf(approved));
    }

    public List<Macro> all() {
        return all;
    }

    /** The macro that fits a need and the words best; of equals the first. Empty where none fits. */
    public Optional<Macro> fitting(String need, String words) {
        if (all.isEmpty() || need.isEmpty()) {
            return Optional.empty();
        }
        List<String> said = stems(words);
        Macro best = null;
        long most = 0;
        for (Macro macro : all) {
            long shared = macro.cues().stream().filter(said::contains).count();
            if (macro.need().equals(need)
                    && (best == null || shared > most)
                    && (shared >= Math.min(CUES_MIN, macro.cues().size()))) {
                best = macro;
                most = shared;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the lot lets it be offered to this customer: always the same for the two. */
    public static boolean isOffered(Macro macro, Key customer) {
        return Ids.fraction("macro", macro.id(), customer.toString()) < OFFERED_SHARE;
    }

    /** The words of a text by their first letters, each once, in their order. */
    public static List<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(m ->
                        m.group().substring(0, Math.min(STEM_LETTERS, m.group().length())))
                .distinct()
                .toList();
    }
}
