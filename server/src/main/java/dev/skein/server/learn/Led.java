package dev.skein.server.learn;

import dev.skein.Action;
import dev.skein.Codec;
import dev.skein.Decision;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.host.Derived;
import dev.skein.host.Host;
import dev.skein.host.Views.Logged;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Posted;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.server.view.Paging;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks what one event led to: its decisions and effects by cause, the effects' results as events, and again from
 * those. What a timer set off later has the timer for its cause, and is traced from there.
 */
final class Led {
    /** Events walked, the first among them. */
    static final int EVENTS_MAX = 50;

    /** How many results of results are walked. */
    static final int DEPTH_MAX = 4;

    /** Source of the events that channels make of what they did; their id then follows from the effect's. */
    private static final String CHANNEL_SOURCE = "skein/channel";

    private static final int RESULT_PAGES_MAX = 4;
    private static final int ROWS = 100;

    private final Host host;
    private final Map<Key, Map<String, Event>> results = new HashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Posted> effects = new ArrayList<>();
    private boolean cut;

    private Led(Host host) {
        this.host = host;
    }

    static Led from(Host host, Event first) {
        Led led = new Led(host);
        led.walk(first);
        return led;
    }

    /** The events, the first among them, in the order they were come upon. */
    List<Event> events() {
        return List.copyOf(events.values());
    }

    List<Decision> decisions() {
        return decisions;
    }

    List<Posted> effects() {
        return effects;
    }

    boolean cut() {
        return cut;
    }

    private record Place(Event event, int depth) {}

    private void walk(Event first) {
        Deque<Place> next = new ArrayDeque<>();
        events.put(first.id(), first);
        next.add(new Place(first, 0));
        for (Place here = next.poll(); here != null; here = next.poll()) {
            Page<Row> rows =
                    host.list(Query.of("decision").about(here.event().id()).page(Optional.empty(), ROWS));
            rows.items().forEach(row -> decisions.add(Codec.read(row.json(), Decision.class)));
            Page<Posted> posted =
                    host.effects(Optional.empty(), Optional.of(here.event().id()), Optional.empty(), ROWS);
            cut |= rows.next().isPresent() || posted.next().isPresent();
            for (Posted one : posted.items()) {
                effects.add(one);
                Optional<Event> result = result(one, here.event());
                if (result.isEmpty() || events.containsKey(result.get().id())) {
                    continue;
                }
                if (here.depth() >= DEPTH_MAX || events.size() >= EVENTS_MAX) {
                    cut = true;
                    continue;
                }
                events.put(result.get().id(), result.get());
                next.add(new Place(result.get(), here.depth() + 1));
            }
        }
    }

    private Optional<Event> result(Posted posted, Event cause) {
        Effect effect = posted.effect();
        if (effect.action() instanceof Action.Tell) {
            return host.event(Derived.told(effect, effect.at()).id()).map(Logged::event);
        }
        if (!posted.done()) {
            return Optional.empty();
        }
        return host.event(Ids.event(CHANNEL_SOURCE, effect.id()))
                .map(Logged::event)
                .or(() -> Optional.ofNullable(results.computeIfAbsent(effect.key(), key -> results(key, cause))
                        .get(effect.id())));
    }

    /** The results of a key's effects since the cause, by effect: for a channel whose ids follow from nothing. */
    private Map<String, Event> results(Key key, Event cause) {
        Map<String, Event> found = new HashMap<>();
        Key owner = host.owner(key);
        Optional<String> cursor = Optional.empty();
        for (int i = 0; i < RESULT_PAGES_MAX; i++) {
            Page<Logged> page = host.timeline(owner, cursor, Paging.LIMIT_MAX);
            boolean past = false;
            for (Logged logged : page.items()) {
                past |= logged.event().time().isBefore(cause.time());
                logged.event().data().text(Host.EFFECT).ifPresent(effect -> found.put(effect, logged.event()));
            }
            cursor = page.next();
            if (past || cursor.isEmpty()) {
                return found;
            }
        }
        cut = true;
        return found;
    }
}
