package dev.skein.language.teach;

import java.util.List;

/**
 * A text and what it shows.
 *
 * @param text as customers write
 * @param labels that hold of it, mostly one; none means that it is out of scope
 * @param weight how much it counts, above 0 and at most {@value #WEIGHT_MAX}; 1 for an ordinary example
 * @param source where it comes from, so that it can be found and taken back: a file's line, a correction's id
 */
public record Example(String text, List<String> labels, double weight, String source) {
    /** Heavier examples would drown the others. */
    public static final double WEIGHT_MAX = 100;

    /** Checks the weight. */
    public Example {
        labels = List.copyOf(labels);
        if (!(weight > 0 && weight <= WEIGHT_MAX)) {
            throw new IllegalArgumentException(
                    source + ": weight " + weight + " (expected: above 0, at most " + WEIGHT_MAX + ")");
        }
    }

    boolean isOutOfScope() {
        return labels.isEmpty();
    }
}
