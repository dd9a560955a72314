package dev.skein;

import java.time.Instant;
import java.util.Optional;

/**
 * Something the customer wants solved: open, owned, solved by our account, confirmed by the customer's.
 *
 * @param id derived from the customer and the event that showed it
 * @param customer whose
 * @param origin the key it came under
 * @param kind what it is, a label of the need head or of a playbook: {@code late-delivery}
 * @param about what it concerns, an order or a parcel; empty when unknown
 * @param status its place in life
 * @param owner employee or playbook that owns it, from {@code OWNED} on
 * @param opened when
 * @param changed when it last changed
 * @param because how we know: the words, or the operational event
 * @param confidence 0 to 1; 1 when an event said so
 * @param conversation where it is talked about, if anywhere
 */
public record Need(
        String id,
        Key customer,
        Key origin,
        String kind,
        String about,
        Status status,
        String owner,
        Instant opened,
        Instant changed,
        String because,
        double confidence,
        Optional<String> conversation) {

    /**
     * Where a need stands. A confirmed need is over; one the customer denies is open again; one that was only misread
     * is withdrawn.
     */
    public enum Status {
        OPEN,
        OWNED,
        SOLVED,
        CONFIRMED,
        WITHDRAWN
    }

    public boolean isUnsolved() {
        return status == Status.OPEN || status == Status.OWNED;
    }

    public Need move(Status to, String by, Instant at, String why) {
        return new Need(id, customer, origin, kind, about, to, by, opened, at, why, confidence, conversation);
    }
}
