package dev.skein.language.teach;

import dev.skein.language.LanguageGuess;
import dev.skein.language.teach.Figures.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Teaches a model from examples: every expert learns each part of them from the rest (cross-validation); on what they had
 * not seen, it is decided which are worth their cost, and their mixture, its calibration, the out-of-scope score and the
 * cascade's threshold are fitted; then these learn from all. Deterministic by seed on any machine that has the same sentence models.
 */
public final class Teacher {
    private static final int FOLDS = 4;

    /** With fewer examples a label than this the parts are more, so that each still holds most. */
    private static final int FEW = 10;

    private static final int FOLDS_OF_FEW = 5;

    /** The cascade keeps this part of macro-F1 and accuracy in scope of asking always, on examples not seen. */
    public static final double CASCADE_KEEPS = 0.998;

    /** Examples in English are at most in so large a part in another language, by mistake of who guesses. */
    private static final double FOREIGN_MAX = 0.1;

    private final Lenses lenses;
    private final long seed;
    private final Progress progress;

    /** With the lenses that a reader of the model will have too. */
    public Teacher(Lenses lenses, long seed, Progress progress) {
        this.lenses = lenses;
        this.seed = seed;
        this.progress = progress;
    }

    /** Some seconds for a few hundred examples, some minutes for ten thousand. */
    public TaughtModel teach(Examples examples) {
        List<String> labels = examples.labels();
        boolean exclusive = examples.isExclusive();
        List<Example> all = Background.beside(examples);
        List<Example> taught = new ArrayList<>(all);
        taught.addAll(LabelNames.of(examples));
        int[] always = IntStream.range(all.size(), taught.size()).toArray();
        Targets targets = Targets.of(taught, labels, exclusive);
        List<Lens.Dense> dense = lenses.dense();
        Seen seen = Seen.of(taught.stream().map(Example::text).toList(), lenses.sparse(), dense, progress);
        School school = new School(lenses, dense, seen, targets, labels.size(), seed);
        Folds folds = Folds.of(all, all.size() < FEW * labels.size() ? FOLDS_OF_FEW : FOLDS, seed);
        school.tune(folds.without(0), folds.only(0));
        Unseen every = Unseen.of(school, seen, folds, always, progress);
        Judge judge = new Judge(all, labels, targets, exclusive, folds.all());
        Set<String> kept = new Selection(targets, judge.inside()).kept(every);
        Unseen unseen = every.only(kept);
        progress.tell("learning from all " + all.size() + ", with " + String.join(", ", kept));
        Experts experts = school.teach(IntStream.range(0, taught.size()).toArray(), kept::contains);
        boolean isDeep = experts.names().size() > experts.cheap();
        double[][] none = new double[all.size()][0];
        Tier fast = judge.tier(unseen.fast(), none);
        Tier deep = isDeep ? judge.tier(unseen.logits(), unseen.nearest()) : fast;
        List<Tier.Verdict> quick = judge.verdicts(fast, unseen.fast(), none);
        List<Tier.Verdict> slow = isDeep ? judge.verdicts(deep, unseen.logits(), unseen.nearest()) : quick;
        Cascade cascade = judge.cascade(quick, slow, fast, deep, CASCADE_KEEPS);
        return new TaughtModel(
                new TaughtModel.Task(
                        labels, exclusive, isEnglish(examples), examples.all().size(), seed),
                experts,
                fast,
                deep,
                cascade,
                lenses);
    }

    /** Whether hardly any example is surely in another language. */
    private static boolean isEnglish(Examples examples) {
        LanguageGuess guess = LanguageGuess.shipped();
        long others = examples.all().stream()
                .map(example -> guess.guess(example.text()))
                .filter(told -> !told.code().equals("en") && !told.code().equals(LanguageGuess.UNDETERMINED))
                .count();
        return others <= FOREIGN_MAX * examples.all().size();
    }

    /** Figures of labelled texts read by a model; for evaluations. */
    public static Figures measure(TaughtModel model, List<Example> asked, dev.skein.language.Depth depth) {
        List<Line> lines = new ArrayList<>();
        for (Example example : asked) {
            lines.add(model.line(example, depth));
        }
        return Figures.of(lines, model.labels().size());
    }
}
