package dev.skein.sim;

import dev.skein.Ids;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Dice that a seed and a name decide. What one is asked does not change what another answers. */
final class Chance {
    private final SplittableRandom dice;

    private Chance(long seed) {
        dice = new SplittableRandom(seed);
    }

    static Chance of(long seed, String... name) {
        String id = Ids.derive(Long.toString(seed), String.join("\n", name));
        return new Chance(UUID.fromString(id).getLeastSignificantBits());
    }

    boolean yes(double probability) {
        return dice.nextDouble() < probability;
    }

    int below(int bound) {
        return dice.nextInt(bound);
    }

    <T> T pick(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    /** Evenly between the two, in whole milliseconds. */
    Duration between(Duration least, Duration most) {
        return Duration.ofMillis(dice.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    Duration minutes(int least, int most) {
        return between(Duration.ofMinutes(least), Duration.ofMinutes(most));
    }

    Duration hours(int least, int most) {
        return between(Duration.ofHours(least), Duration.ofHours(most));
    }
}
