package dev.skein.act.nextbest;

/** How the chance of each option follows from what is predicted of it. Each is worked out, so that it can be logged. */
public enum Explorer {
    /** As likely as it is to be the best by what is known: {@link Thompson}. */
    THOMPSON,
    /** Less likely the more it is predicted to lose: {@link SquareCb}. */
    SQUARE_CB
}
