package dev.skein.language.train.uss;

import dev.skein.language.train.SharedData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Predicted satisfaction on USS by the paper's protocol (Sun et al. 2021, "Simulating user satisfaction for the
 * evaluation of task-oriented dialogue systems"): before each user turn, ten parts, the most frequent rating of the
 * raters as truth, unweighted average recall (UAR) over five steps. Two things are stricter: no dialogue is in two parts, and
 * whatever is chosen is chosen by cross-validation within the nine parts trained on, never on the tenth. USS states no
 * licence: nothing trained here is written anywhere.
 */
public final class UssProtocol {
    static final int FOLDS = 10;
    private static final double[] PENALTIES = {3, 30, 300};
    private static final double[] SHRINKS = {3, 30, 300};

    /** The linear scores, the words' scores, or both. */
    private static final int USES = 3;

    private final UssTurns turns;
    private final Halves scores;

    private UssProtocol(UssTurns turns, Halves scores) {
        this.turns = turns;
        this.scores = scores;
    }

    /** The parts that are here; a fourth, JDDC, is in Chinese. */
    public static List<String> parts() {
        return List.of("SGD", "ReDial", "CCPE");
    }

    /** Its file. */
    public static String file(String part) {
        return part + ".txt.gz";
    }

    /**
     * What was said of each user turn by who had not seen its dialogue.
     *
     * @param talk number of the dialogue, from 0
     * @param truth step that most raters gave, 0 to 4
     * @param said step
     * @param confidence probability of that step, by how frequent each step is in what was trained on
     */
    public record Rated(int talk, int truth, int said, double confidence) {}

    /** A different text of each dialogue once, for whoever makes vectors of them. */
    public static List<String> texts(SharedData data, String part) {
        return UssTalk.read(data, part).stream()
                .flatMap(talk -> talk.turns().stream())
                .map(UssTalk.Turn::text)
                .distinct()
                .toList();
    }

    /**
     * Rates every user turn of one part of USS.
     *
     * @param vectors of a text, each of {@link dev.skein.language.SentenceModel#DIMS} numbers
     */
    public static List<Rated> rate(SharedData data, String part, Function<String, float[]> vectors) {
        List<UssTalk> talks = UssTalk.read(data, part);
        UssTurns turns = new UssTurns(talks, vectors);
        int[] fold = turns.talks.stream()
                .mapToInt(talk -> talk * FOLDS / talks.size())
                .toArray();
        UssProtocol rating = new UssProtocol(turns, new Halves(turns, fold, PENALTIES));
        return IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(asked -> rating.predict(asked, fold))
                .flatMap(List::stream)
                .toList();
    }

    /** Predicts one part from the nine others, as what did best within those. */
    private List<Rated> predict(int asked, int[] fold) {
        int[] rest = places(fold, asked, false);
        int[] at = places(fold, asked, true);
        List<Integer> truth = new ArrayList<>();
        for (int i : rest) {
            truth.add(turns.turns.get(i).step());
        }
        double best = -1;
        List<double[]> askedScores = List.of();
        Steps steps = new Steps(scores.mixed(asked, rest, 0, 0), truth, SHRINKS[0]);
        for (int penalty = 0; penalty < PENALTIES.length; penalty++) {
            for (int use = 0; use < USES; use++) {
                List<double[]> mixed = scores.mixed(asked, rest, penalty, use);
                for (double shrink : SHRINKS) {
                    double uar = inner(mixed, truth, rest, fold, shrink);
                    if (uar > best) {
                        best = uar;
                        steps = new Steps(mixed, truth, shrink);
                        askedScores = scores.mixed(asked, at, penalty, use);
                    }
                }
            }
        }
        List<Rated> made = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            int said = steps.step(askedScores.get(i));
            made.add(new Rated(
                    turns.talks.get(at[i]),
                    turns.turns.get(at[i]).step(),
                    said,
                    steps.probability(askedScores.get(i), said)));
        }
        return made;
    }

    private static int[] places(int[] fold, int of, boolean inside) {
        return IntStream.range(0, fold.length)
                .filter(i -> (fold[i] == of) == inside)
                .toArray();
    }

    /** UAR where the steps of each inner part are found from the other inner parts' scores. */
    private static double inner(List<double[]> scores, List<Integer> truth, int[] at, int[] fold, double shrink) {
        int[] is = new int[scores.size()];
        int[] said = new int[scores.size()];
        for (int part = 0; part < FOLDS; part++) {
            List<double[]> others = new ArrayList<>();
            List<Integer> othersTruth = new ArrayList<>();
            for (int i = 0; i < is.length; i++) {
                if (fold[at[i]] != part) {
                    others.add(scores.get(i));
                    othersTruth.add(truth.get(i));
                }
            }
            if (others.size() == is.length) {
                continue;
            }
            Steps steps = new Steps(others, othersTruth, shrink);
            for (int i = 0; i < is.length; i++) {
                if (fold[at[i]] == part) {
                    is[i] = truth.get(i);
                    said[i] = steps.step(scores.get(i));
                }
            }
        }
        return UssFigures.uar(UssFigures.confusion(is, said));
    }
}
