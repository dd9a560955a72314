package dev.skein.sim.floor;

import dev.skein.act.match.Matching.Way;
import dev.skein.learn.BlockUplift;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** How a floor is run. */
public enum Policy {
    /** The best predicted outcomes all together. */
    PREDICTED,
    /** Fair queueing: who waits longest goes to who is idle longest. */
    LONGEST_IDLE,
    /** Predicted on and off by half hours, in pairs whose order the seed decides: the control that is built in. */
    ON_OFF;

    /** Seconds of a block of {@link #ON_OFF}. */
    public static final long BLOCK_SECONDS = 1_800;

    /** How pairs are chosen at a second from the beginning. */
    public DoubleFunction<Way> way(long seed) {
        return switch (this) {
            case PREDICTED -> at -> Way.PREDICTED;
            case LONGEST_IDLE -> at -> Way.LONGEST_IDLE;
            case ON_OFF -> at -> BlockUplift.isOn(seed, (long) at, BLOCK_SECONDS) ? Way.PREDICTED : Way.LONGEST_IDLE;
        };
    }

    /** As it is written: {@code longest-idle}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The policy of that word; another is an {@link IllegalArgumentException} that names those there are. */
    public static Policy of(String option, String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(option + ": " + word + " (expected: "
                        + Arrays.stream(values()).map(Policy::word).collect(Collectors.joining(", ")) + ")"));
    }
}
