package dev.skein.language.teach;

/**
 * A way to look at a text: what an expert learns from. A taught model names its lenses, so a name always means the same
 * numbers. Safe to share.
 */
public sealed interface Lens permits Lens.Dense, Lens.Sparse {
    /** Name and version. */
    String name();

    /** As so many numbers, the costly way: a sentence model, milliseconds a text. */
    non-sealed interface Dense extends Lens {
        /** Numbers of one text. */
        int dims();

        /** Of about length 1, so that examples count alike. */
        float[] see(String text);
    }

    /** As rows of a table, any number of them, the cheap way: word pieces or runs of letters, microseconds a text. */
    non-sealed interface Sparse extends Lens {
        /** Rows there are; those seen are from 0 to below. */
        int rows();

        /** Rows of a text, the same one more than once where it occurs more than once. */
        int[] see(String text);
    }
}
