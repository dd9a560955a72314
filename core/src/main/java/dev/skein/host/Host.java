package dev.skein.host;

/**
 * A host: it takes events in, runs the loop over each key's events in order, and keeps what comes of it. The contract
 * every host passes is in {@code dev.skein.sim.contract}.
 */
public interface Host extends Inbox, Outbox, Views, AutoCloseable {
    /**
     * All states, effects and pending timers as text, one a line, sorted: what two hosts must agree on, byte by byte.
     * For tests and small stores.
     */
    String dump();

    @Override
    void close();
}
