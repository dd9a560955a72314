package dev.skein.language.evaluate;

import dev.skein.Insight.Evidence;
import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understanding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether evidence is what a reading rests on: taking its words away must move the label's probability more than taking
 * as many others away (comprehensiveness, DeYoung et al. 2020, against words drawn at random). Judged are texts that have
 * at least as many other words.
 */
final class Deletion {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final long SEED = 11;

    private final Reader reader;
    private final Depth depth;
    private final Task task;

    Deletion(Reader reader, Depth depth, Task task) {
        this.reader = reader;
        this.depth = depth;
        this.task = task;
    }

    /**
     * How far the probability of one label of one text fell.
     *
     * @param evidence without the words that are its evidence
     * @param others without as many other words
     */
    private record Fall(double evidence, double others) {}

    /** Falls of all labels that evidence was given for. */
    @SuppressWarnings("ArrayRecordComponent") // arrays for the figures; nobody compares falls
    record Falls(double[] evidence, double[] others) implements Judged {
        @Override
        public int size() {
            return evidence.length;
        }

        @Override
        public List<Measure> measures() {
            return List.of(
                    new Measure("difference", at -> mean(evidence, at) - mean(others, at)),
                    new Measure("fall without the evidence", at -> mean(evidence, at)),
                    new Measure("fall without as many other words", at -> mean(others, at)));
        }

        private static double mean(double[] values, int[] at) {
            double sum = 0;
            for (int i : at) {
                sum += values[i];
            }
            return at.length == 0 ? 0 : sum / at.length;
        }
    }

    /** A label that evidence was given for, and its text without the evidence and without other words. */
    private record Cut(int text, String label, String evidence, String others) {}

    Falls falls(List<String> texts) {
        Random random = new Random(SEED);
        List<Understanding> answers = read(texts);
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cuts.addAll(cuts(i, texts.get(i), answers.get(i), random));
        }
        List<Understanding> after = read(cuts.stream()
                .flatMap(cut -> Stream.of(cut.evidence(), cut.others()))
                .toList());
        List<Fall> falls = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            double before = probability(answers.get(cut.text()), cut.label());
            falls.add(new Fall(
                    before - probability(after.get(2 * i), cut.label()),
                    before - probability(after.get(2 * i + 1), cut.label())));
        }
        return new Falls(array(falls, Fall::evidence), array(falls, Fall::others));
    }

    private List<Cut> cuts(int at, String text, Understanding answer, Random random) {
        List<Evidence> spans = answer.evidence().stream()
                .filter(e -> e.task().equals(task.key()))
                .toList();
        List<Cut> made = new ArrayList<>();
        for (String label : spans.stream().map(Evidence::label).distinct().toList()) {
            List<int[]> words = spans.stream()
                    .filter(e -> e.label().equals(label))
                    .map(e -> new int[] {e.start(), e.end()})
                    .toList();
            List<int[]> others = others(text, words, random);
            if (others.size() == words.size()) {
                made.add(new Cut(at, label, without(text, words), without(text, others)));
            }
        }
        return made;
    }

    private List<Understanding> read(List<String> texts) {
        return Bench.inParallel(reader, texts, depth, EnumSet.of(task, Task.EVIDENCE));
    }

    private static List<int[]> others(String text, List<int[]> words, Random random) {
        List<int[]> free = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            int start = word.start();
            int end = word.end();
            if (words.stream().noneMatch(w -> w[0] < end && start < w[1])) {
                free.add(new int[] {start, end});
            }
        }
        List<int[]> made = new ArrayList<>();
        while (made.size() < words.size() && !free.isEmpty()) {
            made.add(free.remove(random.nextInt(free.size())));
        }
        return made;
    }

    private static String without(String text, List<int[]> words) {
        StringBuilder made = new StringBuilder(text);
        words.stream()
                .sorted((a, b) -> Integer.compare(b[0], a[0]))
                .forEach(word -> made.delete(word[0], Math.min(made.length(), word[1])));
        return made.toString();
    }

    private double probability(Understanding answer, String label) {
        return switch (task) {
            case SENTIMENT ->
                answer.sentiment()
                        .map(s -> label.equals("negative")
                                ? s.negative()
                                : label.equals("positive") ? s.positive() : s.neutral())
                        .orElse(0.0);
            case EMOTIONS ->
                answer.emotions().stream()
                        .filter(e -> e.label().equals(label))
                        .mapToDouble(Understanding.Presence::probability)
                        .sum();
            default ->
                answer.intents().stream()
                        .filter(e -> e.label().equals(label))
                        .mapToDouble(Understanding.Intent::probability)
                        .sum();
        };
    }

    private static double[] array(List<Fall> falls, Function<Fall, Double> of) {
        return falls.stream().mapToDouble(of::apply).toArray();
    }
}
