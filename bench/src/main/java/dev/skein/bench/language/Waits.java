package dev.skein.bench.language;

import java.util.Arrays;

/** How long each of many calls took, in nanoseconds. */
final class Waits {
    private final long[] nanos;
    private int count;

    Waits(int most) {
        nanos = new long[most];
    }

    void add(long took) {
        nanos[count++] = took;
    }

    /** The value that this part of all is not above, in milliseconds. */
    double millis(double part) {
        Arrays.sort(nanos, 0, count);
        return nanos[Math.min(count - 1, (int) (part * count))] / 1e6;
    }
}
