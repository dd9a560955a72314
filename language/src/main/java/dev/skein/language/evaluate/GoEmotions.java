package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understanding;
import dev.skein.language.Understanding.Presence;
import dev.skein.language.train.PublicSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * GoEmotions (Demszky et al. 2020): the development part, which taught nothing; 28 labels, Ekman's, the paper's four
 * groups, and sentiment of the texts of one group.
 */
final class GoEmotions implements Measurement {
    private static final String DEV = "dev.tsv.gz";
    private static final String EKMAN = "ekman-dev.tsv.gz";
    private static final String GROUP = "group-dev.tsv.gz";

    private static final List<String> GROUPS = List.of("ambiguous", "negative", "neutral", "positive");

    /** The paper's groups (ambiguous, negative, neutral, positive) as sentiments. */
    private static final int[] SENTIMENT_OF_GROUP = {1, 0, 1, 2};

    @Override
    public String name() {
        return "goemotions";
    }

    @Override
    public PublicSet set() {
        return PublicSet.GOEMOTIONS;
    }

    @Override
    public List<String> files() {
        return List.of(DEV, EKMAN, GROUP);
    }

    @SuppressWarnings("ArrayRecordComponent") // arrays for the figures; nobody compares lines
    private record Line(String text, int[] labels) {}

    private static List<Line> lines(Bench bench, String file) {
        return bench.limited(bench.data().lines(PublicSet.GOEMOTIONS, file)).stream()
                .map(line -> line.split("\t", -1))
                .map(fields -> new Line(
                        fields[0],
                        Arrays.stream(fields[1].split(",", -1))
                                .mapToInt(Integer::parseInt)
                                .toArray()))
                .toList();
    }

    @Override
    public List<Result> measure(Bench bench) {
        List<Line> lines = lines(bench, DEV);
        List<String> texts = lines.stream().map(Line::text).toList();
        List<String> names = bench.data().plainLines(PublicSet.GOEMOTIONS, "labels.txt");
        List<String> ekmans = bench.data().plainLines(PublicSet.GOEMOTIONS, "ekman-labels.txt");
        List<Line> ekmanLines = lines(bench, EKMAN);
        List<Result> made = new ArrayList<>();
        for (Depth depth : bench.depths()) {
            bench.say("goemotions, " + Bench.tier(depth) + ": " + texts.size() + " texts");
            Bench.Read read = bench.read(texts, depth, Task.SENTIMENT, Task.EMOTIONS, Task.EKMAN, Task.GROUPS);
            Marks emotions = marks(lines, read.answers(), names, Understanding::emotions);
            Marks groups = marks(lines(bench, GROUP), read.answers(), GROUPS, Understanding::groups);
            Marks ekman = marks(ekmanLines, read.answers(), ekmans, Understanding::ekman);
            List<Result.Slice> slices = new ArrayList<>(Slices.found(texts, emotions));
            if (depth != Depth.DEEP) {
                slices.addAll(changed(bench, lines, depth, names));
            }
            made.add(result("emotions, 28 labels", depth, emotions, read, slices));
            made.add(result("ekman, 7 labels", depth, ekman, read, List.of()));
            made.add(result("groups, 4 labels", depth, groups, read, List.of()));
            made.add(sentiment(bench, read, texts, depth));
        }
        return made;
    }

    private static Result result(String task, Depth depth, Judged judged, Bench.Read read, List<Result.Slice> slices) {
        return new Result(
                PublicSet.GOEMOTIONS.folder(),
                task,
                "development part, which trained nothing; which thresholds were chosen after a look at it, the model card says",
                Bench.tier(depth),
                judged.size(),
                judged.figures(),
                read.escalated(),
                read.cpuMillis(),
                slices);
    }

    private static Marks marks(
            List<Line> lines,
            List<Understanding> answers,
            List<String> labels,
            Function<Understanding, List<Presence>> told) {
        int size = labels.size();
        boolean[][] truth = new boolean[lines.size()][size];
        boolean[][] said = new boolean[lines.size()][size];
        double[][] probability = new double[lines.size()][size];
        for (int i = 0; i < truth.length; i++) {
            for (int label : lines.get(i).labels()) {
                truth[i][label] = true;
            }
            for (Presence presence : told.apply(answers.get(i))) {
                int label = labels.indexOf(presence.label());
                said[i][label] = presence.present();
                probability[i][label] = presence.probability();
            }
        }
        return new Marks(labels, truth, said, probability);
    }

    private static List<Result.Slice> changed(Bench bench, List<Line> all, Depth depth, List<String> names) {
        List<Line> lines = all.size() <= Slices.MADE_MAX ? all : all.subList(0, Slices.MADE_MAX);
        List<Result.Slice> made = new ArrayList<>();
        List<String> plain = lines.stream().map(Line::text).toList();
        List<String> mistyped = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            mistyped.add(Slices.mistyped(plain.get(i), i));
        }
        List<String> capitals = plain.stream().map(Slices::inCapitals).toList();
        made.add(slice("the first " + lines.size() + ", as they are", bench, lines, plain, depth, names));
        made.add(slice("the same, mistyped", bench, lines, mistyped, depth, names));
        made.add(slice("the same, all in capitals", bench, lines, capitals, depth, names));
        return made;
    }

    private static Result.Slice slice(
            String name, Bench bench, List<Line> lines, List<String> texts, Depth depth, List<String> names) {
        Marks marks = marks(lines, bench.read(texts, depth, Task.EMOTIONS).answers(), names, Understanding::emotions);
        return new Result.Slice(name, texts.size(), marks.figures().get(0));
    }

    private static Result sentiment(Bench bench, Bench.Read read, List<String> texts, Depth depth) {
        List<Line> groups = lines(bench, GROUP);
        int[] at = java.util.stream.IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).labels().length == 1)
                .toArray();
        Choices choices = Sentiments.choices(
                Arrays.stream(at)
                        .map(i -> SENTIMENT_OF_GROUP[groups.get(i).labels()[0]])
                        .toArray(),
                Arrays.stream(at).mapToObj(read.answers()::get).toList());
        List<String> judged = Arrays.stream(at).mapToObj(texts::get).toList();
        return result("sentiment of the texts of one group", depth, choices, read, Slices.found(judged, choices));
    }
}
