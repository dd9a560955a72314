package dev.skein.sim;

/**
 * What is so in the world and Skein does not know: effects planted so that learning has something to find. Documented in
 * {@code docs/guide/simulation.md}; probabilities unless said.
 */
final class Truths {
    /** Somebody whose basket was left orders within two days, unreminded. */
    static final double BASKET_RETURNS = 0.18;

    /** The same, reminded. */
    static final double BASKET_RETURNS_REMINDED = 0.36;

    /** Somebody whose parcel is late cancels, when nobody apologised first. */
    static final double LATE_CANCELS = 0.34;

    /** The same, after an apology that came before any complaint. */
    static final double LATE_CANCELS_APOLOGISED = 0.14;

    /** Somebody whose parcel is late writes to us about it, when nobody wrote first. */
    static final double LATE_WRITES = 0.55;

    /** The same, after an apology. */
    static final double LATE_WRITES_APOLOGISED = 0.22;

    /** An upset customer who was handed over says once more how it is; then it takes a person to hear it. */
    static final double PRESSES = 0.5;

    /** An answer from the knowledge settles the matter. */
    static final double ASSISTANT_SETTLES = 0.68;

    /** A survey is answered at all. */
    static final double ANSWERS_SURVEY = 0.24;

    /** Added when the customer was heard: an upset customer whose feeling was named, or one who was not upset. */
    static final double ANSWERS_SURVEY_HEARD = 0.22;

    /** "It is solved", when it was; the word of a customer who was not heard is harder to get. */
    static final double SAYS_SOLVED_HEARD = 0.94;

    static final double SAYS_SOLVED_UNHEARD = 0.74;

    /** "It is solved", when it was not. */
    static final double SAYS_SOLVED_FALSELY = 0.08;

    /** A promise is kept in time. */
    static final double KEEPS_PROMISE = 0.86;

    /** An employee names the feeling of an upset customer: between the least and the most gifted of the team. */
    static final double NAMES_FEELING_LEAST = 0.35;

    static final double NAMES_FEELING_MOST = 0.92;

    /** An employee whose department the need asks for solves it with the first reply; another does. */
    static final double SOLVES_AT_HOME = 0.72;

    static final double SOLVES_ABROAD = 0.42;

    private Truths() {}
}
