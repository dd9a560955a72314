package dev.skein.learn.macros;

/**
 * Fisher's exact test, one-sided: the chance to see at least so many helped among those who were told something, where it
 * made no difference (R. A. Fisher, Journal of the Royal Statistical Society 85, 1922).
 */
final class Fisher {
    private Fisher() {}

    /**
     * The chance.
     *
     * @param helped of {@code of} who were told it
     * @param othersHelped of {@code others} who were not
     */
    static double p(int helped, int of, int othersHelped, int others) {
        int all = of + others;
        int good = helped + othersHelped;
        double[] logs = new double[all + 1];
        for (int i = 2; i <= all; i++) {
            logs[i] = logs[i - 1] + StrictMath.log(i);
        }
        double sum = 0;
        for (int k = helped; k <= Math.min(of, good); k++) {
            if (good - k <= others) {
                sum += StrictMath.exp(choose(logs, of, k) + choose(logs, others, good - k) - choose(logs, all, good));
            }
        }
        return Math.min(1, sum);
    }

    private static double choose(double[] logs, int n, int k) {
        return logs[n] - logs[k] - logs[n - k];
    }
}
