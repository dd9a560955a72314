package dev.skein.act.match;

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

    private static double quantile(int shape, double z) {
        if (shape == 1) { // the exponential has it exactly
            double below = z == 0 ? 0.5 : z < 0 ? 0.1 : 0.9;
            return -StrictMath.log(1 - below);
        }
        double ninth = 1.0 / (9 * shape);
        double root = 1 - ninth + z * Math.sqrt(ninth);
        return shape * root * root * root;
    }
}
