package dev.skein.act.playbook;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Run;
import java.time.Instant;
import java.util.List;

/**
 * The first look at an event, which for most is the last. It builds next to nothing.
 *
 * @param triggered playbooks the event may begin, in the order of their ids; of conditions here and below all
 *     comparisons hold, and the rest is to be asked
 * @param entered playbooks whose segment the person may have entered
 * @param asks whether any segment is looked at
 * @param matters whether anything may come of it
 */
record Glance(List<Published> triggered, List<Published> entered, boolean asks, boolean matters) {

    /** Whose event it is, and when it is dealt with. */
    record Whose(Key key, Instant now) {}

    static Glance at(
            Registry registry,
            Registry.Listeners listeners,
            RunList runs,
            Event event,
            Circumstances seen,
            Whose whose) {
        boolean heard = runs.mayHear(event.type());
        if (event.historic()) {
            return new Glance(List.of(), List.of(), false, heard && anyHears(registry, runs, event)); // begins none
        }
        List<Published> triggered = registry.beginning(listeners.triggers().candidates(seen), whose.key(), whose.now());
        boolean asks = registry.asksSegments(listeners);
        List<Published> entered =
                asks ? registry.beginning(registry.entered(listeners, seen), whose.key(), whose.now()) : List.of();
        boolean matters = !triggered.isEmpty()
                || !entered.isEmpty()
                || runs.mayStand()
                || (heard && anyHears(registry, runs, event))
                || (heard && asks && anyLeaves(registry, runs, event));
        return new Glance(triggered, entered, asks, matters);
    }

    private static boolean anyHears(Registry registry, List<Run> runs, Event event) {
        for (int i = 0; i < runs.size(); i++) {
            if (Running.mayHear(runs.get(i), registry, event)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyLeaves(Registry registry, List<Run> runs, Event event) {
        for (int i = 0; i < runs.size(); i++) {
            if (Beginning.mayLeave(runs.get(i), registry)
                    .filter(segment -> Beginning.asks(segment, event))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
