package dev.skein.sim.contract;

import dev.skein.host.Host;
import java.time.Instant;

/** A host under test, over a store of its own, its clock in the test's hands. */
public interface Stage extends AutoCloseable {
    /** The host as it now runs; another one after {@link #restart}. */
    Host host();

    /**
     * Moves the host's clock to the time and returns when all timers due by then have fired and all that led to has
     * settled.
     */
    void advanceTo(Instant to);

    /** Returns when what was appended has settled: tells between keys delivered, effects handed to the performer. */
    void settle();

    /** Ends the host, as roughly as it can, and opens another over the same store at the same time, with no performer. */
    void restart();

    @Override
    void close();
}
