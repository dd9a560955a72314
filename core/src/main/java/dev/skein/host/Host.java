package dev.skein.host;

import dev.skein.Event;

/**
 * A host: it takes events in, runs the loop over each key's events in order, and keeps what comes of it. The contract
 * every host passes is in {@code dev.skein.sim.contract}.
 *
 * <p>Which key an event is processed under: the event's subject, or what the subject was joined into. A step that joins
 * or parts keys says so by a view of kind {@link #ALIAS}: its id is the joined key, its status {@code joined} or {@code
 * parted}, its {@code about} the key that holds it from now on. The host keeps these and routes by them; an event that
 * was already under way to the joined key is forwarded by that key's own step.
 */
public interface Host extends Inbox, Outbox, Views, AutoCloseable {
    /** Kind of the view by which a step joins and parts keys. */
    String ALIAS = "alias";

    /** Kind of the view a host writes itself for an event whose step failed: the body is the event and the reason. */
    String QUARANTINE = "quarantine";

    /** Name in an event's data of the effect whose result it is: processing it marks the effect done. */
    String EFFECT = Event.EFFECT;

    /**
     * All states, effects and pending timers as text, one a line, sorted: what two hosts must agree on, byte by byte.
     * For tests and small stores.
     */
    String dump();

    @Override
    void close();
}
