package dev.skein.server.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something may be done: at most so many times in any minute. */
final class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final Deque<Instant> times = new ArrayDeque<>();

    Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts one more and answers 0, or answers the seconds to wait and counts nothing. */
    synchronized int take(Instant now) {
        forget(now);
        if (times.size() < perMinute) {
            times.add(now);
            return 0;
        }
        return (int) Math.max(
                1,
                Duration.between(now, times.element().plus(WINDOW))
                        .plusMillis(999)
                        .toSeconds());
    }

    /** Whether nothing was done in the last minute. */
    synchronized boolean isIdle(Instant now) {
        forget(now);
        return times.isEmpty();
    }

    private void forget(Instant now) {
        while (!times.isEmpty() && !times.element().plus(WINDOW).isAfter(now)) {
            times.remove();
        }
    }
}
