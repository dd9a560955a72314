package dev.skein.language;

import java.util.Locale;

/** How hard to think about a text. */
public enum Depth {
    /** The tables alone: microseconds, no native code. */
    FAST,
    /** The tables, and the sentence model too where they are unsure and it can be loaded: a millisecond or two more. */
    AUTO,
    /** Both for every text that may be read by the sentence model; for measuring what the cascade costs and loses. */
    DEEP;

    /** From its name in any case; another word is an {@link IllegalArgumentException}. */
    public static Depth of(String name) {
        for (Depth depth : values()) {
            if (depth.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
                return depth;
            }
        }
        throw new IllegalArgumentException("'" + name + "' is no depth (expected: fast, auto or deep)");
    }

    /** Whether a text of these scores goes to the sentence model. */
    boolean wantsMore(Scores scores) {
        return switch (this) {
            case FAST -> false;
            case AUTO -> scores.isUnsure();
            case DEEP -> scores.isReadable();
        };
    }
}
