package dev.skein.act.nextbest;

import java.time.Duration;

/**
 * How a company weighs and what it never does: a version of a policy.
 *
 * @param version 1 or more, as decisions name it
 * @param owner who answers for it
 * @param explorer how the chance of each option follows from what is predicted
 * @param floor the least chance of every option that nothing speaks against, 0 to 0.2; with many options at most half
 *     the chance is shared out so
 * @param gamma how fast the regression-based explorer comes to prefer the best; above 0
 * @param worth what a sure good outcome is worth, in minor units; above 0. Costs are weighed by it
 * @param patience what an hour of waiting weighs beside a sure good outcome, 0 or more
 * @param wish what it weighs that the customer asked for it, 0 or more
 * @param outcomeMin guard rail: no option predicted below it is taken, but nothing
 * @param costMax guard rail, in minor units
 * @param waitMax guard rail
 * @param fresh what is known counts in full up to this age, then less and less
 * @param stale from this age on it is not used, and what rests on it is not done
 * @param exploring false takes the best always: the switch that ends trying at once
 */
public record Rules(
        int version,
        String owner,
        Explorer explorer,
        double floor,
        double gamma,
        double worth,
        double patience,
        double wish,
        double outcomeMin,
        long costMax,
        Duration waitMax,
        Duration fresh,
        Duration stale,
        boolean exploring) {
    private static final double FLOOR_MAX = 0.2;

    /** As a company starts. */
    public static final Rules PLAIN = new Rules(
            1,
            "who runs Skein",
            Explorer.THOMPSON,
            0.02,
            15,
            2_000,
            0.3,
            0.3,
            0.05,
            5_000,
            Duration.ofDays(2),
            Duration.ofMinutes(30),
            Duration.ofDays(1),
            true);

    public Rules {
        if (version < 1 || !(floor >= 0 && floor <= FLOOR_MAX) || !(gamma > 0) || !(worth > 0)) {
            throw new IllegalArgumentException("rules: version " + version + ", floor " + floor + ", gamma " + gamma
                    + ", worth " + worth + " (expected: 1 or more, 0 to " + FLOOR_MAX + ", above 0, above 0)");
        }
        if (!(patience >= 0) || !(wish >= 0) || !(outcomeMin >= 0 && outcomeMin <= 1) || costMax < 0) {
            throw new IllegalArgumentException("rules: patience " + patience + ", wish " + wish + ", outcomeMin "
                    + outcomeMin + ", costMax " + costMax + " (expected: 0 or more, 0 or more, 0 to 1, 0 or more)");
        }
        if (waitMax.isNegative() || fresh.isNegative() || stale.compareTo(fresh) <= 0) {
            throw new IllegalArgumentException("rules: waitMax " + waitMax + ", fresh " + fresh + ", stale " + stale
                    + " (expected: 0 or more, 0 or more, more than fresh)");
        }
    }

    /** How much something of this age counts, 0 to 1. */
    double weight(long ageSeconds) {
        if (ageSeconds <= fresh.toSeconds()) {
            return 1;
        }
        double over = ageSeconds - fresh.toSeconds();
        return Math.max(0, 1 - over / (stale.toSeconds() - fresh.toSeconds()));
    }
}
