package dev.skein.language.talk;

/** What a message does or shows; several can hold. */
public enum Signal {
    QUESTION('q'),
    REQUEST('r'),
    COMPLAINT('c'),
    THANKS('t'),
    GREETING('g'),
    /** An answer or a statement that is none of the others. */
    STATEMENT('s'),
    URGENT('u'),
    /** Leaving us, or threatening with a competitor, a chargeback, a lawyer or a regulator. */
    LEAVING('x'),
    /** What it cost the customer to be helped: repeats, waits, transfers. */
    EFFORT('e'),
    /** The customer says that he has told us before. */
    TOLD_BEFORE('a');

    private final char code;

    Signal(char code) {
        this.code = code;
    }

    /** Its letter in {@code talk-lines.tsv}. */
    public char code() {
        return code;
    }

    /** Its place in an array of probabilities; the shipped table keeps this order. */
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }
}
