package dev.skein.act.nextbest;

import java.util.Arrays;

/**
 * Thompson sampling (W. R. Thompson, Biometrika 25, 1933) without the dice: with independent Gaussian beliefs of each
 * option the chance that a draw of it is the highest is {@code P(a) = integral of product over b != a of Phi_b, dPhi_a},
 * one-dimensional whatever the number of options. It is summed over cells between fixed quantiles of every belief that
 * can win at all, so that narrow beliefs and wide ones are both met; taking an option with that chance is what drawing
 * and taking the highest does, and the chance is known.
 *
 * <p>Holds room to work in: one for each thread.
 */
public final class Thompson {
    /** A belief whose mean lies so many spreads, its own and the best's, below the best cannot win. */
    private static final double REACH = 4;

    /** Beliefs weighed by their own quantiles; with more, cells of equal width are taken. */
    private static final int FINE_MAX = 24;

    /** Cells of equal width. */
    private static final int CELLS = 256;

    /** Quantiles of a Gaussian, in spreads, at which cells begin and end. */
    private static final double[] NODES = {
        -4, -2.6, -2, -1.55, -1.2, -0.9, -0.65, -0.4, -0.2, 0, 0.2, 0.4, 0.65, 0.9, 1.2, 1.55, 2, 2.6, 4
    };

    private int[] able = new int[16];
    private double[] below = new double[16];
    private double[] here = new double[16];
    private double[] front = new double[16];
    private double[] frontHere = new double[16];
    private final double[] ends = new double[Math.max(CELLS + 1, FINE_MAX * NODES.length)];

    /**
     * Works out the chances; allocates nothing once it has seen as many options.
     *
     * @param means of each, the first {@code n} are read
     * @param spreads standard deviations, each above 0
     * @param chances the result, adding up to 1
     */
    public void chances(double[] means, double[] spreads, int n, double[] chances) {
        room(n);
        int able = able(means, spreads, n, chances);
        if (able == 1) {
            chances[this.able[0]] = 1;
            return;
        }
        int cells = cells(means, spreads, able);
        Arrays.fill(below, 0, able, 0);
        double all = 0;
        for (int k = 0; k < cells; k++) {
            all += cell(means, spreads, able, ends[k], chances);
        }
        double sum = 0;
        for (int i = 0; i < able; i++) {
            sum += chances[this.able[i]];
        }
        if (!(all > 0) || !(sum > 0)) {
            throw new IllegalArgumentException("means or spreads that are no numbers, or a spread of 0");
        }
        for (int i = 0; i < able; i++) {
            chances[this.able[i]] /= sum;
        }
    }

    /** Those that can win; the others get 0. */
    private int able(double[] means, double[] spreads, int n, double[] chances) {
        double bar = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            bar = Math.max(bar, means[i] - REACH * spreads[i]);
        }
        int count = 0;
        for (int i = 0; i < n; i++) {
            chances[i] = 0;
            if (means[i] + REACH * spreads[i] >= bar) {
                able[count++] = i;
            }
        }
        return count;
    }

    private int cells(double[] means, double[] spreads, int able) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < able; i++) {
            int a = this.able[i];
            low = Math.max(low, means[a] - REACH * spreads[a]);
            high = Math.max(high, means[a] + REACH * spreads[a]);
        }
        if (able > FINE_MAX) {
            for (int k = 0; k <= CELLS; k++) {
                ends[k] = low + (high - low) * k / CELLS;
            }
            return CELLS + 1;
        }
        int count = 0;
        for (int i = 0; i < able; i++) {
            int a = this.able[i];
            for (double node : NODES) {
                double end = means[a] + node * spreads[a];
                if (end >= low) {
                    ends[count++] = end;
                }
            }
        }
        Arrays.sort(ends, 0, count);
        return count;
    }

    /** Adds what one cell gives to each; its lower end was the upper end of the cell before. */
    private double cell(double[] means, double[] spreads, int able, double end, double[] chances) {
        // The product of all but one, by products from the front and from the back.
        double before = 1;
        double beforeHere = 1;
        for (int i = 0; i < able; i++) {
            int a = this.able[i];
            here[i] = Gauss.below((end - means[a]) / spreads[a]);
            front[i] = before;
            frontHere[i] = beforeHere;
            before *= below[i];
            beforeHere *= here[i];
        }
        double after = 1;
        double afterHere = 1;
        double all = 0;
        for (int i = able - 1; i >= 0; i--) {
            double others = 0.5 * (front[i] * after + frontHere[i] * afterHere);
            double part = (here[i] - below[i]) * others;
            chances[this.able[i]] += part;
            all += part;
            after *= below[i];
            afterHere *= here[i];
            below[i] = here[i];
        }
        return all;
    }

    private void room(int n) {
        if (able.length < n) {
            able = new int[n];
            below = new double[n];
            here = new double[n];
            front = new double[n];
            frontHere = new double[n];
        }
    }
}
