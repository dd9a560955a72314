package dev.skein.act.nextbest;

/**
 * Inverse gap weighting: an option predicted to lose {@code d} to the best of {@code n} is taken with probability
 * {@code 1 / (n + gamma d)}, the best with the rest (D. Foster and A. Rakhlin, "Beyond UCB: optimal and efficient
 * contextual bandits with regression oracles", ICML 2020). Closed form, so that what is logged is exact.
 */
public final class SquareCb {
    private SquareCb() {}

    /**
     * Works out the chances; allocates nothing.
     *
     * @param values predicted of each, the first {@code n} are read
     * @param chances the result, adding up to 1
     */
    public static void chances(double[] values, int n, double gamma, double[] chances) {
        int best = 0;
        for (int i = 1; i < n; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        double top = values[best];
        double others = 0;
        for (int i = 0; i < n; i++) {
            double chance = 1 / (n + gamma * (top - values[i]));
            chances[i] = chance;
            others += chance;
        }
        chances[best] += 1 - others;
    }
}
