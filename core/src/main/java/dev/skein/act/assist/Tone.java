package dev.skein.act.assist;

import java.util.Locale;
import java.util.Optional;

/** How words may be said otherwise. */
public enum Tone {
    WARMER,
    SHORTER;

    /** As it is written: {@code warmer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tone of a word; empty for any other. */
    public static Optional<Tone> of(String word) {
        for (Tone tone : values()) {
            if (tone.word().equals(word)) {
                return Optional.of(tone);
            }
        }
        return Optional.empty();
    }
}
