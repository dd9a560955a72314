package dev.skein.act.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long somebody will wait, told as an interval: the time until enough of those who serve have become free, which is a
 * gamma distribution when conversations end at random (A. K. Erlang's queue). Its quantiles by the cube of a Gaussian:
 * E. B. Wilson and M. M. Hilferty, Proceedings of the National Academy of Sciences 17, 1931.
 */
public final class WaitTime {
    private static final double Z80 = 1.2815515655446004;

    private WaitTime() {}

    /** Seconds: in 8 of 10 cases the wait is between low and high. */
    public record Interval(double low, double middle, double high) {}

    /**
     * The expected wait.
     *
     * @param ahead how many are served before, 0 or more
     * @param serve conversations that can be led at once, by all who may take this one; with 0 nothing can be said, and
     *     all three are infinite
     * @param takes seconds a conversation takes on average, above 0
     */
    public static Interval expected(int ahead, int serve, double takes) {
        if (ahead < 0 || serve < 0 || !(takes > 0)) {
            throw new IllegalArgumentException("wait: ahead " + ahead + ", serve " + serve + ", takes " + takes
                    + " (expected: 0 or more, 0 or more, above 0)");
        }
        if (serve == 0) {
            return new Interval(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double each = takes / serve;
        int shape = ahead + 1;
        return new Interval(each * quantile(shape, -Z80), each * quantile(shape, 0), each * quantile(shape, Z80));
    }

    /** What is believed of the spread before any wait has ended: the quantiles of a Gaussian, as if so many had. */
    private static final int FIRST = 20;

    /** The share of waits that an interval leaves outside, as said to the customer. */
    public static final double OUTSIDE = 0.2;

    /** How far one wait moves the share that the next interval leaves outside. */
    private static final double STEP = 0.02;

    private static final double OUTSIDE_LEAST = 0.02;
    private static final double OUTSIDE_MOST = 0.4;

    /**
     * The same, corrected by how waits that were told before really ended: the shape's quantiles are taken where the
     * outermost of those waits ended (recalibration as in V. Kuleshov and others, ICML 2018, by order statistics).
     *
     * @param spread what {@link #spread} said of them
     * @param outside what {@link #outside} says is left outside, half on each side
     */
    public static Interval told(int ahead, double each, List<Double> spread, double outside) {
        return new Interval(
                each * cube(ahead + 1, at(spread, outside / 2)),
                each * cube(ahead + 1, at(spread, 0.5)),
                each * cube(ahead + 1, at(spread, 1 - outside / 2)));
    }

    /**
     * What the next interval shall leave outside: a little less after one that did not hold, a little more after one that
     * did, so that in the long run they hold as often as said, however the days change (I. Gibbs and E. Candes, Adaptive
     * conformal inference under distribution shift, NeurIPS 2021).
     */
    public static double outside(double before, boolean held) {
        double moved = before + STEP * (OUTSIDE - (held ? 0 : 1));
        return Math.rint(1e5 * Math.max(OUTSIDE_LEAST, Math.min(OUTSIDE_MOST, moved))) / 1e5;
    }

    /** Where a wait ended, on the scale of a standard Gaussian, when all went as expected; within -4 and 4. */
    public static double spread(double waited, int ahead, double each) {
        int shape = ahead + 1;
        double ninth = 1.0 / (9 * shape);
        double z = (StrictMath.cbrt(Math.max(0, waited) / (each * shape)) - (1 - ninth)) / Math.sqrt(ninth);
        return Math.rint(1e3 * Math.max(-4, Math.min(4, z))) / 1e3;
    }

    private static double at(List<Double> spread, double share) {
        List<Double> all = new ArrayList<>(spread);
        for (int i = 0; i < FIRST; i++) {
            all.add(gauss((i + 0.5) / FIRST));
        }
        all.sort(Comparator.naturalOrder());
        // The place at which a new one falls below with that chance, not the old ones.
        double place = Math.max(0, Math.min(all.size() - 1, share * (all.size() + 1) - 1));
        int low = (int) place;
        double above = place - low;
        return all.get(low) * (1 - above) + all.get(Math.min(low + 1, all.size() - 1)) * above;
    }

    /** The quantile of a standard Gaussian, to 4.5e-4: C. Hastings, Approximations for Digital Computers, 1955. */
    private static double gauss(double share) {
        double tail = Math.min(share, 1 - share);
        double t = Math.sqrt(-2 * StrictMath.log(tail));
        double z =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return share < 0.5 ? -z : z;
    }

    private static double cube(int shape, double z) {
        double ninth = 1.0 / (9 * shape);
        double root = Math.max(0, 1 - ninth + z * Math.sqrt(ninth));
        return shape * root * root * root;
    }

    private static double quantile(int shape, double z) {
        if (shape == 1) { // the exponential has it exactly
            double below = z == 0 ? 0.5 : z < 0 ? 0.1 : 0.9;
            return -StrictMath.log(1 - below);
        }
        return cube(shape, z);
    }
}
