package dev.skein.language.teach;

import java.util.List;

/**
 * When the sentence models are asked: where the tables' verdict is less sure than a threshold.
 *
 * @param sure the threshold; 0 asks never
 * @param curve what thresholds cost and keep, on examples not seen, from asking nothing to asking all
 * @param keeps the part of macro-F1 and accuracy in scope of asking always that the threshold was chosen to keep
 */
public record Cascade(double sure, List<Point> curve, double keeps) {
    /**
     * One threshold.
     *
     * @param sentOn the part of the texts that the sentence models read
     */
    public record Point(double sure, double sentOn, Figures figures) {}

    /** Copies the curve. */
    public Cascade {
        curve = List.copyOf(curve);
    }

    /** The same with another threshold, an operator's choice between cost and accuracy. */
    public Cascade at(double other) {
        return new Cascade(other, curve, keeps);
    }
}
