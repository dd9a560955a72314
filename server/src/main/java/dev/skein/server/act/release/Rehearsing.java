package dev.skein.server.act.release;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.act.playbook.Lifecycle;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.Releases.InForce;
import dev.skein.host.Views.Page;
import dev.skein.server.Companies;
import dev.skein.server.view.Problem;
import dev.skein.sim.rehearsal.LivePast;
import dev.skein.sim.rehearsal.Past;
import dev.skein.sim.rehearsal.Rehearsal;
import dev.skein.sim.rehearsal.RehearsalReport;
import dev.skein.sim.rehearsal.ReportPage;
import dev.skein.sim.rehearsal.Version;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rehearses on this server's own past, one at a time, beside everything else it does; and keeps the receipt. */
public final class Rehearsing implements AutoCloseable {
    /** Days that can be asked for, at most. */
    public static final int DAYS_MAX = 366;

    /** Events a rehearsal here holds at most, about 300 MB; more are for {@code ./skein rehearse}. */
    static final long EVENTS_MAX = 300_000;

    private static final Logger LOG = System.getLogger(Rehearsing.class.getName());

    private final PlaybookShelf shelf;
    private final LiveLog log;
    private final Companies companies;
    private final InstantSource clock;
    private final ExecutorService working = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "rehearsal");
        thread.setDaemon(true);
        return thread;
    });
    private volatile JobView job = JobView.NONE;

    /** Rehearses over a log. */
    public Rehearsing(PlaybookShelf shelf, LiveLog log, Companies companies, InstantSource clock) {
        this.shelf = shelf;
        this.log = log;
        this.companies = companies;
        this.clock = clock;
    }

    /**
     * How a rehearsal stands.
     *
     * @param state {@code IDLE}, {@code RUNNING} or {@code FAILED}
     * @param says what it is at, or why it failed
     */
    public record JobView(String playbook, int version, String state, String says) {
        static final JobView NONE = new JobView("", 0, "IDLE", "");
    }

    /** How the rehearsal of a playbook stands. */
    JobView job(String playbook) {
        JobView now = job;
        return now.playbook().equals(playbook) || now.state().equals("RUNNING") ? now : JobView.NONE;
    }

    /** Begins one in the background; 409 while another runs. */
    synchronized void begin(String playbook, int version, int days, String by) {
        if (job.state().equals("RUNNING")) {
            throw Problem.conflict(
                    "A rehearsal is under way: of " + job.playbook() + '@' + job.version() + ". One at a time.");
        }
        Instant since = clock.instant().minus(Duration.ofDays(days));
        job = new JobView(playbook, version, "RUNNING", "Reading the past");
        working.execute(() -> work(playbook, version, since, by));
    }

    /** Rehearses what plays at a first start, when there is a past: nobody has to ask for it. */
    public void beginWith(Instant since, String by) {
        working.execute(() -> {
            for (PlaybookShelf.Kept kept : shelf.all()) {
                InForce force = kept.life().last();
                String id = kept.life().playbook();
                boolean none = kept.life()
                        .sha256(force.version())
                        .filter(sha -> !kept.receipts().containsKey(sha))
                        .isPresent();
                if (none && force.version() != 0) {
                    work(id, force.version(), since, by);
                }
            }
        });
    }

    private void work(String playbook, int version, Instant since, String by) {
        try {
            rehearse(playbook, version, since, by);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "the rehearsal of " + playbook + '@' + version + " failed", e);
            job = new JobView(playbook, version, "FAILED", String.valueOf(e.getMessage()));
        }
    }

    private void tell(String playbook, int version, String says) {
        job = new JobView(playbook, version, "RUNNING", says);
    }

    /** Rehearses now and keeps the receipt. */
    Receipt rehearse(String id, int version, Instant since, String by) throws InterruptedException {
        Playbook candidate =
                shelf.playbook(id, version).orElseThrow(() -> Problem.unknown("version", id + '@' + version));
        String sha256 =
                shelf.find(id).flatMap(kept -> kept.life().sha256(version)).orElse("");
        Past past = past(id, version, since);
        Version base = live();
        Optional<String> against = base.playbooks().stream()
                .filter(p -> p.id().equals(id) && p.version() != version)
                .map(Playbook::policy)
                .findFirst();
        Optional<Version> other =
                against.map(policy -> new Version(policy, base.company(), base.playbooks(), Map.of()));
        RehearsalReport report = new Rehearsal(base.with(candidate, sha256), other, Optional.of(id), 1)
                .over(past, 1, says -> tell(id, version, says));
        Map<String, Object> page = ReportPage.of(report, companies.company().zone());
        Receipt receipt = receipt(sha256, against, page, past.from(), past.until(), by);
        shelf.rehearsed(id, version, receipt, Codec.json(page));
        job = new JobView(id, version, "IDLE", "");
        return receipt;
    }

    /** Takes the page of a rehearsal that was made elsewhere; its text must be the one that is recorded. Gives its id. */
    String record(String yaml, String report, String by) {
        PlaybookText text = PlaybookText.read("playbook.yaml", yaml);
        Data page = Codec.read(report, Data.class);
        String tried = page.text("candidate.sha256").orElse("");
        if (!tried.equals(text.sha256())) {
            throw new IllegalArgumentException("the rehearsal is of " + tried + ", the text is " + text.sha256());
        }
        Instant from = page.text("past.from").map(Instant::parse).orElse(Instant.EPOCH);
        Instant until = page.text("past.until").map(Instant::parse).orElse(Instant.EPOCH);
        Optional<String> against = page.text("against.playbook");
        shelf.draft(text, by, "Rehearsed from outside");
        Receipt receipt = receipt(text.sha256(), against, page.values(), from, until, by);
        shelf.rehearsed(text.playbook().id(), text.playbook().version(), receipt, report);
        return text.playbook().id();
    }

    /** A receipt from a report's page. */
    Receipt receipt(
            String sha256, Optional<String> against, Map<String, Object> page, Instant from, Instant until, String by) {
        Map<?, ?> past = page.get("past") instanceof Map<?, ?> map ? map : new LinkedHashMap<>();
        List<String> summary = new ArrayList<>();
        if (page.get("summary") instanceof List<?> lines) {
            lines.forEach(line -> summary.add(String.valueOf(line)));
        }
        return new Receipt(
                sha256,
                against,
                clock.instant(),
                by,
                from,
                until,
                number(past.get("events")),
                number(past.get("people")),
                number(page.get("reaches")),
                String.valueOf(page.get("effectsSha256")),
                List.copyOf(summary));
    }

    private static long number(@Nullable Object of) {
        return of instanceof Number n ? n.longValue() : 0;
    }

    private Past past(String id, int version, Instant since) {
        LivePast past = new LivePast(since, EVENTS_MAX);
        read(cursor -> log.events(since, cursor, LiveLog.PAGE), past, id, version);
        read(cursor -> log.decisions(since, cursor, LiveLog.PAGE), past, id, version);
        return past.past();
    }

    private void read(Function<Optional<String>, Page<dev.skein.Event>> pages, LivePast past, String id, int version) {
        Optional<String> cursor = Optional.empty();
        do {
            Page<dev.skein.Event> page = pages.apply(cursor);
            page.items().forEach(past::take);
            cursor = page.next();
            tell(id, version, "Reading the past: " + past.events() + " events");
        } while (cursor.isPresent());
    }

    /** What plays now for most people: the settings, and of each playbook the version that is live. */
    Version live() {
        List<Playbook> playing = new ArrayList<>();
        for (PlaybookShelf.Kept kept : shelf.all()) {
            Lifecycle life = kept.life();
            InForce force = life.last();
            int version = force.isStaged() && force.rest() != 0 ? force.rest() : force.version();
            if (version != 0) {
                shelf.playbook(life.playbook(), version).ifPresent(playing::add);
            }
        }
        return Version.of("live", companies.company(), playing);
    }

    @Override
    public void close() {
        working.shutdownNow();
    }
}
