package dev.skein.language.evaluate;

import dev.skein.language.train.PublicSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Banking77 (Casanueva et al. 2020): its training part in five folds, and taught by the published ten examples a label. */
final class Banking77 implements Measurement {
    private static final int FOLDS = 5;

    private final boolean few;

    /** In five folds, or with few examples. */
    Banking77(boolean few) {
        this.few = few;
    }

    @Override
    public String name() {
        return few ? "banking77-few" : "banking77";
    }

    @Override
    public PublicSet set() {
        return PublicSet.BANKING77;
    }

    @Override
    public List<String> files() {
        return List.of("train.csv.gz", "train_10/seq.in", "train_10/label");
    }

    @Override
    public List<Result> measure(Bench bench) {
        List<Lesson> all = all(bench);
        List<Result> made = new ArrayList<>();
        for (Answered tier : Answered.of(bench, name(), folds(bench, all))) {
            made.add(tier.result(
                    this,
                    few ? "77 intents, 10 examples each" : "77 intents, full",
                    (few
                                    ? "taught by the published 10-shot list, judged on the rest of the training part"
                                    : "5-fold cross-validation on the training part")
                            + "; without the sentence model of feelings, which learned moods from it",
                    tier.choices()));
        }
        return made;
    }

    private List<Fold> folds(Bench bench, List<Lesson> all) {
        return few
                ? List.of(few(bench, all))
                : Fold.cross(all, FOLDS).stream().map(Fold::withoutFeeling).toList();
    }

    static List<Lesson> all(Bench bench) {
        String text = String.join("\n", bench.data().lines(PublicSet.BANKING77, "train.csv.gz"));
        return Csv.rows(text).stream()
                .skip(1)
                .map(row -> Lesson.of(flat(row.get(0)), row.get(1).toLowerCase(Locale.ROOT)))
                .toList();
    }

    static Fold few(Bench bench, List<Lesson> all) {
        List<String> texts = bench.data().plainLines(PublicSet.BANKING77, "train_10/seq.in");
        List<String> labels = bench.data().plainLines(PublicSet.BANKING77, "train_10/label");
        List<Lesson> taught = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            taught.add(Lesson.of(flat(texts.get(i)), labels.get(i).strip().toLowerCase(Locale.ROOT)));
            known.add(key(texts.get(i)));
        }
        return new Fold(
                        taught,
                        all.stream()
                                .filter(lesson -> !known.contains(key(lesson.text())))
                                .toList())
                .withoutFeeling();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The list was written in lower case and other spaces. */
    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
