package dev.skein.sim;

import dev.skein.loop.Loop;
import dev.skein.sim.contract.HostContract;
import dev.skein.sim.contract.Stage;
import java.time.Instant;

class MemoryHostTest extends HostContract {
    @Override
    protected Stage open(Loop loop, Instant start) {
        return new MemoryStage(new MemoryHost(loop, start));
    }
}
