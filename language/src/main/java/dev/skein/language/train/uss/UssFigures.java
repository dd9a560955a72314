package dev.skein.language.train.uss;

import java.util.Arrays;

/** The paper's figures, from a confusion of truth (rows) and prediction (columns) of the five steps. */
public final class UssFigures {
    private UssFigures() {}

    /** How often each step was said of each step. */
    public static int[][] confusion(int[] is, int[] said) {
        int[][] made = new int[UssTalk.CLASSES][UssTalk.CLASSES];
        for (int i = 0; i < is.length; i++) {
            made[is[i]][said[i]]++;
        }
        return made;
    }

    /** Mean of the recalls of five steps; a step that nobody gave counts 0, as in the paper's code. */
    public static double uar(int[][] confusion) {
        double sum = 0;
        for (int is = 0; is < confusion.length; is++) {
            sum += confusion[is][is]
                    / (double) Math.max(1, Arrays.stream(confusion[is]).sum());
        }
        return sum / confusion.length;
    }

    /** The same of the three middle steps, which nearly all ratings are. */
    public static double middle(int[][] confusion) {
        double sum = 0;
        for (int is = 1; is < confusion.length - 1; is++) {
            sum += confusion[is][is]
                    / (double) Math.max(1, Arrays.stream(confusion[is]).sum());
        }
        return sum / (confusion.length - 2);
    }

    /** Share of turns whose step was said. */
    public static double accuracy(int[][] confusion) {
        double right = 0;
        double all = 0;
        for (int is = 0; is < confusion.length; is++) {
            right += confusion[is][is];
            all += Arrays.stream(confusion[is]).sum();
        }
        return all == 0 ? 0 : right / all;
    }

    /** Mean F1 of the steps that were given or said. */
    public static double macroF1(int[][] confusion) {
        double sum = 0;
        int occur = 0;
        for (int c = 0; c < confusion.length; c++) {
            int either = Arrays.stream(confusion[c]).sum() + said(confusion, c);
            if (either > 0) {
                sum += 2.0 * confusion[c][c] / either;
                occur++;
            }
        }
        return occur == 0 ? 0 : sum / occur;
    }

    /** Agreement beyond chance (Cohen 1960). */
    public static double kappa(int[][] confusion) {
        double n = 0;
        double same = 0;
        double chance = 0;
        for (int[] row : confusion) {
            n += Arrays.stream(row).sum();
        }
        for (int c = 0; c < confusion.length; c++) {
            same += confusion[c][c];
            chance += Arrays.stream(confusion[c]).sum() / n * said(confusion, c);
        }
        return n == chance ? 0 : (same - chance) / (n - chance);
    }

    private static int said(int[][] confusion, int step) {
        return Arrays.stream(confusion).mapToInt(row -> row[step]).sum();
    }

    /** F1 of the two lower steps against the rest. */
    public static double dissatisfied(int[][] confusion) {
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
}
