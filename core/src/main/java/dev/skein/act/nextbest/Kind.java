package dev.skein.act.nextbest;

import java.util.Locale;

/** What can be brought to a customer. */
public enum Kind {
    /** Something to read, see or use without anybody: an article, a banner, a page. */
    CONTENT(0.3),
    /** The assistant answers. */
    ASSISTANT(0.4),
    /** A person calls at a time the customer names. */
    CALLBACK(0.5),
    /** A person answers now. */
    EMPLOYEE(0.6),
    /** A pod takes it: several functions, one lead. */
    POD(0.65),
    /** The customer is left in peace. Always possible. */
    NOTHING(0.2);

    private final double firstOutcome;

    Kind(double firstOutcome) {
        this.firstOutcome = firstOutcome;
    }

    /** How likely a good outcome is taken to be before anything was seen, 0 to 1: a start to learn from, not a finding. */
    public double firstOutcome() {
        return firstOutcome;
    }

    /** Whether people stand behind it. */
    public boolean isPeople() {
        return this == CALLBACK || this == EMPLOYEE || this == POD;
    }

    /** As it is written: {@code content}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
