package dev.skein.learn;

import dev.skein.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a way of working is worth that is switched on and off by blocks of time: the mean while on less the mean while
 * off, with a 95 % interval. People of one block share its queue, so the block is the unit (a ratio estimator with
 * variances between blocks: W. G. Cochran, Sampling Techniques, 3rd ed. 1977, 6.4).
 *
 * @param on blocks and people while on
 * @param off the same while off
 */
public record BlockUplift(Arm on, Arm off) {
    /** Blocks per arm below which no sentence is said. */
    public static final int BLOCKS_MIN = 20;

    private static final double Z95 = 1.959963984540054;

    /** One arm; the variance is that of its mean. */
    public record Arm(int blocks, int people, double mean, double variance) {}

    /** What came of one person: in which block, whether it was on, and how it went, usually 0 or 1. */
    public record Result(long block, boolean on, double outcome) {}

    private record Sum(double outcome, int people) {}

    /**
     * Whether the block that a time falls into is on. Blocks come in pairs of one on and one off, in an order the seed
     * decides, so that both arms see the same hours.
     *
     * @param second from 1970, or from any beginning
     * @param length seconds a block lasts, 1 or more
     */
    public static boolean isOn(long seed, long second, long length) {
        long block = Math.floorDiv(second, length);
        boolean firstIsOn = Ids.fraction("on-off", Long.toString(seed), Long.toString(Math.floorDiv(block, 2))) < 0.5;
        return Math.floorMod(block, 2L) == 0 == firstIsOn;
    }

    /** The report of these results. */
    public static BlockUplift of(List<Result> results) {
        return new BlockUplift(arm(results, true), arm(results, false));
    }

    private static Arm arm(List<Result> results, boolean on) {
        Map<Long, Sum> blocks = new TreeMap<>();
        for (Result one : results) {
            if (one.on() == on) {
                blocks.merge(
                        one.block(),
                        new Sum(one.outcome(), 1),
                        (a, b) -> new Sum(a.outcome() + b.outcome(), a.people() + b.people()));
            }
        }
        List<Sum> each = new ArrayList<>(blocks.values());
        int people = each.stream().mapToInt(Sum::people).sum();
        if (people == 0) {
            return new Arm(0, 0, 0, 0);
        }
        double mean = each.stream().mapToDouble(Sum::outcome).sum() / people;
        double squares = 0;
        for (Sum sum : each) {
            double apart = sum.outcome() - mean * sum.people();
            squares += apart * apart;
        }
        int n = each.size();
        double variance = n < 2 ? 0 : squares / ((double) people * people) * n / (n - 1);
        return new Arm(n, people, mean, variance);
    }

    /** The difference; empty while an arm has fewer than two blocks. */
    public Optional<Uplift.Interval> difference() {
        if (on.blocks() < 2 || off.blocks() < 2) {
            return Optional.empty();
        }
        double value = on.mean() - off.mean();
        double half = Z95 * Math.sqrt(on.variance() + off.variance());
        return Optional.of(new Uplift.Interval(value, value - half, value + half));
    }

    /** Why no sentence is said; empty when one may be. */
    public String withheld() {
        if (on.blocks() < BLOCKS_MIN || off.blocks() < BLOCKS_MIN) {
            return "too early to tell: " + on.blocks() + " blocks on and " + off.blocks() + " off so far, at least "
                    + BLOCKS_MIN + " of each are needed";
        }
        return difference().filter(d -> !d.coversZero()).isPresent()
                ? ""
                : "no difference that chance could not make: the interval covers zero";
    }
}
