package dev.skein.language.train.uss;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The paper's figures, from a confusion of truth (rows) and prediction (columns). */
final class UssFigures {
    private UssFigures() {}

    static int[][] confusion(int[] is, int[] said) {
        int[][] made = new int[UssTalk.CLASSES][UssTalk.CLASSES];
        for (int i = 0; i < is.length; i++) {
            made[is[i]][said[i]]++;
        }
        return made;
    }

    /** The confusions of dialogues together: of those drawn, or of all. */
    static int[][] sum(int[][][] each, int[] drawn, boolean byDraw) {
        int[][] made = new int[UssTalk.CLASSES][UssTalk.CLASSES];
        for (int i = 0; i < each.length; i++) {
            int[][] one = each[byDraw ? drawn[i] : i];
            for (int is = 0; is < made.length; is++) {
                for (int said = 0; said < made.length; said++) {
                    made[is][said] += one[is][said];
                }
            }
        }
        return made;
    }

    /** Mean of the recalls of five steps; a step that nobody gave counts 0, as in the paper's code. */
    static double uar(int[][] confusion) {
        double sum = 0;
        for (int is = 0; is < confusion.length; is++) {
            sum += confusion[is][is]
                    / (double) Math.max(1, Arrays.stream(confusion[is]).sum());
        }
        return sum / confusion.length;
    }

    static double kappa(int[][] confusion) {
        double n = 0;
        double same = 0;
        double chance = 0;
        for (int[] row : confusion) {
            n += Arrays.stream(row).sum();
        }
        for (int c = 0; c < confusion.length; c++) {
            int column = c;
            same += confusion[c][c];
            chance += Arrays.stream(confusion[c]).sum()
                    / n
                    * Arrays.stream(confusion).mapToInt(row -> row[column]).sum();
        }
        return (same - chance) / (n - chance);
    }

    /** F1 of the two lower steps against the rest. */
    static double dissatisfied(int[][] confusion) {
        double right = 0;
        double either = 0;
        for (int is = 0; is < confusion.length; is++) {
            for (int said = 0; said < confusion.length; said++) {
                right += is < 2 && said < 2 ? confusion[is][said] : 0;
                either += ((is < 2 ? 1 : 0) + (said < 2 ? 1 : 0)) * confusion[is][said];
            }
        }
        return either == 0 ? 0 : 2 * right / either;
    }

    static String recalls(int[][] confusion) {
        return Arrays.stream(new int[] {0, 1, 2, 3, 4})
                .mapToObj(c -> String.format(
                        Locale.ROOT,
                        "%.2f",
                        confusion[c][c]
                                / (double)
                                        Math.max(1, Arrays.stream(confusion[c]).sum())))
                .collect(Collectors.joining(" "));
    }

    static String counts(int[][] confusion) {
        return Arrays.stream(confusion)
                .map(row -> "" + Arrays.stream(row).sum())
                .collect(Collectors.joining(" "));
    }
}
