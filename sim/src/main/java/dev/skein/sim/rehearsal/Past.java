package dev.skein.sim.rehearsal;

import dev.skein.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened, as it reached us.
 *
 * @param events in the order they were taken in; those taken in at the same time in the order they were told
 * @param choices decisions of the past with their probabilities, in the same order
 * @param lines of the file, empty ones left out
 * @param refused lines that are no event
 * @param reasons why, the first {@link #REASONS_MAX}
 */
public record Past(List<Event> events, List<Choice> choices, long lines, long refused, List<String> reasons) {
    /** Refused lines whose reasons are kept; further ones are only counted. */
    public static final int REASONS_MAX = 100;

    public Past {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort((a, b) -> a.received().compareTo(b.received())); // stable: ties stay as told
        events = List.copyOf(sorted);
        choices = List.copyOf(choices);
        reasons = List.copyOf(reasons);
    }

    /** Of events alone. */
    public static Past of(List<Event> events, List<Choice> choices) {
        return new Past(events, choices, events.size(), 0, List.of());
    }

    /** When the first event was taken in; the epoch when there is none. */
    public Instant from() {
        return events.isEmpty() ? Instant.EPOCH : events.get(0).received();
    }

    /** When the last event was taken in: there a rehearsal ends, for what would have followed nobody knows. */
    public Instant until() {
        return events.isEmpty() ? Instant.EPOCH : events.get(events.size() - 1).received();
    }
}
