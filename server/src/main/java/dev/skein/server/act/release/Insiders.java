package dev.skein.server.act.release;

import dev.skein.Codec;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Run;
import dev.skein.act.playbook.Changing;
import dev.skein.act.playbook.Lifecycle;
import dev.skein.act.playbook.Lifecycle.Entry;
import dev.skein.act.playbook.Lifecycle.Inside;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.Releases.InForce;
import dev.skein.act.playbook.Stage.Change;
import dev.skein.host.Host;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * People who are inside a version: how many stand at each step, and, when another goes live or one is taken back, the event
 * that tells each of them what was decided. Told twice it is one event, so that after a crash all are simply told again.
 */
public final class Insiders implements AutoCloseable {
    /** Rows read at once, and events written at once. */
    private static final int PAGE = 500;

    /** Runs looked at for a preview; beyond, it says that it is cut. */
    static final int LOOKED_AT_MAX = 20_000;

    private static final Logger LOG = System.getLogger(Insiders.class.getName());

    private final Host host;
    private final PlaybookShelf shelf;
    private final InstantSource clock;
    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "insiders");
        thread.setDaemon(true);
        return thread;
    });

    private volatile Optional<ScheduledFuture<?>> pending = Optional.empty();

    /** Tells over a host. */
    public Insiders(Host host, PlaybookShelf shelf, InstantSource clock) {
        this.host = host;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * People inside a version.
     *
     * @param steps how many stand at each step, by its id
     * @param stuck of them, at which step how many cannot move to the other version
     * @param cut whether there are more than were looked at
     */
    public record Standing(
            int version, int people, Map<String, Integer> steps, Map<String, Integer> stuck, boolean cut) {}

    /** Who is inside a version, and who could not move to {@code to}. */
    Standing standing(String playbook, int version, Optional<Playbook> to) {
        TreeMap<String, Integer> steps = new TreeMap<>();
        TreeMap<String, Integer> stuck = new TreeMap<>();
        int[] looked = {0};
        boolean cut = running(playbook, LOOKED_AT_MAX, run -> {
            if (run.version() == version && !run.step().equals("trigger")) {
                looked[0]++;
                steps.merge(run.step(), 1, Integer::sum);
                if (to.isPresent() && !Changing.canMove(run, to.get())) {
                    stuck.merge(run.step(), 1, Integer::sum);
                }
            }
        });
        return new Standing(version, looked[0], steps, stuck, cut);
    }

    /** Has the people inside told, as soon as the playbook's last step holds. */
    void tell(Lifecycle life) {
        List<Entry> trail = life.trail();
        trail.stream()
                .filter(e -> e.inside() != Inside.STAY && isTurn(e.change()))
                .reduce((first, last) -> last)
                .ifPresent(entry -> {
                    long wait = Duration.between(clock.instant(), entry.from()).toMillis() + PAGE;
                    pending = Optional.of(
                            telling.schedule(() -> tellSafely(life, entry), Math.max(0, wait), TimeUnit.MILLISECONDS));
                });
    }

    /** Tells again after a start: what was told before is known by its id. */
    public void resume() {
        shelf.all().forEach(kept -> tell(kept.life()));
    }

    private static boolean isTurn(Change change) {
        return switch (change) {
            case RELEASED, WIDENED, STOPPED, RETIRED -> true;
            case FOUND, DRAFTED, REHEARSED, RESTORED, SUPERSEDED -> false;
        };
    }

    private void tellSafely(Lifecycle life, Entry entry) {
        try {
            tellNow(life, entry);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "people inside " + life.playbook() + " are told again at the next start", e);
        }
    }

    /** Tells them now; gives how many people it was. */
    int tellNow(Lifecycle life, Entry entry) {
        boolean goesLive = entry.change() == Change.RELEASED || entry.change() == Change.WIDENED;
        InForce force = life.last();
        int to = goesLive ? entry.version() : force.version();
        Set<String> told = new LinkedHashSet<>();
        int[] people = {0};
        running(life.playbook(), Integer.MAX_VALUE, run -> {
            boolean from = goesLive ? run.version() != to : run.version() == entry.version();
            Key key = host.owner(run.key());
            if (from && (!goesLive || force.reaches(life.playbook(), key)) && told.add(key + " " + run.version())) {
                Event event = Changing.event(key, life.playbook(), run.version(), to, entry, clock.instant());
                host.append(List.of(event)).toCompletableFuture().join();
                people[0]++;
            }
        });
        return people[0];
    }

    /** Runs of a playbook that run, the newest first; whether there were more than {@code most}. */
    private boolean running(String playbook, int most, Consumer<Run> to) {
        Optional<String> cursor = Optional.empty();
        int looked = 0;
        do {
            Query query = Query.of("run").about(playbook).status(Run.Status.RUNNING.name());
            Page<Row> page = host.list(query.page(cursor, PAGE));
            page.items().forEach(row -> to.accept(Codec.read(row.json(), Run.class)));
            looked += page.items().size();
            cursor = page.next();
        } while (cursor.isPresent() && looked < most);
        return cursor.isPresent();
    }

    @Override
    public void close() {
        pending.ifPresent(next -> next.cancel(false));
        telling.shutdownNow();
    }
}
