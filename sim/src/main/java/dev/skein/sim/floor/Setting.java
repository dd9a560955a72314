package dev.skein.sim.floor;

/**
 * What a floor is made of.
 *
 * @param seed decides everything
 * @param team employees, 1 to 5,000
 * @param days of eight hours each, 1 or more
 * @param busy share of the team's time that the customers ask for, above 0; above 1 the queue only grows
 * @param difference how unlike the employees are with one kind of need: standard deviation on the logit scale; 0 plants
 *     nothing for matching to find
 */
public record Setting(long seed, int team, int days, double busy, double difference) {
    public Setting {
        if (team < 1 || team > 5_000 || days < 1 || !(busy > 0) || !(difference >= 0)) {
            throw new IllegalArgumentException("floor: team " + team + ", days " + days + ", busy " + busy
                    + ", difference " + difference + " (expected: 1 to 5000, 1 or more, above 0, 0 or more)");
        }
    }
}
