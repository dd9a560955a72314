package dev.skein.act.match;

import dev.skein.Ids;
import dev.skein.QueueRules;
import java.time.Duration;
import java.time.Instant;

/** In which half hours matching is off, so that it is known what it is worth: dice of seed, pod and half hour. */
public final class Control {
    /** How long it stays on or off. */
    public static final Duration BLOCK = Duration.ofMinutes(30);

    private Control() {}

    /** The half hour a time falls into, counted from 1970. */
    public static long block(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), BLOCK.toSeconds());
    }

    /** Whether matching is on in that half hour. */
    public static boolean isOn(QueueRules rules, String pod, long block) {
        return rules.control() == 0
                || Ids.fraction("matching", Long.toString(rules.seed()), pod, Long.toString(block)) >= rules.control();
    }

    /** How pairs are chosen at that time. */
    static Matching.Way way(QueueRules rules, String pod, Instant now) {
        return isOn(rules, pod, block(now)) ? Matching.Way.PREDICTED : Matching.Way.LONGEST_IDLE;
    }
}
