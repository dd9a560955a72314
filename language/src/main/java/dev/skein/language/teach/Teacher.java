package dev.skein.language.teach;

import dev.skein.language.LanguageGuess;
import dev.skein.language.teach.Figures.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Teaches a model from examples: every expert learns each part of them from the rest (cross-validation); on what they had
 * not seen, their mixture, its calibration, the out-of-scope score and the cascade's threshold are fitted; then all learn
 * from all. Deterministic by seed on any machine that has the same sentence models.
 */
public final class Teacher {
    private static final int FOLDS = 4;

    /** With fewer examples a label than this the parts are more, so that each still holds most. */
    private static final int FEW = 10;

    private static final int FOLDS_OF_FEW = 5;

    /** The cascade keeps this part of the macro-F1 of asking the sentence models always, on examples not seen. */
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
        Targets targets = Targets.of(all, labels, exclusive);
        List<Lens.Dense> dense = lenses.dense();
        Seen seen = Seen.of(all.stream().map(Example::text).toList(), lenses.sparse(), dense, progress);
        School school = new School(lenses.sparse(), dense, seen, targets, labels.size(), seed);
        Folds folds = Folds.of(all, all.size() < FEW * labels.size() ? FOLDS_OF_FEW : FOLDS, seed);
        Unseen unseen = unseen(school, seen, folds);
        Judge judge = new Judge(all, labels, targets, exclusive, folds.all());
        Tier fast = judge.tier(unseen.fast(), new double[all.size()][0]);
        Tier deep = dense.isEmpty() ? fast : judge.tier(unseen.all(), unseen.nearest());
        progress.tell("learning from all " + all.size());
        Experts experts = school.teach(folds.all());
        List<Tier.Verdict> quick = judge.verdicts(fast, unseen.fast(), new double[all.size()][0]);
        List<Tier.Verdict> slow = dense.isEmpty() ? quick : judge.verdicts(deep, unseen.all(), unseen.nearest());
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

    /** Logits of examples by experts that had not seen them. */
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares them
    private record Unseen(float[][][] fast, float[][][] all, double[][] nearest) {}

    private Unseen unseen(School school, Seen seen, Folds folds) {
        int size = folds.of().length;
        float[][][] byExample = new float[size][][];
        float[][][] fastByExample = new float[size][][];
        double[][] nearest = new double[size][];
        IntStream.range(0, folds.count()).parallel().forEach(fold -> {
            Experts experts = school.teach(folds.without(fold));
            for (int at : folds.only(fold)) {
                fastByExample[at] = experts.fast(seen.rowsOf(at));
                byExample[at] = experts.all(fastByExample[at], seen.vectorsOf(at));
                nearest[at] = experts.nearest(seen.vectorsOf(at));
            }
            progress.tell("cross-validation: part " + (fold + 1) + " of " + folds.count() + " done");
        });
        return new Unseen(turned(fastByExample), turned(byExample), nearest);
    }

    private static float[][][] turned(float[][][] byExample) {
        float[][][] made = new float[byExample[0].length][byExample.length][];
        for (int e = 0; e < made.length; e++) {
            for (int at = 0; at < byExample.length; at++) {
                made[e][at] = byExample[at][e];
            }
        }
        return made;
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
