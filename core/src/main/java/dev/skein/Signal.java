package dev.skein;

import java.util.Locale;

/** What a customer's words show besides what they want and how their writer feels. */
public enum Signal {
    /** It cannot wait, by the customer's words. */
    URGENCY(false),
    /**
     * Leaving us, or threatening with a competitor, a chargeback, a lawyer. It is what somebody thinks of us, so it is kept
     * back with the feelings; who asks to cancel shows a need, which is not.
     */
    LEAVING(true),
    /** What it cost to be helped: repeats, waits, being sent on. */
    EFFORT(false),
    /** The customer says it was told before. */
    TOLD_BEFORE(false);

    private final boolean ofFeelings;

    Signal(boolean ofFeelings) {
        this.ofFeelings = ofFeelings;
    }

    /** Whether it is kept back where no feelings may be read. */
    public boolean isOfFeelings() {
        return ofFeelings;
    }

    /** As readings and evidence label it: {@code told-before}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isOfFeelings(String label) {
        for (Signal signal : values()) {
            if (signal.ofFeelings && signal.word().equals(label)) {
                return true;
            }
        }
        return false;
    }
}
