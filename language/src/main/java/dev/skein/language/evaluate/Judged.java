package dev.skein.language.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/** Answers beside the truth. */
interface Judged {
    /** Texts. */
    int size();

    /** What they are judged by, the most important first. */
    List<Measure> measures();

    /** Every measure on all texts, with its interval. */
    default List<Figure> figures() {
        return figures(IntStream.range(0, size()).toArray());
    }

    /** Every measure on the texts at these places, with its interval. */
    default List<Figure> figures(int[] at) {
        return measures().stream().map(measure -> Resample.figure(measure, at)).toList();
    }
}
