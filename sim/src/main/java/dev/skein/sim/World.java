package dev.skein.sim;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.CompanyFile;
import dev.skein.Conversation;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.View;
import dev.skein.host.Host;
import dev.skein.host.Outbox;
import dev.skein.host.Replay.Recorded;
import dev.skein.loop.Loop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Customers and employees of a furniture shop who live by a seed: they browse, order, wait, write, are answered, are
 * asked how it went. The world performs what Skein asks for and reacts to it, so the loop is closed. What is planted in
 * it for learning to find is in {@code docs/guide/simulation.md}.
 *
 * <p>One thread at a time may call {@link #tick}; {@link #perform} may be called from any.
 */
public final class World implements Outbox.Performer, AutoCloseable {
    private static final int DAYS = 7;

    /** Share of mails that bounce. */
    private static final double BOUNCES = 0.004;

    private final Town town;
    private final Customers customers;
    private final Lives lives;
    private final Team team;
    private final Queue<Effect> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Conversation> changed = new ConcurrentLinkedQueue<>();
    private final AutoCloseable subscription;

    /**
     * What a world is made of.
     *
     * @param seed decides everything
     * @param people customers, from 1
     * @param company whose customers they are
     * @param played ids of the employees the world plays; the others are left to people at the desk
     * @param reader reads what customers write; without one every text carries the truth it was made from
     */
    public record Setting(long seed, int people, CompanyFile company, List<String> played, Optional<Reader> reader) {
        public Setting {
            if (people < 1) {
                throw new IllegalArgumentException("people: " + people + " (expected: 1 or more)");
            }
        }

        /** A world that plays all employees. */
        public static Setting of(long seed, int people, CompanyFile company, Optional<Reader> reader) {
            List<String> all =
                    company.employees().stream().map(CompanyFile.Person::id).toList();
            return new Setting(seed, people, company, all, reader);
        }

        /** The same, but for those who are left to people. */
        public Setting without(List<String> employees) {
            List<String> rest =
                    played.stream().filter(id -> !employees.contains(id)).toList();
            return new Setting(seed, people, company, rest, reader);
        }
    }

    /**
     * A week that was lived.
     *
     * @param log every event with the time its step read, in order, timers and tells among them: what {@code
     *     Replay.replay} takes
     * @param host the host it was lived on
     */
    public record Week(List<Recorded> log, MemoryHost host) {}

    /** Looks on after every step of a simulated week. */
    public interface Watch {
        /** The host has settled; {@code fresh} is what it processed since the last call. */
        void after(MemoryHost host, List<Recorded> fresh);

        /** An effect was handed out. */
        default void performed(Effect effect) {}
    }

    private World(Setting setting, String prefix, Pace pace, Host host, Instant now) {
        town = new Town(setting.seed(), prefix, pace, host, setting.reader(), now);
        customers = new Customers(town);
        lives = new Lives(town, customers);
        List<CompanyFile.Person> played = setting.company().employees().stream()
                .filter(person -> setting.played().contains(person.id()))
                .toList();
        team = new Team(town, host, setting.company().company().zone(), played);
        subscription = host.subscribe(this::heard);
        for (int i = 0; i < setting.people(); i++) {
            customers.settle(Persona.of(setting.seed(), i));
        }
    }

    /** Lives the seven days up to {@code end} on a host in memory. The same arguments give the same log and dump. */
    public static Week week(Setting setting, Instant end, Loop loop) {
        return week(setting, end, loop, (host, fresh) -> {});
    }

    /** The same, looked upon. */
    public static Week week(Setting setting, Instant end, Loop loop, Watch watch) {
        Instant start = end.minus(Duration.ofDays(DAYS));
        MemoryHost host = new MemoryHost(loop, start);
        host.append(setting.company().events(start));
        try (World world = new World(setting, "week-" + setting.seed(), Pace.LIFE, host, start)) {
            host.performWith(effect -> {
                watch.performed(effect);
                world.perform(effect);
            });
            world.team.plan(start, DAYS);
            for (int i = 0; i < setting.people(); i++) {
                world.lives.plan(Persona.of(setting.seed(), i), start, Duration.ofDays(DAYS));
            }
            world.run(host, end, watch);
        }
        return new Week(host.log(), host);
    }

    /**
     * Keeps some of the same people alive on a running host, at a pace one can watch: an event every few seconds, a new
     * talk every half to whole minute. Call {@link #tick} a few times a second; hand the effects of keys that {@link
     * #knows} to {@link #perform}.
     *
     * @param now when it begins; also makes the message ids of this life unlike those of another
     */
    public static World live(Setting setting, Host host, Instant now) {
        World world = new World(setting, "live-" + now.toEpochMilli(), Pace.SHOWN, host, now);
        world.team.arrive();
        Passersby passersby = new Passersby(world.town, world.lives, world.customers, setting);
        passersby.begin();
        return world;
    }

    private void run(MemoryHost host, Instant end, Watch watch) {
        int seen = 0;
        for (Optional<Instant> next = next(host);
                next.isPresent() && !next.get().isAfter(end);
                next = next(host)) {
            host.advanceTo(next.get());
            tick(next.get());
            watch.after(host, host.logFrom(seen));
            seen = host.logSize();
        }
        host.advanceTo(end);
        drain();
        watch.after(host, host.logFrom(seen));
    }

    private Optional<Instant> next(MemoryHost host) {
        Optional<Instant> timer = host.nextTimer();
        Optional<Instant> deed = town.agenda.next();
        if (timer.isEmpty() || deed.isEmpty()) {
            return timer.or(() -> deed);
        }
        return timer.get().isBefore(deed.get()) ? timer : deed;
    }

    /** Moves the world to the time: everything due is done, and what Skein asked for is performed. */
    public void tick(Instant now) {
        town.now(now);
        town.retry();
        drain();
        for (Optional<Runnable> deed = town.agenda.due(now); deed.isPresent(); deed = town.agenda.due(now)) {
            deed.get().run();
            drain();
        }
    }

    /** Whether the key is one of this world's people: its effects are for {@link #perform}. */
    public boolean knows(Key key) {
        return customers.knows(key);
    }

    /** Takes an effect; it is performed, and answered, in the ticks that follow. */
    @Override
    public void perform(Effect effect) {
        asked.add(effect);
    }

    private void heard(View view) {
        if (view.body() instanceof Conversation talk) {
            changed.add(talk);
        }
    }

    private void drain() {
        for (Effect effect = asked.poll(); effect != null; effect = asked.poll()) {
            Effect asking = effect;
            town.later(town.pace.sends(), () -> performs(asking));
        }
        for (Conversation talk = changed.poll(); talk != null; talk = changed.poll()) {
            team.noticed(talk);
        }
    }

    private void performs(Effect effect) {
        if (effect.action() instanceof Action.Send send
                && send.channel() == Channel.EMAIL
                && Ids.fraction(effect.id(), "bounces") < BOUNCES) {
            Data why = Data.of("effect", effect.id(), "because", "the mailbox is full");
            town.append(Event.internal(Results.SOURCE, effect.id(), "SendFailed", effect.key(), town.now(), why));
            return;
        }
        Results.of(effect, town.now()).ifPresent(town::append);
        if (effect.action() instanceof Action.Send send) {
            customers.hears(effect.key(), send);
            if (send.by().equals(Customers.LATE_DELIVERY)) {
                team.owes(effect.key());
            }
        } else if (effect.action() instanceof Action.Ask ask) {
            customers.asked(effect.key(), ask);
        }
    }

    /** Ends the world; the host goes on. */
    @Override
    public void close() {
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop listening", e);
        }
    }
}
