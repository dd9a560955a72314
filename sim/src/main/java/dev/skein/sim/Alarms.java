package dev.skein.sim;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Timer;
import dev.skein.host.Derived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The timers of all keys, by when they come due. */
final class Alarms {
    /** A timer of a key. */
    record Alarm(Key key, Timer timer) {}

    private static final Comparator<Alarm> DUE = Comparator.comparing((Alarm alarm) -> alarm.timer.at())
            .thenComparing(alarm -> alarm.key.toString())
            .thenComparing(alarm -> alarm.timer.name());

    private final TreeSet<Alarm> due = new TreeSet<>(DUE);
    private final Map<Key, TreeMap<String, Alarm>> byKey = new LinkedHashMap<>();

    /** The next due at or before the time, if any; it stays until {@link #fired}. */
    Optional<Alarm> next(Instant until) {
        return due.isEmpty() || due.first().timer.at().isAfter(until) ? Optional.empty() : Optional.of(due.first());
    }

    Optional<Instant> soonest() {
        return due.isEmpty() ? Optional.empty() : Optional.of(due.first().timer.at());
    }

    void set(Key key, Timer timer) {
        cancel(key, timer.name());
        Alarm alarm = new Alarm(
                key, new Timer(timer.name(), Instant.ofEpochMilli(timer.at().toEpochMilli())));
        byKey.computeIfAbsent(key, any -> new TreeMap<>()).put(timer.name(), alarm);
        due.add(alarm);
    }

    void cancel(Key key, String name) {
        Alarm old = byKey.getOrDefault(key, new TreeMap<>()).remove(name);
        if (old != null) {
            due.remove(old);
        }
    }

    /** Forgets the timer that the event says has fired; one set again for another time stays. */
    void fired(Event event) {
        if (!event.source().equals(Derived.TIMER_SOURCE)) {
            return;
        }
        String name = event.data().text("name").orElse("");
        Alarm alarm = byKey.getOrDefault(event.subject(), new TreeMap<>()).get(name);
        if (alarm != null
                && event.data().at("at").equals(Optional.of(alarm.timer.at().toEpochMilli()))) {
            cancel(event.subject(), name);
        }
    }

    List<Timer> of(Key key) {
        return byKey.getOrDefault(key, new TreeMap<>()).values().stream()
                .map(Alarm::timer)
                .toList();
    }

    List<Alarm> all() {
        return new ArrayList<>(due);
    }
}
