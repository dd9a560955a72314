package dev.skein;

/** How a customer seems to feel, on the five steps the screens draw. Never inferred of an employee. */
public enum Feeling {
    DISTRESSED,
    UNEASY,
    EVEN,
    CONTENT,
    DELIGHTED;

    /** Whether a person who noticed would respond to it. */
    public boolean isBurdened() {
        return this == DISTRESSED || this == UNEASY;
    }
}
