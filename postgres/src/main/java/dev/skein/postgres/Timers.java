package dev.skein.postgres;

import dev.skein.Key;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The near future of one range: its pending timers up to a horizon, in order. What lies beyond the horizon is in the
 * table only, and is loaded a page at a time when the horizon comes near. The writer's own, not for two threads.
 */
final class Timers {
    /** How many a page loads. */
    static final int PAGE_TIMERS = 10_000;

    /** How many are kept in memory; past it the farthest half a page is forgotten and the horizon drawn nearer. */
    static final int KEPT_TIMERS_MAX = 40_000;

    static final long FOR_EVER = Long.MAX_VALUE;

    /** A timer's name within all keys. */
    record Id(Key key, String name) {}

    /** A pending timer; {@code at} in milliseconds since 1970. */
    record Pending(long at, Id id) {}

    private static final Comparator<Pending> ORDER = Comparator.comparingLong(Pending::at)
            .thenComparing(p -> p.id().key().toString())
            .thenComparing(p -> p.id().name());

    private final TreeSet<Pending> order = new TreeSet<>(ORDER);
    private final Map<Id, Long> times = new HashMap<>();
    private long horizon = Long.MIN_VALUE;

    /** Empty and knowing nothing: the next thing to do is to load. */
    void forget() {
        order.clear();
        times.clear();
        horizon = Long.MIN_VALUE;
    }

    /** Until when all timers are known, inclusive. */
    long horizon() {
        return horizon;
    }

    /** All timers up to the time are known now. */
    void reach(long at) {
        horizon = at;
    }

    /** Sets a timer as the table has it now, or will once the batch is committed. */
    void set(Id id, long at) {
        cancel(id);
        if (at <= horizon) {
            add(id, at);
        }
    }

    /** Takes in a row of the page that is just being loaded. */
    void loaded(Id id, long at) {
        cancel(id);
        add(id, at);
    }

    private void add(Id id, long at) {
        order.add(new Pending(at, id));
        times.put(id, at);
        if (order.size() > KEPT_TIMERS_MAX) {
            shrink();
        }
    }

    void cancel(Id id) {
        Long at = times.remove(id);
        if (at != null) {
            order.remove(new Pending(at, id));
        }
    }

    /** When the timer is set for, if it is among the known. */
    Optional<Long> at(Id id) {
        return Optional.ofNullable(times.get(id));
    }

    /** The next one, which stays. */
    Optional<Pending> first() {
        return order.isEmpty() ? Optional.empty() : Optional.of(order.first());
    }

    /** Those due at the time, at most so many, in order; they stay until cancelled. */
    List<Pending> due(long now, int most) {
        return order.stream().limit(most).takeWhile(p -> p.at() <= now).toList();
    }

    /** Whether an unknown timer may come before the first known one, so that a page must be loaded. */
    boolean mustLoad() {
        return horizon != FOR_EVER && (order.isEmpty() || order.first().at() - 1 > horizon);
    }

    private void shrink() {
        for (int i = 0; i < PAGE_TIMERS / 2; i++) {
            Pending last = order.last();
            order.remove(last);
            times.remove(last.id());
        }
        // Others may be set for the very time of the last one kept, and one of them forgotten.
        horizon = order.last().at() - 1;
        while (!order.isEmpty() && order.last().at() > horizon) {
            Pending last = order.last();
            order.remove(last);
            times.remove(last.id());
        }
    }
}
