package dev.skein.act.nextbest;

/** The normal distribution, from a table: right to 2e-6, the same on every machine. */
final class Gauss {
    private static final double EDGE = 6;
    private static final int PER_UNIT = 128;
    private static final double[] TABLE = table();

    private Gauss() {}

    /** The share of a standard normal distribution below x. */
    static double below(double x) {
        if (x <= -EDGE) {
            return 0;
        }
        if (x >= EDGE) {
            return 1;
        }
        double place = (x + EDGE) * PER_UNIT;
        int at = (int) place;
        return TABLE[at] + (place - at) * (TABLE[at + 1] - TABLE[at]);
    }

    /** By the series of G. Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software 11(4), 2004. */
    private static double[] table() {
        int half = (int) (EDGE * PER_UNIT);
        double[] made = new double[2 * half + 2];
        for (int i = 0; i < made.length; i++) {
            double x = (double) (i - half) / PER_UNIT;
            double term = x;
            double sum = x;
            for (int k = 3; Math.abs(term) > 1e-18; k += 2) {
                term *= x * x / k;
                sum += term;
            }
            made[i] = Math.min(1, Math.max(0, 0.5 + sum * StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI)));
        }
        return made;
    }
}
