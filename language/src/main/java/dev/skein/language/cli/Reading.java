package dev.skein.language.cli;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understander;
import dev.skein.language.Understanding;
import dev.skein.language.Utterance;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * From lines of questions to lines of answers: one for one, in order, whatever the lines hold. Batches go to
 * {@value #THREADS} threads; no more than {@value #BATCHES_MAX} are held at a time, so that memory stays the same however
 * long the input is.
 */
final class Reading {
    static final int THREADS = 2;

    /** Lines of one batch, and UTF-16 units after which it is closed. */
    private static final int BATCH_LINES = 256;

    private static final int BATCH_CHARS = 1 << 20;
    private static final int BATCHES_MAX = 2 * THREADS;

    private final Understander understander;
    private final Depth depth;
    private final Set<Task> tasks;

    Reading(Understander understander, Depth depth, Set<Task> tasks) {
        this.understander = understander;
        this.depth = depth;
        this.tasks = tasks;
    }

    /** What was done: lines in all, and those of them that were at fault. */
    record Count(long lines, long faults) {}

    private record Batch(String lines, int count, int faults) {}

    /** Reads all of it; {@code progress} hears of every batch how many lines are done. */
    Count run(Lines in, OutputStream out, LongConsumer progress) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        ArrayDeque<Future<Batch>> waiting = new ArrayDeque<>();
        long lines = 0;
        long faults = 0;
        try {
            for (List<Lines.Line> batch = next(in); !batch.isEmpty() || !waiting.isEmpty(); batch = next(in)) {
                if (!batch.isEmpty()) {
                    List<Lines.Line> taken = batch;
                    waiting.add(threads.submit(() -> answer(taken)));
                }
                while (waiting.size() >= BATCHES_MAX || (batch.isEmpty() && !waiting.isEmpty())) {
                    Batch done = done(waiting.remove());
                    out.write(done.lines().getBytes(StandardCharsets.UTF_8));
                    lines += done.count();
                    faults += done.faults();
                    progress.accept(lines);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        out.flush();
        return new Count(lines, faults);
    }

    private static Batch done(Future<Batch> batch) throws InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be read: " + e.getMessage(), e);
        }
    }

    private static List<Lines.Line> next(Lines in) throws IOException {
        List<Lines.Line> batch = new ArrayList<>();
        long size = 0;
        while (batch.size() < BATCH_LINES && size < BATCH_CHARS) {
            Lines.Line line = in.next();
            if (line == null) {
                break;
            }
            batch.add(line);
            size += line.text().map(String::length).orElse(0);
        }
        return batch;
    }

    private Batch answer(List<Lines.Line> lines) {
        List<Question> questions = lines.stream().map(Question::of).toList();
        List<Utterance> utterances =
                questions.stream().flatMap(q -> q.utterance().stream()).toList();
        List<Understanding> read = understander.understand(utterances, depth, tasks);
        AnswerWriter writer = new AnswerWriter(tasks);
        int faults = 0;
        int at = 0;
        try {
            for (Question question : questions) {
                Optional<Utterance> utterance = question.utterance();
                if (utterance.isPresent()) {
                    writer.answer(question, utterance.get(), read.get(at++));
                } else {
                    writer.fault(question, question.fault());
                    faults++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory is no device that fails
        }
        return new Batch(writer.lines(), questions.size(), faults);
    }
}
