package dev.skein.server;

import java.util.List;
import java.util.Optional;

/** Words suggested to whoever leads a conversation. Nothing is ever sent by itself: a person takes them, or not. */
@FunctionalInterface
public interface Suggestions {
    /** What might be said now; empty when there is nothing to answer, or nothing we know fits. */
    Optional<Suggestion> suggest(String conversation);

    /**
     * Suggested words.
     *
     * @param text what might be said
     * @param because what it answers and what it rests on, in words
     * @param sources the knowledge used
     */
    record Suggestion(String text, String because, List<Source> sources) {}

    /** An article of the company's own. */
    record Source(String article, String title) {}
}
