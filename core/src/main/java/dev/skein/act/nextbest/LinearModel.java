package dev.skein.act.nextbest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is believed of each option in each situation: a {@link Learner} as a value. Immutable: learning gives another
 * one, so that a version can be proposed, approved, used and taken back. An option it never saw is believed to be as
 * its kind is ({@link Kind#firstOutcome}), so that the first day works.
 */
public final class LinearModel {
    /** Options that can be learned; of more, those seen first are. */
    public static final int OPTIONS_MAX = 1_000;

    /** Rows for hashed features. */
    private static final int ROWS = 1_024;

    private final List<String> options;
    private final Map<String, Integer> columns;
    private final Learner learner;
    private final long outcomes;

    private LinearModel(List<String> options, Learner learner, long outcomes) {
        this.options = List.copyOf(options);
        this.learner = learner;
        this.outcomes = outcomes;
        this.columns = new TreeMap<>();
        for (int i = 0; i < options.size(); i++) {
            columns.put(options.get(i), i);
        }
    }

    /** Before anything was seen. */
    public static LinearModel first() {
        return new LinearModel(List.of(), new Learner(2, 1, Learner.NOISE), 0);
    }

    /** An expectation and how far from it the truth may well be. */
    public record Prediction(double outcome, double spread) {}

    /** Outcomes it has learned from. */
    public long outcomes() {
        return outcomes;
    }

    /** What is predicted of an option, 0 to 1. */
    Prediction of(Candidate candidate, Features features) {
        int count = features.hashes().size();
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = features.values().get(i);
        }
        Integer column = columns.get(candidate.name());
        if (column == null) {
            return new Prediction(candidate.kind().firstOutcome(), Math.sqrt(Learner.firstVariance(values, count)));
        }
        return learner.one(rows(learner, features), values, count, column);
    }

    /** What it is after these lessons, in their order. What lies too far back in age counts less, as it did then. */
    public LinearModel learned(List<Lesson> lessons, Rules rules) {
        List<String> after = new ArrayList<>(options);
        Map<String, Kind> kinds = new TreeMap<>();
        for (Lesson lesson : lessons) {
            if (!columns.containsKey(lesson.option())
                    && kinds.putIfAbsent(lesson.option(), lesson.kind()) == null
                    && after.size() < OPTIONS_MAX) {
                after.add(lesson.option());
            }
        }
        Learner fresh = new Learner(ROWS, Math.max(1, after.size()), Learner.NOISE);
        for (int i = 0; i < after.size(); i++) {
            if (i < options.size()) {
                fresh.copy(i, learner);
            } else {
                fresh.begin(i, kind(kinds, after.get(i)).firstOutcome());
            }
        }
        LinearModel model = new LinearModel(after, fresh, outcomes + lessons.size());
        lessons.forEach(lesson -> model.take(lesson, rules));
        return model;
    }

    private static Kind kind(Map<String, Kind> kinds, String option) {
        return kinds.getOrDefault(option, Kind.NOTHING);
    }

    private void take(Lesson lesson, Rules rules) {
        Integer column = columns.get(lesson.option());
        if (column == null) {
            return; // beyond OPTIONS_MAX: it stays as its kind is
        }
        Features features = Features.of(lesson.used(), rules);
        int count = features.hashes().size();
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = features.values().get(i);
        }
        learner.learn(rows(learner, features), values, count, column, lesson.outcome());
    }

    private static int[] rows(Learner learner, Features features) {
        return features.hashes().stream().mapToInt(learner::row).toArray();
    }

    /**
     * The model as it is written down.
     *
     * @param options in the order of their columns
     * @param cells all beliefs that differ from the first, as row, column, mean, variance
     */
    public record Written(List<String> options, List<Cell> cells, long outcomes) {}

    /** One belief. */
    public record Cell(int row, int column, double mean, double variance) {}

    /** To be kept. */
    public Written written() {
        return new Written(options, learner.cells(options.size()), outcomes);
    }

    /** As it was kept; one that is none is an {@link IllegalArgumentException}. */
    public static LinearModel read(Written kept) {
        if (kept.options().size() > OPTIONS_MAX || kept.outcomes() < 0) {
            throw new IllegalArgumentException("model: " + kept.options().size() + " options, " + kept.outcomes()
                    + " outcomes (expected: at most " + OPTIONS_MAX + ", 0 or more)");
        }
        if (kept.options().isEmpty()) {
            return first();
        }
        Learner learner = new Learner(ROWS, kept.options().size(), Learner.NOISE);
        kept.cells().forEach(learner::put);
        return new LinearModel(kept.options(), learner, kept.outcomes());
    }
}
