package dev.skein.language.train.uss;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores of every turn by who had seen neither its part nor a second one: the inner half of a nested cross-validation.
 * Who leaves out parts a and b rates a for the one that is asked about b, and b for the one asked about a, so each pair is
 * learned once.
 */
final class Halves {
    static final int TARGETS = 4;
    private static final double[] WEIGHTS_OF_TARGETS = {1, 6, 3, 20};
    private static final double WORD_RATE = 0.1;
    private static final long SEED = 7;

    private final UssTurns turns;
    private final int[] fold;
    private final double[] penalties;
    private final Ridge all = new Ridge(UssTurns.WIDTH, TARGETS);
    private final Ridge[] parts = new Ridge[UssProtocol.FOLDS];

    /** Of a part that is asked about, of a turn: what the linear experts say, one after another, then the words. */
    private final double[][][] scores;

    Halves(UssTurns turns, int[] fold, double... penalties) {
        this.turns = turns;
        this.fold = fold;
        this.penalties = penalties;
        scores = new double[UssProtocol.FOLDS][fold.length][];
        for (int part = 0; part < parts.length; part++) {
            parts[part] = new Ridge(UssTurns.WIDTH, TARGETS);
        }
        IntStream.range(0, parts.length).parallel().forEach(part -> {
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == part) {
                    parts[part].add(turns.rows.get(i), target(turns.turns.get(i)));
                }
            }
        });
        for (Ridge part : parts) {
            all.add(part, 1);
        }
        List<int[]> pairs = new ArrayList<>();
        for (int one = 0; one < parts.length; one++) {
            for (int other = one; other < parts.length; other++) {
                pairs.add(new int[] {one, other});
            }
        }
        pairs.parallelStream().forEach(pair -> learn(pair[0], pair[1]));
    }

    private static double[] target(UssTalk.Turn turn) {
        return new double[] {
            (turn.mean() - 1) / 4, turn.step() < 2 ? 1 : 0, turn.step() > 2 ? 1 : 0, turn.step() > 3 ? 1 : 0
        };
    }

    /** Leaves out both; where they are the same part, it is the one that is asked about. */
    private void learn(int one, int other) {
        Ridge rest = new Ridge(UssTurns.WIDTH, TARGETS);
        rest.add(all, 1);
        rest.add(parts[one], -1);
        if (other != one) {
            rest.add(parts[other], -1);
        }
        List<double[]> weights = new ArrayList<>();
        for (double penalty : penalties) {
            weights.add(rest.solve(penalty));
        }
        WordExpert words = words(one, other);
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] == one || fold[i] == other) {
                double[] made = new double[(penalties.length + 1) * TARGETS];
                for (int p = 0; p < penalties.length; p++) {
                    put(rest.predict(weights.get(p), turns.rows.get(i)), made, p);
                }
                put(words.predict(turns.words.get(i)), made, penalties.length);
                scores[fold[i] == one ? other : one][i] = made;
            }
        }
    }

    private static void put(double[] from, double[] into, int place) {
        System.arraycopy(from, 0, into, place * TARGETS, TARGETS);
    }

    private WordExpert words(int one, int other) {
        List<int[]> rows = new ArrayList<>();
        List<double[]> truth = new ArrayList<>();
        for (int i = 0; i < fold.length; i++) {
            if (fold[i] != one && fold[i] != other) {
                rows.add(turns.words.get(i));
                truth.add(target(turns.turns.get(i)));
            }
        }
        WordExpert expert = new WordExpert(TARGETS, WORD_RATE);
        expert.train(rows, truth, WEIGHTS_OF_TARGETS, SEED);
        return expert;
    }

    /**
     * Scores of the turns at these places by who had not seen the part asked about, nor their own.
     *
     * @param penalty which of the linear experts
     * @param use 0 for that one, 1 for the words, 2 for both
     */
    List<double[]> mixed(int asked, int[] at, int penalty, int use) {
        List<double[]> made = new ArrayList<>(at.length);
        for (int i : at) {
            double[] from = scores[asked][i];
            double[] mixed = new double[use == 2 ? 2 * TARGETS : TARGETS];
            int first = use == 1 ? penalties.length : penalty;
            System.arraycopy(from, first * TARGETS, mixed, 0, TARGETS);
            if (use == 2) {
                System.arraycopy(from, penalties.length * TARGETS, mixed, TARGETS, TARGETS);
            }
            made.add(mixed);
        }
        return made;
    }
}
