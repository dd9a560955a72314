package dev.skein.postgres;

/** Slots from (inclusive) until (exclusive), owned by one writer. */
record Range(int id, int from, int until) {
    boolean holds(int slot) {
        return from <= slot && slot < until;
    }
}
