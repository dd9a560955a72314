package dev.skein.language.teach;

import dev.skein.Insight.Evidence;
import java.util.List;

/**
 * What a taught model says of a text.
 *
 * @param labels all of them, likeliest first; where they compete, their probabilities and that of out of scope sum to 1
 * @param outOfScope probability that none of the labels is meant
 * @param isOutOfScope whether that is past the model's threshold
 * @param evidence the words that carried the likeliest label, strongest first; none for a text out of scope
 * @param isDeep whether sentence models were asked
 */
public record Answer(
        List<Likely> labels, double outOfScope, boolean isOutOfScope, List<Evidence> evidence, boolean isDeep) {
    /**
     * A label and its probability.
     *
     * @param isPresent where labels compete, whether it is the likeliest of a text in scope; else, whether it is past the
     *     model's threshold
     */
    public record Likely(String label, double probability, boolean isPresent) {}

    /** The same of a text in a language that was not taught: its labels count only so far as it is the one that was. */
    public Answer foreign(double share) {
        List<Likely> less = labels.stream()
                .map(likely -> new Likely(likely.label(), likely.probability() * share, false))
                .toList();
        return new Answer(less, 1 - (1 - outOfScope) * share, true, List.of(), isDeep);
    }

    /** The likeliest label. */
    public Likely best() {
        return labels.get(0);
    }
}
