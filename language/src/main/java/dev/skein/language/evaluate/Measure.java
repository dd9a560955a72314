package dev.skein.language.evaluate;

import java.util.function.ToDoubleFunction;

/**
 * One way to judge a set of answers.
 *
 * @param name as docs/guide/language.md defines it
 * @param of the texts at these places, which may repeat
 */
record Measure(String name, ToDoubleFunction<int[]> of) {}
