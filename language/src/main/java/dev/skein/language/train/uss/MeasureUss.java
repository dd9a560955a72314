package dev.skein.language.train.uss;

import dev.skein.language.train.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Predicted satisfaction on USS by the paper's protocol (Sun et al. 2021, "Simulating user satisfaction for the
 * evaluation of task-oriented dialogue systems"): before each user turn, ten parts, the most frequent rating of the
 * raters as truth, unweighted average recall (UAR) over five steps. Two things are stricter: no dialogue is in two parts, and
 * whatever is chosen is chosen by cross-validation within the nine parts trained on, never on the tenth. USS states no
 * licence: nothing trained here is written anywhere.
 */
public final class MeasureUss {
    private static final int FOLDS = 10;
    private static final int TARGETS = 4;
    private static final double[] PENALTIES = {3, 30, 300};
    private static final double[] SHRINKS = {3, 30, 300};

    private final UssTurns turns;
    private final int[] fold;
    private final Ridge all = new Ridge(UssTurns.WIDTH, TARGETS);
    private final Ridge[] parts = new Ridge[FOLDS];

    private MeasureUss(UssTurns turns, int talks) {
        this.turns = turns;
        fold = new int[turns.rows.size()];
        for (int k = 0; k < FOLDS; k++) {
            parts[k] = new Ridge(UssTurns.WIDTH, TARGETS);
        }
        for (int i = 0; i < fold.length; i++) {
            fold[i] = turns.talks.get(i) * FOLDS / talks;
            UssTalk.Turn turn = turns.turns.get(i);
            parts[fold[i]].add(turns.rows.get(i), target(turn));
        }
        for (Ridge part : parts) {
            all.add(part, 1);
        }
    }

    private static double[] target(UssTalk.Turn turn) {
        return new double[] {
            (turn.mean() - 1) / 4, turn.step() < 2 ? 1 : 0, turn.step() > 2 ? 1 : 0, turn.step() > 3 ? 1 : 0
        };
    }

    /**
     * Prints the figures of each part.
     *
     * @param args a folder to keep sentence vectors in; then {@code with} to see the rated turn too
     */
    public static void main(String[] args) throws Exception {
        SharedData data = SharedData.orFail();
        boolean with = args.length > 1 && args[1].equals("with");
        for (String part : List.of("SGD", "ReDial", "CCPE")) {
            List<UssTalk> talks = UssTalk.read(data, part);
            LinkedHashSet<String> texts = new LinkedHashSet<>(List.of(""));
            talks.forEach(talk -> talk.turns().forEach(turn -> texts.add(turn.text())));
            Map<String, float[]> vectors = SentenceCache.of(texts, Path.of(args[0], "minilm-uss-" + part + ".bin"));
            UssTurns turns = new UssTurns(talks, vectors, with);
            int[] said = new MeasureUss(turns, talks.size()).predict();
            System.out.println(part + (with ? " with" : " before") + " the turn: " + report(turns, said, talks.size()));
        }
    }

    private int[] predict() {
        int[] said = new int[fold.length];
        for (int k = 0; k < FOLDS; k++) {
            predict(k, said);
        }
        return said;
    }

    /** Predicts one part from the nine others. */
    private void predict(int asked, int[] said) {
        double best = -1;
        List<double[]> askedScores = List.of();
        Steps steps = null;
        List<double[]> wordScores = new ArrayList<>();
        for (int inner = 0; inner < FOLDS; inner++) {
            if (inner != asked) {
                wordScores.addAll(words(asked, inner, inner));
            }
        }
        List<double[]> askedWords = words(asked, -1, asked);
        for (double penalty : PENALTIES) {
            List<double[]> scores = new ArrayList<>();
            List<Integer> truth = new ArrayList<>();
            List<Integer> at = new ArrayList<>();
            for (int inner = 0; inner < FOLDS; inner++) {
                if (inner != asked) {
                    score(asked, inner, penalty, scores, truth, at);
                }
            }
            double[] weights = without(asked, -1).solve(penalty);
            List<double[]> askedBoth = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == asked) {
                    askedBoth.add(all.predict(weights, turns.rows.get(i)));
                }
            }
            for (int use = 0; use < 3; use++) {
                List<double[]> mixed = mix(scores, wordScores, use);
                for (double shrink : SHRINKS) {
                    double uar = inner(mixed, truth, at, shrink);
                    if (uar > best) {
                        best = uar;
                        steps = new Steps(mixed, truth, shrink);
                        askedScores = mix(askedBoth, askedWords, use);
                    }
                }
            }
        }
        int next = 0;
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] == asked && steps != null) {
                said[i] = steps.step(askedScores.get(next++));
            }
        }
    }

    private static List<double[]> mix(List<double[]> a, List<double[]> b, int use) {
        List<double[]> made = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            double[] both = new double[2 * TARGETS];
            System.arraycopy(a.get(i), 0, both, 0, TARGETS);
            System.arraycopy(b.get(i), 0, both, TARGETS, TARGETS);
            made.add(use == 0 ? a.get(i) : use == 1 ? b.get(i) : both);
        }
        return made;
    }

    private List<double[]> words(int out, int alsoOut, int asked) {
        List<int[]> rows = new ArrayList<>();
        List<double[]> truth = new ArrayList<>();
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] != out && fold[i] != alsoOut) {
                rows.add(turns.words.get(i));
                truth.add(target(turns.turns.get(i)));
            }
        }
        WordExpert expert = new WordExpert(TARGETS, 0.1);
        expert.train(rows, truth, new double[] {1, 6, 3, 20}, 7);
        List<double[]> made = new ArrayList<>();
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] == asked) {
                made.add(expert.predict(turns.words.get(i)));
            }
        }
        return made;
    }

    private Ridge without(int one, int other) {
        Ridge rest = new Ridge(UssTurns.WIDTH, TARGETS);
        rest.add(all, 1);
        rest.add(parts[one], -1);
        if (other >= 0) {
            rest.add(parts[other], -1);
        }
        return rest;
    }

    private void score(
            int asked, int inner, double penalty, List<double[]> scores, List<Integer> truth, List<Integer> at) {
        Ridge rest = without(asked, inner);
        double[] weights = rest.solve(penalty);
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] == inner) {
                scores.add(rest.predict(weights, turns.rows.get(i)));
                truth.add(turns.turns.get(i).step());
                at.add(inner);
            }
        }
    }

    /** UAR where the steps of each inner part are found from the other inner parts' scores. */
    private static double inner(List<double[]> scores, List<Integer> truth, List<Integer> at, double shrink) {
        int[] is = new int[scores.size()];
        int[] said = new int[scores.size()];
        for (int part = 0; part < FOLDS; part++) {
            List<double[]> others = new ArrayList<>();
            List<Integer> othersTruth = new ArrayList<>();
            for (int i = 0; i < is.length; i++) {
                if (at.get(i) != part) {
                    others.add(scores.get(i));
                    othersTruth.add(truth.get(i));
                }
            }
            if (others.size() == is.length) {
                continue;
            }
            Steps steps = new Steps(others, othersTruth, shrink);
            for (int i = 0; i < is.length; i++) {
                if (at.get(i) == part) {
                    is[i] = truth.get(i);
                    said[i] = steps.step(scores.get(i));
                }
            }
        }
        return UssFigures.uar(UssFigures.confusion(is, said));
    }

    private static String report(UssTurns turns, int[] said, int talks) {
        int[][][] each = new int[talks][UssTalk.CLASSES][UssTalk.CLASSES];
        for (int i = 0; i < said.length; i++) {
            each[turns.talks.get(i)][turns.turns.get(i).step()][said[i]]++;
        }
        int[][] all = UssFigures.sum(each, new int[talks], false);
        Random random = new Random(3);
        double[] found = new double[1000];
        for (int time = 0; time < found.length; time++) {
            int[] drawn = random.ints(talks, 0, talks).toArray();
            found[time] = UssFigures.uar(UssFigures.sum(each, drawn, true));
        }
        Arrays.sort(found);
        return String.format(
                Locale.ROOT,
                "n %d, UAR %.3f (%.3f to %.3f), kappa %.3f, F1 dissatisfied %.3f, recalls %s of %s",
                said.length,
                UssFigures.uar(all),
                found[25],
                found[974],
                UssFigures.kappa(all),
                UssFigures.dissatisfied(all),
                UssFigures.recalls(all),
                UssFigures.counts(all));
    }
}
