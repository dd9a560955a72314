package dev.skein.language.teach;

import java.util.function.Function;

/** Where the vectors that sentence models made of texts are kept, for who reads the same texts many times. Safe to share. */
@FunctionalInterface
public interface Memory {
    /**
     * The vector of a text.
     *
     * @param lens name of who sees, which always means the same numbers
     * @param text that is seen
     * @param see makes the vector where it is not remembered
     */
    float[] of(String lens, String text, Function<String, float[]> see);
}
