package dev.skein.sim;

import dev.skein.host.Host;
import dev.skein.sim.contract.Stage;
import java.time.Instant;

/** The host in memory on a stage. A restart changes nothing: memory has nothing to come back from, so it does not end. */
final class MemoryStage implements Stage {
    private final MemoryHost host;

    MemoryStage(MemoryHost host) {
        this.host = host;
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public void advanceTo(Instant to) {
        host.advanceTo(to);
    }

    @Override
    public void settle() {}

    @Override
    public void restart() {}

    @Override
    public void close() {
        host.close();
    }
}
