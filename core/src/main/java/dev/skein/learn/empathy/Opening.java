package dev.skein.learn.empathy;

import java.util.Optional;

/**
 * A feeling or a cost to the customer's life that a person would respond to.
 *
 * @param probability that there is one, 0 to 1
 * @param words of the customer that show it
 * @param cause the customer's words that say what brought it about; empty where the text does not say
 */
public record Opening(Kind kind, double probability, Span words, Optional<Span> cause) {
    /** What is opened; a text with both has a feeling. */
    public enum Kind {
        FEELING,
        COST
    }
}
