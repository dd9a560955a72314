package dev.skein;

import java.util.Optional;

/** How a customer seems to feel, on the five steps the screens draw. Never inferred of an employee. */
public enum Feeling {
    DISTRESSED,
    UNEASY,
    EVEN,
    CONTENT,
    DELIGHTED;

    /** The step of that name; empty for any other word. */
    public static Optional<Feeling> of(String name) {
        for (Feeling feeling : values()) {
            if (feeling.name().equals(name)) {
                return Optional.of(feeling);
            }
        }
        return Optional.empty();
    }

    /** Whether a person who noticed would respond to it. */
    public boolean isBurdened() {
        return this == DISTRESSED || this == UNEASY;
    }
}
