package dev.skein;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words suggested to whoever leads a conversation. Nothing is sent by itself: a person takes them, changes them, or not.
 *
 * @param id of the decision behind them
 * @param event the customer's words they answer
 * @param parts in the order they are said, each with where it comes from
 * @param checks what the empathy instrument read in it; empty where there was nothing to acknowledge
 * @param reworded other words for the same, the last asked for; the parts stay what they are
 * @param at when
 */
public record Suggested(
        String id, String event, List<Part> parts, List<Check> checks, Optional<Reworded> reworded, Instant at) {

    /** Type of the event by which other words were found for a suggestion, or refused. */
    public static final String REWORDED = "SuggestionReworded";

    /**
     * A piece of it.
     *
     * @param kind what it does
     * @param text the words
     * @param source id of the article or macro; empty where it rests on neither
     * @param title of the same
     * @param because what it does and rests on, in words
     */
    public record Part(Kind kind, String text, String source, String title, String because) {
        /** A piece that rests on neither article nor macro. */
        public static Part of(Kind kind, String text, String because) {
            return new Part(kind, text, "", "", because);
        }
    }

    /** What a piece does. */
    public enum Kind {
        /** Names the feeling or the burden. */
        FEELING,
        /** Owns a promise we did not keep. */
        OWNING,
        /** Answers from an article. */
        ANSWER,
        /** Answers in words of a colleague that helped before. */
        MACRO,
        /** Says that it is being seen to, where nothing we have written answers. */
        WAY_ON
    }

    /**
     * One question put to the words before they are shown.
     *
     * @param facet {@code heard}, {@code acknowledged}...
     * @param probability that a labeller would say yes, 0 to 1
     * @param passed whether it is taken for a yes
     */
    public record Check(String facet, double probability, boolean passed) {}

    /**
     * Other words for the same.
     *
     * @param tone what was wished for: {@code warmer}, {@code shorter}
     * @param text the words
     * @param by name of the model that found them; empty for our own rules
     */
    public record Reworded(String tone, String text, String by) {}

    /** What became of it. */
    public enum Status {
        /** Shown, and not yet answered. */
        OFFERED,
        /** Not shown: the decision says why. */
        WITHHELD,
        USED,
        EDITED,
        DISCARDED,
        /** The customer wrote again before anybody answered. */
        OVERTAKEN
    }

    /** The words as they would be said. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(" "));
    }

    /** What it does and rests on, in words. */
    public String because() {
        return parts.stream().map(Part::because).collect(Collectors.joining(", "));
    }

    /** The same without pieces of a kind. */
    public Suggested without(Kind kind) {
        List<Part> left = parts.stream().filter(p -> p.kind() != kind).toList();
        return new Suggested(id, event, left, List.of(), Optional.empty(), at);
    }

    /** The same in other words. */
    public Suggested with(Reworded words) {
        return new Suggested(id, event, parts, checks, Optional.of(words), at);
    }

    /** Every wording of it that was shown, the first as it was made. */
    public List<String> wordings() {
        List<String> all = new ArrayList<>();
        all.add(text());
        reworded.map(Reworded::text).ifPresent(all::add);
        return List.copyOf(all);
    }
}
