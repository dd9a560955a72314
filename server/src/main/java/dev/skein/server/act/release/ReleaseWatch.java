package dev.skein.server.act.release;

import dev.skein.Codec;
import dev.skein.Run;
import dev.skein.act.playbook.Harm;
import dev.skein.act.playbook.Lifecycle;
import dev.skein.act.playbook.Lifecycle.Entry;
import dev.skein.act.playbook.Lifecycle.Inside;
import dev.skein.act.playbook.Releases.InForce;
import dev.skein.act.playbook.Stage.Change;
import dev.skein.host.Host;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.learn.ReleaseHarm;
import dev.skein.learn.ReleaseHarm.Watched;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks after versions that are released step by step: one that does harm is stopped, one that is paced goes on. */
public final class ReleaseWatch implements AutoCloseable {
    /** Time between two looks. However often one looks, the chance of stopping a harmless version is the same. */
    static final Duration EVERY = Duration.ofSeconds(30);

    /** Runs looked at, the newest. */
    static final int RUNS_MAX = 20_000;

    private static final int PAGE = 500;
    private static final Logger LOG = System.getLogger(ReleaseWatch.class.getName());

    private final Host host;
    private final PlaybookShelf shelf;
    private final Insiders insiders;
    private final InstantSource clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "release-watch");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Optional<ScheduledFuture<?>> pending = Optional.empty();

    /** Looks at a host's runs. */
    public ReleaseWatch(Host host, PlaybookShelf shelf, Insiders insiders, InstantSource clock) {
        this.host = host;
        this.shelf = shelf;
        this.insiders = insiders;
        this.clock = clock;
    }

    /** Looks from now on. */
    public void begin() {
        long ms = EVERY.toMillis();
        pending = Optional.of(looking.scheduleWithFixedDelay(this::lookSafely, ms, ms, TimeUnit.MILLISECONDS));
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            // One look that fails must not end the watch.
            LOG.log(Logger.Level.WARNING, "the releases could not be looked at", e);
        }
    }

    /** One look at all releases. */
    void look() {
        for (PlaybookShelf.Kept kept : shelf.all()) {
            released(kept.life()).ifPresent(entry -> look(kept, entry));
        }
    }

    private void look(PlaybookShelf.Kept kept, Entry released) {
        Lifecycle life = kept.life();
        InForce force = life.last();
        ReleaseHarm harm = harm(life, released);
        String id = life.playbook();
        if (harm.stop()) {
            String because = "It does harm: " + harm.words() + ". Stopped by itself";
            insiders.tell(shelf.take(
                    id,
                    PlaybookShelf.ITSELF,
                    because,
                    (now, word) -> now.stopped(force.version(), Inside.LEAVE, word)));
            return;
        }
        Pace pace = kept.paces().get(force.version());
        Duration since = Duration.between(force.from(), clock.instant());
        if (pace != null
                && force.isStaged()
                && harm.reached() >= pace.people()
                && since.compareTo(Duration.ofHours(pace.hours())) >= 0) {
            int next = Lifecycle.SHARES.get(Lifecycle.SHARES.indexOf(force.share()) + 1);
            String because =
                    harm.words() + ", " + since.toHours() + " hours at " + force.share() + " %: no harm is seen";
            insiders.tell(shelf.take(
                    id,
                    PlaybookShelf.ITSELF,
                    because,
                    (now, word) -> now.released(force.version(), next, released.inside(), word)));
        }
    }

    /** When the version in force was released, if it is still looked after: up to two weeks after it is for everybody. */
    Optional<Entry> released(Lifecycle life) {
        InForce force = life.last();
        boolean looked = force.version() != 0
                && (force.isStaged() || clock.instant().isBefore(force.from().plus(Harm.WATCHED)));
        return life.trail().stream()
                .filter(e -> looked && e.change() == Change.RELEASED && e.version() == force.version())
                .reduce((first, last) -> last);
    }

    /** People it reached against people it did not, since it was released. */
    ReleaseHarm harm(Lifecycle life, Entry released) {
        boolean alone = life.last().rest() == 0;
        List<Watched> people = new ArrayList<>();
        for (Run run : since(life.playbook(), released.from())) {
            boolean treated = run.arm() == Run.Arm.TREATED;
            boolean reached = treated && run.version() == released.version();
            // Where another version is live, who is held out of either is neither reached nor compared with.
            if (reached || alone || treated) {
                people.add(new Watched(host.owner(run.key()).toString(), reached, run.began(), Harm.of(run)));
            }
        }
        return ReleaseHarm.of(people, Harm.WATCHED);
    }

    private List<Run> since(String playbook, Instant from) {
        List<Run> runs = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Row> page = host.list(Query.of("run").about(playbook).page(cursor, PAGE));
            for (Row row : page.items()) {
                Run run = Codec.read(row.json(), Run.class);
                if (row.atMillis() < from.toEpochMilli()) {
                    return runs;
                }
                if (!run.step().equals("trigger")) {
                    runs.add(run);
                }
            }
            cursor = page.next();
        } while (cursor.isPresent() && runs.size() < RUNS_MAX);
        return runs;
    }

    @Override
    public void close() {
        pending.ifPresent(next -> next.cancel(false));
        looking.shutdownNow();
    }
}
