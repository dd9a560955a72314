package dev.skein.postgres;

import dev.skein.host.Host;
import dev.skein.loop.Loop;
import dev.skein.sim.contract.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A host over a database of its own, on a stage. */
final class DatabaseStage implements Stage {
    private final AtomicReference<Instant> clock;
    private final Settings settings;
    private final Loop loop;
    private PostgresHost host;

    DatabaseStage(Settings settings, Loop loop, Instant start) {
        this.clock = new AtomicReference<>(start);
        this.settings = settings.withClock(clock::get);
        this.loop = loop;
        this.host = PostgresHost.open(this.settings, loop);
    }

    @Override
    public Host host() {
        return host;
    }

    @Override
    public void advanceTo(Instant to) {
        settle();
        Optional<Instant> next = host.nextTimer().filter(at -> !at.isAfter(to));
        while (next.isPresent()) {
            Instant due = next.get();
            clock.updateAndGet(now -> due.isAfter(now) ? due : now);
            settle();
            next = host.nextTimer().filter(at -> !at.isAfter(to));
        }
        clock.set(to);
        settle();
    }

    @Override
    public void settle() {
        host.settle();
    }

    /** The old host is not told: the new one takes its ranges over. */
    @Override
    public void restart() {
        PostgresHost old = host;
        host = PostgresHost.open(settings, loop);
        old.close();
    }

    @Override
    public void close() {
        host.close();
    }
}
