package dev.skein;

import java.time.Instant;
import java.util.Optional;

/**
 * Something we said we would do, by a time, with an owner.
 *
 * @param id derived from the customer and the event that made it
 * @param customer to whom
 * @param origin the key it came under
 * @param owner employee id or playbook id
 * @param text what was promised, as the customer read it
 * @param due by when
 * @param status open, kept or broken
 * @param conversation where it was made, if in one
 * @param heard where it was heard in somebody's words; empty where it was noted as a promise
 * @param cause id of the event that made it; empty for one that an older release noted
 */
public record Promise(
        String id,
        Key customer,
        Key origin,
        String owner,
        String text,
        Instant due,
        Status status,
        Optional<String> conversation,
        Optional<Heard> heard,
        String cause) {

    /** Noted as one. */
    public Promise(
            String id,
            Key customer,
            Key origin,
            String owner,
            String text,
            Instant due,
            Status status,
            Optional<String> conversation) {
        this(id, customer, origin, owner, text, due, status, conversation, Optional.empty(), "");
    }

    /**
     * Where a promise was heard.
     *
     * @param event that carried the words
     * @param act as {@link Insight.Promised} names it
     * @param start of the words in its text, UTF-16 units
     * @param end after them
     * @param confidence that it is a promise, 0 to 1
     */
    public record Heard(String event, String act, int start, int end, double confidence) {}

    /** A promise not kept by its time is broken, and stays so: keeping it late is a new promise. */
    public enum Status {
        OPEN,
        KEPT,
        BROKEN
    }

    public Promise move(Status to) {
        return new Promise(id, customer, origin, owner, text, due, to, conversation, heard, cause);
    }

    /** The same, kept under another key. */
    public Promise keptBy(Key other) {
        return new Promise(id, other, origin, owner, text, due, status, conversation, heard, cause);
    }
}
