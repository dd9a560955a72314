package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understanding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lessons that were asked of readers who had been taught others, and the answers of one tier.
 *
 * @param depth of the tier
 * @param asked lessons
 * @param answers one for each
 * @param escalated share of texts that the sentence model read
 * @param cpuMillis of the reading thread for a thousand texts
 */
record Answered(Depth depth, List<Lesson> asked, List<Understanding> answers, double escalated, double cpuMillis) {

    /** Teaches each fold once and asks it at every depth; a quick look takes the first fold alone. */
    static List<Answered> of(Bench bench, String what, List<Fold> all) {
        List<Fold> folds = bench.isQuick() ? all.subList(0, 1) : all;
        Map<Depth, List<Bench.Read>> reads = new EnumMap<>(Depth.class);
        List<Lesson> asked = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            Fold fold = folds.get(i);
            List<Lesson> some = bench.limited(fold.asked());
            bench.say(what + ", part " + (i + 1) + " of " + folds.size() + ": teaching "
                    + fold.taught().size() + ", asking " + some.size());
            Pupil pupil = bench.teach(fold);
            List<String> texts = some.stream().map(Lesson::text).toList();
            asked.addAll(some);
            for (Depth depth : bench.depths()) {
                reads.computeIfAbsent(depth, d -> new ArrayList<>())
                        .add(Bench.read(pupil, texts, depth, Task.INTENTS, Task.OUT_OF_SCOPE));
            }
        }
        List<Answered> made = new ArrayList<>();
        reads.forEach((depth, parts) -> made.add(pooled(depth, asked, parts)));
        return made;
    }

    private static Answered pooled(Depth depth, List<Lesson> asked, List<Bench.Read> parts) {
        List<Understanding> answers = new ArrayList<>();
        double escalated = 0;
        double cpu = 0;
        for (Bench.Read part : parts) {
            answers.addAll(part.answers());
            escalated += part.escalated() * part.answers().size();
            cpu += part.cpuMillis() * part.answers().size();
        }
        return new Answered(depth, List.copyOf(asked), answers, escalated / asked.size(), cpu / asked.size());
    }

    List<String> texts() {
        return asked.stream().map(Lesson::text).toList();
    }

    /** As one label of each text, the likeliest told. */
    Choices choices() {
        TreeSet<String> names = new TreeSet<>();
        asked.forEach(lesson -> names.addAll(lesson.labels()));
        List<String> labels = List.copyOf(names);
        int[] truth = new int[asked.size()];
        int[] said = new int[truth.length];
        double[] confidence = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = labels.indexOf(asked.get(i).label());
            List<Understanding.Intent> told = answers.get(i).intents();
            said[i] = told.isEmpty() ? -1 : labels.indexOf(told.get(0).label());
            confidence[i] = told.isEmpty() ? 0 : told.get(0).probability();
        }
        return new Choices(labels, truth, said, confidence);
    }

    /** As any number of labels of each text: those at least as likely as not. */
    Marks marks() {
        TreeSet<String> names = new TreeSet<>();
        asked.forEach(lesson -> names.addAll(lesson.labels()));
        List<String> labels = List.copyOf(names);
        boolean[][] truth = new boolean[asked.size()][labels.size()];
        boolean[][] said = new boolean[asked.size()][labels.size()];
        double[][] probability = new double[asked.size()][labels.size()];
        for (int i = 0; i < truth.length; i++) {
            for (String label : asked.get(i).labels()) {
                truth[i][labels.indexOf(label)] = true;
            }
            for (Understanding.Intent intent : answers.get(i).intents()) {
                int label = labels.indexOf(intent.label());
                if (label >= 0) {
                    said[i][label] = intent.probability() >= 0.5;
                    probability[i][label] = intent.probability();
                }
            }
        }
        return new Marks(labels, truth, said, probability);
    }

    /** The result of a judgement of these answers. */
    Result result(Measurement of, String task, String protocol, Judged judged) {
        List<Result.Slice> slices = judged.size() == asked.size() ? Slices.found(texts(), judged) : List.of();
        return new Result(
                of.set().folder(),
                task,
                protocol,
                Bench.tier(depth),
                judged.size(),
                judged.figures(),
                escalated,
                cpuMillis,
                slices);
    }

    /** The same for the lessons at some places. */
    Answered only(int... at) {
        return new Answered(
                depth,
                Arrays.stream(at).mapToObj(asked::get).toList(),
                Arrays.stream(at).mapToObj(answers::get).toList(),
                escalated,
                cpuMillis);
    }
}
