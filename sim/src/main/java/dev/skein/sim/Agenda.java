package dev.skein.sim;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What the people of the world mean to do, and when; at the same time, in the order it was noted. */
final class Agenda {
    private record Item(Instant at, long place, Runnable deed) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::place));
    private long places;

    void at(Instant time, Runnable deed) {
        items.add(new Item(time, places++, deed));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(items.peek()).map(Item::at);
    }

    /** Takes the first that is due. */
    Optional<Runnable> due(Instant now) {
        return items.isEmpty() || items.peek().at.isAfter(now) ? Optional.empty() : Optional.of(items.remove().deed);
    }

    int size() {
        return items.size();
    }
}
