package dev.skein.language.evaluate;

/**
 * A measured value with its 95 % interval.
 *
 * @param name of what was measured, as docs/guide/language.md defines it
 * @param value on all texts
 * @param low end of the interval, and {@code high}: the 2.5th and the 97.5th percentile of the resamples
 */
record Figure(String name, double value, double low, double high) {}
