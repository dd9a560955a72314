package dev.skein.language;

/**
 * The exponential function in plain arithmetic, which Java defines to the bit, so that every machine answers the same:
 * within two units in the last place of {@link StrictMath#exp} at a third of its cost. Reduced by a table of 64 powers of
 * two (Tang 1989), then a polynomial.
 */
final class Exponential {
    /** Beyond this, either way, {@link StrictMath#exp} answers: the result may be no normal number. */
    static final double SIZE_MAX = 700;

    private static final int BITS = 6;
    private static final int PARTS = 1 << BITS;
    private static final double PARTS_BY_LN2 = PARTS * 1.4426950408889634;

    /** ln 2 in two parts, as fdlibm splits it: the first times a whole number below 2 to the 21st is exact. */
    private static final double STEP_HIGH = 0.6931471803691238 / PARTS;

    private static final double STEP_LOW = 1.9082149292705877e-10 / PARTS;

    /** Added and taken away again, it rounds to a whole number, which stands in the lowest bits meanwhile. */
    private static final double ROUNDING = 0x1.8p52;

    private static final int FRACTION_BITS = 52;
    private static final double[] POWERS = new double[PARTS];

    static {
        for (int i = 0; i < PARTS; i++) {
            POWERS[i] = StrictMath.pow(2, i / (double) PARTS);
        }
    }

    private Exponential() {}

    static double exp(double x) {
        if (!(Math.abs(x) < SIZE_MAX)) {
            return StrictMath.exp(x);
        }
        double raised = x * PARTS_BY_LN2 + ROUNDING;
        int steps = (int) Double.doubleToRawLongBits(raised);
        double whole = raised - ROUNDING;
        double r = x - whole * STEP_HIGH - whole * STEP_LOW;
        double p = r + r * r * (1 / 2.0 + r * (1 / 6.0 + r * (1 / 24.0 + r * (1 / 120.0))));
        double power = POWERS[steps & (PARTS - 1)];
        double made = power + power * p;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(made) + ((long) (steps >> BITS) << FRACTION_BITS));
    }
}
