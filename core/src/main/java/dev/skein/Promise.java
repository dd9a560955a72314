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
 */
public record Promise(
        String id,
        Key customer,
        Key origin,
        String owner,
        String text,
        Instant due,
        Status status,
        Optional<String> conversation) {

    /** A promise not kept by its time is broken, and stays so: keeping it late is a new promise. */
    public enum Status {
        OPEN,
        KEPT,
        BROKEN
    }

    public Promise move(Status to) {
        return new Promise(id, customer, origin, owner, text, due, to, conversation);
    }
}
