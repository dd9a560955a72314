package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understander;
import dev.skein.language.Understanding;
import dev.skein.language.Utterance;
import dev.skein.language.train.SharedData;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a measurement works with: the data, the reader everybody uses, and a limit that makes a quick look of a full run.
 */
final class Bench {
    /** Texts read between two words of progress. */
    private static final int BATCH = 512;

    private final SharedData data;
    private final Understander understander;
    private final List<Depth> depths;
    private final Teaching teaching;
    private final int limit;
    private final Consumer<String> progress;

    /**
     * For one run.
     *
     * @param limit texts judged of one set at most
     */
    Bench(
            SharedData data,
            Understander understander,
            Teaching teaching,
            List<Depth> depths,
            int limit,
            Consumer<String> progress) {
        this.data = data;
        this.understander = understander;
        this.depths = List.copyOf(depths);
        this.teaching = teaching;
        this.limit = limit;
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

    /** A reader that was taught these. */
    Reader teach(List<Lesson> lessons) {
        return teaching.teach(lessons);
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
        if (all.size() <= limit) {
            return all;
        }
        List<T> made = new ArrayList<>(limit);
        for (int i = 0; i < limit; i++) {
            made.add(all.get((int) ((long) i * all.size() / limit)));
        }
        return made;
    }

    /**
     * Answers and what they cost.
     *
     * @param answers one for each text
     * @param escalated share of them that the sentence model read
     * @param cpuMillis of this thread for a thousand texts
     */
    record Read(List<Understanding> answers, double escalated, double cpuMillis) {}

    Read read(List<String> texts, Depth depth, Task... tasks) {
        if (depth != Depth.FAST) {
            understander.warm();
        }
        return read(shipped(), texts, depth, tasks);
    }

    static Read read(Reader reader, List<String> texts, Depth depth, Task... tasks) {
        Set<Task> asked = EnumSet.copyOf(List.of(tasks));
        List<Understanding> answers = new ArrayList<>(texts.size());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int from = 0; from < texts.size(); from += BATCH) {
            answers.addAll(reader.understand(texts.subList(from, Math.min(texts.size(), from + BATCH)), depth, asked));
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        long deep = answers.stream().filter(Bench::isDeep).count();
        return new Read(
                answers, deep / (double) Math.max(1, texts.size()), spent / 1e6 * 1000 / Math.max(1, texts.size()));
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
