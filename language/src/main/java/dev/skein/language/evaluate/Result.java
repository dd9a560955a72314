package dev.skein.language.evaluate;

import java.util.List;

/**
 * What came of one task on one set.
 *
 * @param set by its folder
 * @param task that was judged
 * @param protocol what taught, what was judged, and that nothing did both
 * @param tier which read: tables, cascade, or sentence model
 * @param texts judged
 * @param figures with intervals, the most important first
 * @param escalated share of texts that the sentence model read, 0 to 1
 * @param cpuMillis of the reading thread for a thousand texts
 * @param slices of the same texts
 */
record Result(
        String set,
        String task,
        String protocol,
        String tier,
        int texts,
        List<Figure> figures,
        double escalated,
        double cpuMillis,
        List<Slice> slices) {
    /** A part of the texts, or all of them changed in one way, by its most important figure. */
    record Slice(String name, int texts, Figure figure) {}
}
