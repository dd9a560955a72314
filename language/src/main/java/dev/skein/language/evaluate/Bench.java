package dev.skein.language.evaluate;

import ai.onnxruntime.OrtException;
import dev.skein.language.Depth;
import dev.skein.language.SentenceModel;
import dev.skein.language.Task;
import dev.skein.language.Understander;
import dev.skein.language.Understanding;
import dev.skein.language.Utterance;
import dev.skein.language.teach.Memory;
import dev.skein.language.train.SharedData;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a measurement works with: the data, the reader everybody uses, and a limit that makes a quick look of a full run.
 */
final class Bench {
    /** Texts that one thread reads at a time. */
    private static final int BATCH = 64;

    /** Texts that are read again on one thread to take the time: the sentence model costs milliseconds each. */
    private static final int TIMED = 200;

    private static final int TIMED_FAST = 2_000;

    private static final String MINI_LM = "minilm-mean";

    private final SharedData data;
    private final Understander understander;
    private final List<Depth> depths;
    private final Teaching teaching;
    private final Memory memory;
    private final int limit;
    private final Consumer<String> progress;

    Bench(
            SharedData data,
            Understander understander,
            Teaching teaching,
            Memory memory,
            Evaluation.Wish wish,
            Consumer<String> progress) {
        this.data = data;
        this.understander = understander;
        this.teaching = teaching;
        this.memory = memory;
        depths = wish.depths();
        limit = wish.limit() == 0 ? Integer.MAX_VALUE : wish.limit();
        this.progress = progress;
    }

    SharedData data() {
        return data;
    }

    /** What ships. */
    Reader shipped() {
        return (texts, depth, tasks) ->
                understander.understand(texts.stream().map(Utterance::of).toList(), depth, tasks);
    }

    /** The tiers to measure. */
    List<Depth> depths() {
        return depths;
    }

    /** One who was taught what the fold teaches. */
    Pupil teach(Fold fold) {
        return teaching.teach(fold.taught(), fold.without());
    }

    /** What all-MiniLM-L6-v2 says of each text, as the lens of that name sees it. */
    Map<String, float[]> vectors(List<String> texts) throws IOException {
        try {
            SentenceModel model = SentenceModel.load();
            return texts.parallelStream()
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), text -> memory.of(MINI_LM, text, seen(model))));
        } catch (OrtException e) {
            throw new IOException("sentence model: cannot be loaded", e);
        }
    }

    private static Function<String, float[]> seen(SentenceModel model) {
        return text -> {
            try {
                return model.read(text).mean();
            } catch (OrtException e) {
                throw new IllegalStateException("sentence model: failed on a text", e);
            }
        };
    }

    /** Whether a limit was set. */
    boolean isQuick() {
        return limit != Integer.MAX_VALUE;
    }

    void say(String what) {
        progress.accept(what);
    }

    /** As many of them as the limit allows, spread evenly, so that a set sorted by label keeps all labels. */
    <T> List<T> limited(List<T> all) {
        return limited(all, limit);
    }

    private static <T> List<T> limited(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> made = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            made.add(all.get((int) ((long) i * all.size() / most)));
        }
        return made;
    }

    /**
     * Answers and what they cost.
     *
     * @param answers one for each text
     * @param escalated share of them that the sentence model read
     * @param cpuMillis of one thread for a thousand texts, from some of them
     */
    record Read(List<Understanding> answers, double escalated, double cpuMillis) {}

    Read read(List<String> texts, Depth depth, Task... tasks) {
        if (depth != Depth.FAST) {
            understander.warm();
        }
        return read(Pupil.of(shipped()), texts, depth, tasks);
    }

    /** Reads all texts on all cores, then some of them again on this thread, for the time that takes. */
    static Read read(Pupil pupil, List<String> texts, Depth depth, Task... tasks) {
        Set<Task> asked = EnumSet.copyOf(List.of(tasks));
        List<Understanding> answers = inParallel(pupil.remembering(), texts, depth, asked);
        List<String> timed = limited(texts, depth == Depth.FAST ? TIMED_FAST : TIMED);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        pupil.plain().understand(timed, depth, asked);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        long deep = answers.stream().filter(Bench::isDeep).count();
        return new Read(
                answers, deep / (double) Math.max(1, texts.size()), spent / 1e6 * 1000 / Math.max(1, timed.size()));
    }

    /** One understanding for each text, in their order, read on all cores. */
    static List<Understanding> inParallel(Reader reader, List<String> texts, Depth depth, Set<Task> tasks) {
        return IntStream.range(0, (texts.size() + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch -> texts.subList(batch * BATCH, Math.min(texts.size(), (batch + 1) * BATCH)))
                .flatMap(some -> reader.understand(some, depth, tasks).stream())
                .toList();
    }

    private static boolean isDeep(Understanding answer) {
        return answer.model().contains("+");
    }

    /** The tier by the name of the report. */
    static String tier(Depth depth) {
        return switch (depth) {
            case FAST -> "tables";
            case AUTO -> "cascade";
            case DEEP -> "sentence model";
        };
    }
}
