package dev.skein.language.teach;

import dev.skein.language.Depth;
import dev.skein.language.teach.Figures.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model may take another's place: both are taught on the same parts of the examples and asked the rest, so that
 * neither has seen what it is asked. What differs is which examples each may learn, or how.
 *
 * @param before figures of the one in place
 * @param after figures of the one to come
 * @param gained texts that only the one to come has right
 * @param lost texts that only the one in place has right
 */
public record Comparison(Figures before, Figures after, int gained, int lost) {
    /** With a smaller difference than this many standard errors of paired answers, neither is called better. */
    private static final double ERRORS = 1.0;

    private static final int FOLDS = 3;

    /**
     * Old examples against new ones. Asked are the new ones, for a correction says what is right: of each part the old
     * examples that are not in it, or the new ones that are not in it, are learned.
     */
    public static Comparison of(Examples before, Examples after, Lenses lenses, long seed, Progress progress) {
        List<Example> asked = after.all();
        Folds folds = Folds.of(asked, FOLDS, seed);
        List<Line> old = new ArrayList<>();
        List<Line> young = new ArrayList<>();
        List<String> labels = after.labels();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> held = new ArrayList<>();
            for (int at : folds.only(fold)) {
                held.add(asked.get(at));
            }
            List<String> texts = held.stream().map(Example::text).toList();
            progress.tell("comparing: part " + (fold + 1) + " of " + FOLDS);
            old.addAll(lines(teach(before, texts, lenses, seed), held, labels));
            young.addAll(lines(teach(after, texts, lenses, seed), held, labels));
        }
        int gained = 0;
        int lost = 0;
        for (int i = 0; i < old.size(); i++) {
            boolean was = isRight(old.get(i));
            boolean is = isRight(young.get(i));
            gained += is && !was ? 1 : 0;
            lost += was && !is ? 1 : 0;
        }
        return new Comparison(Figures.of(old, labels.size()), Figures.of(young, labels.size()), gained, lost);
    }

    private static TaughtModel teach(Examples all, List<String> without, Lenses lenses, long seed) {
        java.util.Set<String> held = new java.util.LinkedHashSet<>(without);
        List<Example> kept = all.all().stream()
                .filter(example -> !held.contains(example.text()))
                .toList();
        return new Teacher(lenses, seed, Progress.QUIET).teach(Examples.of(kept));
    }

    private static List<Line> lines(TaughtModel model, List<Example> asked, List<String> labels) {
        return asked.stream()
                .map(example -> model.line(example, Depth.AUTO).in(model.labels(), labels, example))
                .toList();
    }

    private static boolean isRight(Line line) {
        return line.truth().isEmpty()
                ? line.said().isOutside()
                : !line.said().isOutside() && line.truth().contains(line.said().best());
    }

    /**
     * Whether the one to come may go live: it does not lose more texts than it gains beyond what chance explains (McNemar
     * 1947), and its probabilities are not much worse calibrated.
     */
    public boolean isNoWorse() {
        double chance = ERRORS * Math.sqrt(Math.max(1, gained + lost));
        return lost - gained <= chance && after.calibrationError() <= before.calibrationError() + 0.02;
    }
}
