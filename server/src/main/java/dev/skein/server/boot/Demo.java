package dev.skein.server.boot;

import dev.skein.Insight;
import dev.skein.Passage;
import dev.skein.host.Host;
import dev.skein.host.Outbox;
import dev.skein.host.Replay;
import dev.skein.host.Views;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.loop.Loop;
import dev.skein.server.act.release.PlaybookText;
import dev.skein.server.knowledge.Knowledge;
import dev.skein.sim.Reader;
import dev.skein.sim.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The demo shop: a week lived in memory by a seed and then taken in as a log, so that it is there in seconds and the same
 * every time; and a handful of customers who go on living. One employee is left to who sits at the desk.
 */
final class Demo implements AutoCloseable {
    /** Seed of the demo's week: the same week for everybody. */
    static final long SEED = 20_261;

    /** Customers who lived the week. */
    static final int PEOPLE = 400;

    /** How far back the demo's past goes at its first start. */
    static final Duration LIVED = Duration.ofDays(9);

    private static final String DRAFT = "late-delivery-small-slips.yaml";

    private static final Logger LOG = System.getLogger(Demo.class.getName());
    private static final long TICK_MS = 250;

    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "demo");
        thread.setDaemon(true);
        return thread;
    });
    private final World world;
    private volatile Optional<ScheduledFuture<?>> pending = Optional.empty();

    private Demo(World.Setting setting, Host host, Instant now) {
        this.world = World.live(setting, host, now);
    }

    /** Whether the week is still to be told to this store. */
    static boolean isNew(Views views) {
        return views.list(Views.Query.of("person").page(Optional.empty(), 1))
                .items()
                .isEmpty();
    }

    /** Puts a second version of a playbook beside the first, to try and to release. */
    static void draft(Engine engine) {
        Path file = engine.options().company().resolveSibling("rehearsal").resolve(DRAFT);
        if (Files.exists(file)) {
            try {
                PlaybookText text = PlaybookText.read(DRAFT, Files.readString(file));
                engine.playbooks().draft(text, text.playbook().owner(), "A second version, to try and to release");
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
    }

    /** Tells a new store the week up to this hour; says on the way how it goes. Gives how many events it was. */
    static int week(Engine engine, Replay store, Loop loop) {
        World.Setting all = World.Setting.of(SEED, PEOPLE, engine.folder().file(), Optional.of(reader(engine)));
        Instant end = engine.clock().instant().truncatedTo(ChronoUnit.HOURS);
        List<Replay.Recorded> log = World.week(all, end, loop).log();
        store.replay(log);
        return log.size();
    }

    /** Lets the handful live; the first employee is left to the desk. */
    static Demo live(Engine engine) {
        String seated = engine.folder().file().employees().get(0).id();
        World.Setting setting = World.Setting.of(SEED, PEOPLE, engine.folder().file(), Optional.of(reader(engine)))
                .without(List.of(seated));
        Demo demo = new Demo(setting, engine.host(), engine.clock().instant());
        demo.ticking.execute(() -> demo.tickFrom(engine));
        return demo;
    }

    /** Hands effects for the demo's people to the demo, all others to {@code others}. */
    Outbox.Performer before(Outbox.Performer others) {
        return effect -> (world.knows(effect.key()) ? world : others).perform(effect);
    }

    /** Ticks, and asks for the next tick: a slow one delays, it never piles up. */
    private void tickFrom(Engine engine) {
        tick(engine.clock().instant());
        if (!ticking.isShutdown()) {
            pending = Optional.of(ticking.schedule(() -> tickFrom(engine), TICK_MS, TimeUnit.MILLISECONDS));
        }
    }

    private void tick(Instant now) {
        try {
            world.tick(now);
        } catch (RuntimeException e) {
            // One bad moment must not end the demo's life; what it was is said.
            LOG.log(Logger.Level.WARNING, "the demo stumbled", e);
        }
    }

    private static Reader reader(Engine engine) {
        Understander understander = engine.understander();
        Knowledge knowledge = engine.knowledge();
        return new Reader() {
            @Override
            public Optional<Insight> read(String text) {
                return understander.read(List.of(text), Depth.FAST).stream().findFirst();
            }

            @Override
            public List<Passage> find(String text) {
                return knowledge.search(text, 3);
            }
        };
    }

    @Override
    public void close() {
        pending.ifPresent(next -> next.cancel(false));
        ticking.shutdownNow();
        world.close();
    }
}
