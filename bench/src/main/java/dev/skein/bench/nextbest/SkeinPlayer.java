package dev.skein.bench.nextbest;

import dev.skein.act.nextbest.Explorer;
import dev.skein.act.nextbest.Learner;
import dev.skein.act.nextbest.SquareCb;
import dev.skein.act.nextbest.Thompson;
import java.util.SplittableRandom;

/** Ours: the arithmetic of {@code dev.skein.act.nextbest} as it stands, the features hashed anew in each round. */
final class SkeinPlayer implements Player {
    private static final int ROWS = 256;

    private final Explorer explorer;
    private final double gamma;
    private final int options;
    private final Learner learner;
    private final Thompson thompson = new Thompson();
    private final SplittableRandom random;
    private final long[] names = new long[Shop.FEATURES];
    private final int[] rows = new int[Shop.FEATURES];
    private final double[] ones = {1, 1, 1, 1, 1};
    private final double[] means;
    private final double[] variances;
    private final double[] chances;
    private long learned;

    SkeinPlayer(Explorer explorer, double gamma, int options, long seed) {
        this.explorer = explorer;
        this.gamma = gamma;
        this.options = options;
        this.learner = new Learner(ROWS, options, Learner.NOISE);
        this.random = new SplittableRandom(seed);
        this.means = new double[options];
        this.variances = new double[options];
        this.chances = new double[options];
        for (int a = 0; a < options; a++) {
            learner.begin(a, 0.3);
        }
        for (int f = 0; f < names.length; f++) {
            names[f] = ("feature" + f).hashCode() * 0x100000001b3L;
        }
    }

    @Override
    public int play(Shop shop, int round) {
        for (int f = 0; f < rows.length; f++) {
            rows[f] = learner.row((names[f] ^ (shop.value(round, f) + 1)) * 0x100000001b3L);
        }
        int taken = decide();
        learner.learn(rows, ones, rows.length, taken, shop.outcome(round, taken));
        learned++;
        return taken;
    }

    private int decide() {
        learner.predict(rows, ones, rows.length, options, means, variances);
        if (explorer == Explorer.THOMPSON) {
            thompson.chances(means, variances, options, chances);
        } else {
            SquareCb.chances(means, options, gamma * Math.sqrt(1.0 + learned), chances);
        }
        double left = random.nextDouble();
        for (int a = 0; a < options - 1; a++) {
            left -= chances[a];
            if (left < 0) {
                return a;
            }
        }
        return options - 1;
    }
}
