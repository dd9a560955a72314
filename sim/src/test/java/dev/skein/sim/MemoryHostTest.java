package dev.skein.sim;

import dev.skein.host.Host;
import dev.skein.loop.Loop;
import dev.skein.sim.contract.HostContract;
import dev.skein.sim.contract.Stage;
import java.time.Instant;

class MemoryHostTest extends HostContract {
    @Override
    protected Stage open(Loop loop, Instant start) {
        MemoryHost host = new MemoryHost(loop, start);
        return new Stage() {
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
            public void restart() {
                // Memory has nothing to come back from: what a restart must keep, it keeps by not ending.
            }

            @Override
            public void close() {
                host.close();
            }
        };
    }
}
