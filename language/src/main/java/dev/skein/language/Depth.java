package dev.skein.language;

/** How hard to think about a text. */
public enum Depth {
    /** The tables alone: microseconds, no native code. */
    FAST,
    /** The tables, and the sentence model too where they are unsure and it can be loaded: a millisecond or two more. */
    AUTO
}
