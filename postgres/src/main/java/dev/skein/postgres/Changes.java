package dev.skein.postgres;

import dev.skein.Effect;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a batch of steps wants written: of each row the last word only, for one statement changes a row once. */
final class Changes {
    /** Places an event's effects may have: the ordinal is position times this plus place. */
    static final int EFFECTS_PER_EVENT_MAX = 1024;

    /** An event for the log. */
    record Logged(long position, Item item) {}

    /** An effect for the outbox. */
    record Asked(long ordinal, Effect effect) {}

    private final List<Logged> events = new ArrayList<>();
    private final Map<Key, State> states = new LinkedHashMap<>();
    private final List<Asked> effects = new ArrayList<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final Map<Timers.Id, Optional<Long>> timers = new LinkedHashMap<>();
    private final Map<List<String>, View> rows = new LinkedHashMap<>();
    private final List<View> views = new ArrayList<>();

    List<Logged> events() {
        return events;
    }

    /** The states after the batch, of those keys whose state changed or was not there. */
    Map<Key, State> states() {
        return states;
    }

    List<Asked> effects() {
        return effects;
    }

    /** Effects whose result came, asked for before this batch or in it. */
    Set<String> done() {
        return done;
    }

    /** Timers as set last; empty where cancelled. */
    Map<Timers.Id, Optional<Long>> timers() {
        return timers;
    }

    /** The rows as written last. */
    Iterable<View> rows() {
        return rows.values();
    }

    int rowCount() {
        return rows.size();
    }

    /** Every row in the order it was written, for those who listen. */
    List<View> views() {
        return views;
    }

    void event(long position, Item item) {
        events.add(new Logged(position, item));
    }

    void view(View view) {
        rows.put(List.of(view.kind(), view.id()), view);
        views.add(view);
    }

    boolean isEmpty() {
        return events.isEmpty() && done.isEmpty() && timers.isEmpty() && rows.isEmpty();
    }
}
