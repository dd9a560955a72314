package dev.skein.server;

import java.util.List;
import java.util.Optional;

/** Words suggested to whoever leads a conversation. Nothing is ever sent by itself: a person takes them, or not. */
@FunctionalInterface
public interface Suggestions {
    /** What might be said now; empty when there is nothing to answer, or nothing we know fits. */
    Optional<Suggestion> suggest(String conversation);

    /**
     * Suggested words, checked before they are shown.
     *
     * @param id of the decision behind them
     * @param text what might be said
     * @param because what it answers and what it rests on, in words
     * @param sources the knowledge used
     * @param checks what the empathy instrument read in them; empty where there was nothing to acknowledge
     * @param tone in which they were asked for, if in another than they were made in
     * @param by name of the model that worded them so; empty for our own rules
     * @param macro the colleague's words they rest on, if they do
     */
    record Suggestion(
            String id,
            String text,
            String because,
            List<Source> sources,
            List<Check> checks,
            Optional<String> tone,
            String by,
            Optional<Credited> macro) {}

    /** An article of the company's own. */
    record Source(String article, String title) {}

    /** One question put to the words: {@code heard}, {@code acknowledged}...; the probability is from 0 to 1. */
    record Check(String facet, boolean passed, double probability) {}

    /** A macro, and whose words it is: names of those who let themselves be named, or in what function they work. */
    record Credited(String id, String title, List<String> credit) {}
}
