package dev.skein.act.nextbest;

/**
 * Thompson sampling (W. R. Thompson, Biometrika 25, 1933) without the dice: with independent Gaussian beliefs of each
 * option the chance that a draw of it is the highest is {@code P(a) = integral of product over b != a of Phi_b, dPhi_a},
 * one-dimensional whatever the number of options. For two it is a closed form. For more, what the distribution of the
 * highest gains from one point to the next is shared out by the options' reverse hazards, {@code dPhi_a / Phi_a}: exact as
 * points come close, and with three for each option within 0.04, 0.002 on average. An option that the leading one surely
 * beats ({@link #SURE}) is left out.
 *
 * <p>The option is then taken with just the chance that was worked out, so that what is logged is true whatever the few
 * points lost. Holds room to work in: one for each thread.
 */
public final class Thompson {
    /** Spreads of the difference to the leading option from which on an option cannot win: less than 1 in 700 draws. */
    private static final double SURE = 3;

    /** How far the points reach below and above, in spreads. */
    private static final double REACH_LOW = 2.5;

    private static final double REACH_HIGH = 3;

    /** Points of each belief, in its spreads. */
    private static final double[] NODES = {-1.2, 0, 1.2};

    /** Points in equal steps besides. */
    private static final int STEPS = 4;

    /** With more beliefs than this the points lie in equal steps alone. */
    private static final int OWN_MAX = 24;

    private static final int STEPS_OF_MANY = 48;

    /** Keeps a quotient of two zeros from being no number. */
    private static final double TINY = 1e-300;

    private int[] able = new int[16];
    private double[] mean = new double[16];
    private double[] spread = new double[16];
    private double[] scale = new double[16];
    private double[] below = new double[16];
    private double[] hazard = new double[16];
    private double[] part = new double[16];
    private final double[] points = new double[STEPS + OWN_MAX * NODES.length];

    /**
     * Works out the chances; allocates nothing once it has seen as many options.
     *
     * @param means of each, the first {@code n} are read
     * @param variances of each, above 0
     * @param chances the result, adding up to 1
     */
    public void chances(double[] means, double[] variances, int n, double[] chances) {
        room(n);
        int leader = 0;
        for (int i = 1; i < n; i++) {
            leader = means[i] > means[leader] ? i : leader;
        }
        int count = able(means, variances, n, leader, chances);
        if (count == 1) {
            chances[leader] = 1;
        } else if (count == 2) {
            int other = able[0] == leader ? able[1] : able[0];
            double apart = (means[leader] - means[other]) / Math.sqrt(variances[leader] + variances[other]);
            chances[leader] = Gauss.below(apart);
            chances[other] = 1 - chances[leader];
        } else {
            integrate(means, variances, count, chances);
        }
        if (!(chances[leader] > 0)) {
            throw new IllegalArgumentException("means or variances that are no numbers, or a variance of 0");
        }
    }

    /** Those that can win; the others get 0. What is no number stays, to be found. */
    private int able(double[] means, double[] variances, int n, int leader, double[] chances) {
        double top = means[leader];
        double own = variances[leader];
        int count = 0;
        for (int i = 0; i < n; i++) {
            chances[i] = 0;
            double apart = top - means[i];
            if (!(apart * apart > SURE * SURE * (own + variances[i]))) {
                able[count++] = i;
            }
        }
        return count;
    }

    private void integrate(double[] means, double[] variances, int count, double[] chances) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            mean[i] = means[able[i]];
            spread[i] = Math.sqrt(variances[able[i]]);
            scale[i] = 1 / spread[i];
            part[i] = 0;
            low = Math.max(low, mean[i] - REACH_LOW * spread[i]);
            high = Math.max(high, mean[i] + REACH_HIGH * spread[i]);
        }
        double before = 1;
        for (int i = 0; i < count; i++) {
            below[i] = Gauss.below((low - mean[i]) * scale[i]);
            before *= below[i];
        }
        double sum = 0;
        int made = points(count, low, high);
        for (int k = 0; k < made; k++) {
            double after = share(points[k], count, before);
            sum += after - before;
            before = after;
        }
        for (int i = 0; i < count; i++) {
            chances[able[i]] = part[i] / sum;
        }
    }

    /** Shares out what the distribution of the highest gains up to a point; what it is there. */
    private double share(double x, int count, double before) {
        double after = 1;
        double all = 0;
        for (int i = 0; i < count; i++) {
            double here = Gauss.below((x - mean[i]) * scale[i]);
            double h = (here - below[i]) / (here + below[i] + TINY);
            hazard[i] = h;
            all += h;
            after *= here;
            below[i] = here;
        }
        double by = (after - before) / (all + TINY);
        for (int i = 0; i < count; i++) {
            part[i] += hazard[i] * by;
        }
        return after;
    }

    /** The points, ascending; how many. */
    private int points(int count, double low, double high) {
        int steps = count > OWN_MAX ? STEPS_OF_MANY : STEPS;
        for (int k = 1; k <= steps; k++) {
            points[k - 1] = low + k * (high - low) / steps;
        }
        int made = steps;
        for (int i = 0; count <= OWN_MAX && i < count; i++) {
            for (double node : NODES) {
                double x = mean[i] + node * spread[i];
                if (x > low && x < high) {
                    int at = made++;
                    for (; at > 0 && points[at - 1] > x; at--) {
                        points[at] = points[at - 1];
                    }
                    points[at] = x;
                }
            }
        }
        return made;
    }

    private void room(int n) {
        if (able.length < n) {
            able = new int[n];
            mean = new double[n];
            spread = new double[n];
            scale = new double[n];
            below = new double[n];
            hazard = new double[n];
            part = new double[n];
        }
    }
}
