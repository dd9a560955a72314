package dev.skein.act;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Paces one message each to many: turns are places on a line of time, one person a place, so that no hour, wherever it
 * begins, holds more than so many. Kept as ranges of places taken, which stay few however many people there are.
 */
public final class Turns {
    /** Messages an hour, at most: one in a tenth of a second. */
    public static final int PER_HOUR_MAX = 36_000;

    private static final long HOUR_MILLIS = 3_600_000;

    private Turns() {}

    /** The first free place not before a time, when it is, and what is taken then. */
    public record Given(Instant at, Map<Long, Long> taken) {}

    /**
     * Gives the first free place.
     *
     * @param taken ranges of places: first to the one after the last
     * @param from not before
     * @param perHour 1 to {@link #PER_HOUR_MAX}
     */
    public static Given next(Map<Long, Long> taken, Instant from, int perHour) {
        if (perHour < 1 || perHour > PER_HOUR_MAX) {
            throw new IllegalArgumentException("perHour: " + perHour + " (expected: 1 to " + PER_HOUR_MAX + ")");
        }
        long apart = -Math.floorDiv(-HOUR_MILLIS, perHour);
        long place = -Math.floorDiv(-from.toEpochMilli(), apart);
        TreeMap<Long, Long> ranges = new TreeMap<>(taken);
        Map.Entry<Long, Long> before = ranges.floorEntry(place);
        boolean within = before != null && before.getValue() >= place;
        long free = within ? before.getValue() : place;
        long first = within ? before.getKey() : free;
        Long joined = ranges.remove(free + 1);
        ranges.put(first, joined == null ? free + 1 : joined);
        return new Given(Instant.ofEpochMilli(free * apart), ranges);
    }
}
