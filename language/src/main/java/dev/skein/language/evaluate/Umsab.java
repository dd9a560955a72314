package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.train.PublicSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Sentiment of tweets in eight languages (Barbieri et al. 2022): in each language taught by its training part and judged
 * on its validation part; and as the shipped heads read it, which no tweet taught.
 */
final class Umsab implements Measurement {
    private static final List<String> LANGUAGES =
            List.of("arabic", "english", "french", "german", "hindi", "italian", "portuguese", "spanish");

    private final boolean taught;

    /** As shipped, or taught by the training parts. */
    Umsab(boolean taught) {
        this.taught = taught;
    }

    @Override
    public String name() {
        return taught ? "umsab-taught" : "umsab";
    }

    @Override
    public PublicSet set() {
        return PublicSet.UMSAB;
    }

    @Override
    public List<String> files() {
        List<String> made = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (String part : List.of("train", "val")) {
                made.add(language + "/" + part + "_text.txt.gz");
                made.add(language + "/" + part + "_labels.txt.gz");
            }
        }
        return made;
    }

    @Override
    public List<Result> measure(Bench bench) {
        List<Result> made = new ArrayList<>();
        Map<Depth, List<Judged>> each = new EnumMap<>(Depth.class);
        for (String language : LANGUAGES) {
            List<Lesson> asked = TweetEmotion.lessons(bench, set(), language + "/val", Sentiments.LABELS);
            if (taught) {
                taught(bench, language, asked, made, each);
            } else {
                shipped(bench, language, bench.limited(asked), made, each);
            }
        }
        each.forEach((depth, judged) -> made.add(new Result(
                set().folder(),
                "sentiment, mean of 8 languages, " + (taught ? "taught" : "as shipped"),
                "the mean of the macro-F1 above",
                Bench.tier(depth),
                judged.stream().mapToInt(Judged::size).sum(),
                List.of(mean(judged)),
                0,
                0,
                List.of())));
        return made;
    }

    private void taught(
            Bench bench, String language, List<Lesson> asked, List<Result> made, Map<Depth, List<Judged>> each) {
        Fold fold = new Fold(TweetEmotion.lessons(bench, set(), language + "/train", Sentiments.LABELS), asked);
        for (Answered tier : Answered.of(bench, "umsab, " + language, List.of(fold))) {
            Choices choices = tier.choices();
            each.computeIfAbsent(tier.depth(), d -> new ArrayList<>()).add(choices);
            made.add(tier.result(
                    this,
                    "sentiment, " + language + ", taught",
                    "taught by the training part, judged on the validation part",
                    choices));
        }
    }

    private void shipped(
            Bench bench, String language, List<Lesson> asked, List<Result> made, Map<Depth, List<Judged>> each) {
        for (Depth depth : bench.depths()) {
            Bench.Read read =
                    bench.read(asked.stream().map(Lesson::text).toList(), depth, Task.LANGUAGE, Task.SENTIMENT);
            int[] truth = asked.stream()
                    .mapToInt(lesson -> Sentiments.LABELS.indexOf(lesson.label()))
                    .toArray();
            Choices choices = Sentiments.choices(truth, read.answers());
            each.computeIfAbsent(depth, d -> new ArrayList<>()).add(choices);
            made.add(new Result(
                    set().folder(),
                    "sentiment, " + language + ", as shipped",
                    "the shipped heads, which no tweet taught, on the validation part",
                    Bench.tier(depth),
                    choices.size(),
                    choices.figures(),
                    read.escalated(),
                    read.cpuMillis(),
                    List.of()));
        }
    }

    /** The mean of the languages' macro-F1; its interval as of means of independent samples. */
    private static Figure mean(List<Judged> each) {
        double value = 0;
        double below = 0;
        double above = 0;
        for (Judged judged : each) {
            Figure figure = judged.figures().get(1);
            value += figure.value() / each.size();
            below += StrictMath.pow(figure.value() - figure.low(), 2);
            above += StrictMath.pow(figure.high() - figure.value(), 2);
        }
        return new Figure(
                "macro-F1",
                value,
                value - StrictMath.sqrt(below) / each.size(),
                value + StrictMath.sqrt(above) / each.size());
    }
}
