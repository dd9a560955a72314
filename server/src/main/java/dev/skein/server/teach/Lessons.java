package dev.skein.server.teach;

import dev.skein.Ids;
import dev.skein.Message;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.language.Depth;
import dev.skein.language.teach.Example;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.TaughtModel;
import dev.skein.server.NeedsReader;
import dev.skein.server.teach.CorrectedExamples.Gathered;
import dev.skein.server.teach.CorrectedExamples.Lesson;
import dev.skein.server.teach.Version.Evaluation;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;

/**
 * Learns from corrections, in the background: teaches a candidate, holds it against the live model on examples that
 * neither had learned, and puts it on the shelf. One lesson at a time, on one thread of the lowest priority. A candidate
 * goes live when a person says so and it does not lose; it can be rolled back.
 */
public final class Lessons implements AutoCloseable {
    /** Parts of the examples; each is asked of models that learned the others. */
    static final int FOLDS = 3;

    /** Messages that are read by both, to tell what would change. */
    static final int MESSAGES_MAX = 500;

    private static final Duration LATELY = Duration.ofDays(7);
    private static final Logger LOG = System.getLogger(Lessons.class.getName());

    private final Host host;
    private final Optional<Path> needs;
    private final ModelShelf shelf;
    private final NeedsReader reader;
    private final Teaching teaching;
    private final InstantSource clock;

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it: a lesson only steps aside where it can
    private final ForkJoinPool thread = new ForkJoinPool(
            1,
            pool -> {
                ForkJoinWorkerThread made = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
                made.setName("lessons");
                made.setDaemon(true);
                made.setPriority(Thread.MIN_PRIORITY);
                return made;
            },
            null,
            false);

    private volatile Job job = new Job(Job.State.IDLE, 0, "");

    /** What is being done. {@code done} is the part of it, 0 to 1. */
    record Job(State state, double done, String says) {
        enum State {
            IDLE,
            LEARNING,
            EVALUATING,
            FAILED
        }

        boolean isBusy() {
            return state == State.LEARNING || state == State.EVALUATING;
        }
    }

    /**
     * Learns for a reader.
     *
     * @param needs the company's own examples; without any nothing can be learned
     */
    public Lessons(
            Host host,
            Optional<Path> needs,
            ModelShelf shelf,
            NeedsReader reader,
            Lenses lenses,
            Depth depth,
            InstantSource clock) {
        this.host = host;
        this.needs = needs;
        this.shelf = shelf;
        this.reader = reader;
        this.teaching = new Teaching(lenses, depth);
        this.clock = clock;
    }

    Job job() {
        return job;
    }

    /** Waits until nothing is learned any more, so long at most; whether that is so. */
    boolean rests(Duration atMost) {
        return thread.awaitQuiescence(atMost.toMillis(), TimeUnit.MILLISECONDS) && !job.isBusy();
    }

    /** What could be learned from now. */
    Gathered gathered() {
        return needs.isEmpty() ? new Gathered(List.of(), 0) : new CorrectedExamples(host).gather(own().labels());
    }

    private Examples own() {
        try {
            return Examples.read(needs.orElseThrow(
                    () -> Problem.conflict("The company's folder has no needs.tsv; its own examples come first.")));
        } catch (IOException e) {
            throw new UncheckedIOException("the company's examples cannot be read", e);
        }
    }

    /** Begins to learn; a second time while it lasts is a {@link Problem} 409. */
    synchronized void begin() {
        if (job.isBusy()) {
            throw Problem.conflict("It is learning already.");
        }
        Examples own = own();
        List<Lesson> lessons = new CorrectedExamples(host).gather(own.labels()).lessons();
        if (lessons.isEmpty()) {
            throw Problem.conflict("There is no corrected message to learn from.");
        }
        job = new Job(Job.State.EVALUATING, 0, "");
        thread.execute(() -> run(own, lessons));
    }

    private void run(Examples own, List<Lesson> lessons) {
        try {
            Version live = shelf.find(shelf.live()).orElseThrow();
            Examples all = own.with(lessons.stream().map(Lesson::example).toList());
            List<Example> known = live.version() == 1
                    ? own.all()
                    : own.with(lessons.stream()
                                    .filter(l -> live.corrections().contains(l.correction()))
                                    .map(Lesson::example)
                                    .toList())
                            .all();
            Comparison comparison = compare(all.all(), known, live);
            job = new Job(Job.State.LEARNING, 0.9, "");
            TaughtModel model = teaching.teach(all.all());
            List<String> lately = lately();
            List<String> now = teaching.labels(reader).of(lately);
            List<String> then = teaching.labels(model).of(lately);
            int differ = 0;
            for (int i = 0; i < lately.size(); i++) {
                differ += now.get(i).equals(then.get(i)) ? 0 : 1;
            }
            Evaluation evaluation = new Evaluation(
                    all.all().size(),
                    comparison.accuracy(),
                    comparison.macroF1(),
                    comparison.difference(),
                    live.version(),
                    lately.size(),
                    differ,
                    comparison.loses());
            shelf.add(
                    model,
                    new Version(
                            shelf.next(),
                            model.hash(),
                            clock.instant(),
                            own.all().size(),
                            lessons.stream().map(Lesson::correction).toList(),
                            Optional.of(evaluation),
                            "",
                            Optional.empty()));
            job = new Job(Job.State.IDLE, 1, "");
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "learning from corrections failed", e);
            job = new Job(Job.State.FAILED, 0, String.valueOf(e.getMessage()));
        }
    }

    /** Both, on each part of the examples, taught by what each may know of the other parts. */
    private Comparison compare(List<Example> all, List<Example> known, Version live) {
        List<String> truth = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int part = fold;
            job = new Job(Job.State.EVALUATING, fold * 0.9 / FOLDS, "");
            List<Example> asked = all.stream().filter(e -> part(e) == part).toList();
            List<String> texts = asked.stream().map(Example::text).toList();
            asked.forEach(e -> truth.add(e.labels().isEmpty() ? "" : e.labels().get(0)));
            List<Example> rest = known.stream().filter(e -> part(e) != part).toList();
            before.addAll(
                    (live.version() == 1 ? teaching.ofFolder(rest) : teaching.labels(teaching.teach(rest))).of(texts));
            after.addAll(teaching.labels(teaching.teach(
                            all.stream().filter(e -> part(e) != part).toList()))
                    .of(texts));
        }
        return new Comparison(truth, before, after);
    }

    /** The part a text falls into: always the same. */
    private static int part(Example example) {
        return (int) (Ids.fraction("fold", example.text()) * FOLDS);
    }

    private List<String> lately() {
        Instant since = clock.instant().minus(LATELY);
        return Rows.newest(
                        host, Query.of("message").status(Message.Author.CUSTOMER.name()), MESSAGES_MAX, Message.class)
                .stream()
                .filter(m -> m.at().isAfter(since) && !m.text().isBlank())
                .map(Message::text)
                .toList();
    }

    /** Puts a version live. One that was not evaluated, or may lose, is a {@link Problem} 409. */
    synchronized void goLive(int version, String by) {
        Version wanted = shelf.find(version).orElseThrow(() -> Problem.unknown("version", String.valueOf(version)));
        if (version == shelf.live()) {
            return;
        }
        Evaluation evaluation = wanted.evaluation()
                .orElseThrow(() -> Problem.conflict("Version " + version + " was not evaluated; roll back to it."));
        if (evaluation.beside() != shelf.live()) {
            throw Problem.conflict("It was compared with version " + evaluation.beside() + ", and version "
                    + shelf.live() + " is live by now: learn again.");
        }
        if (evaluation.loses()) {
            throw Problem.conflict("It may lose more than is taken, so it cannot go live.");
        }
        Optional<TaughtModel> model = shelf.model(wanted);
        shelf.goLive(wanted, by, clock.instant());
        reader.live(model);
    }

    /** Puts the version that was live before live again; without one it is a {@link Problem} 409. */
    synchronized void rollBack() {
        Version wanted = shelf.before()
                .flatMap(shelf::find)
                .orElseThrow(() -> Problem.conflict("There is no version to roll back to."));
        Optional<TaughtModel> model = shelf.model(wanted);
        shelf.goBack(wanted);
        reader.live(model);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
