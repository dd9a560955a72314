package dev.skein.bench.playbooks;

/** Counts what matched. */
public final class Tally {
    private long count;

    /** One more. */
    public void add() {
        count++;
    }

    /** So far. */
    public long count() {
        return count;
    }
}
