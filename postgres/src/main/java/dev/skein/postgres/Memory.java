package dev.skein.postgres;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.View;
import dev.skein.host.Derived;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a writer keeps in memory of its range: states, timers, ids just seen. All of it as committed. */
final class Memory implements Batch.Known {
    /** Ids of the last events, so that a repeat seldom costs a failed statement. */
    private static final int RECENT_IDS_MAX = 50_000;

    /** A failure of the store in the middle of a step. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final SQLException why;

        Unreadable(SQLException why) {
            super(why);
            this.why = why;
        }

        SQLException why() {
            return why;
        }
    }

    private final Range range;
    private final Aliases aliases;
    private final Lru<Key, Optional<State>> states;
    private final Timers timers = new Timers();
    private final Lru<String, Boolean> recent = new Lru<>(RECENT_IDS_MAX);
    private Map<Key, State> loaded = Map.of();
    private Set<Key> asked = Set.of();
    private @Nullable Ownership ownership;

    Memory(Range range, Aliases aliases, int statesMax) {
        this.range = range;
        this.aliases = aliases;
        this.states = new Lru<>(statesMax);
    }

    Timers timers() {
        return timers;
    }

    /** Nothing is known any more but through this connection, and whichever follows it. */
    void forget(Ownership now) {
        states.clear();
        timers.forget();
        recent.clear();
        loaded = Map.of();
        asked = Set.of();
        ownership = now;
    }

    /** Which of the items' events were seen a while ago. */
    Set<String> seen(List<Item> items) {
        Set<String> ids = new HashSet<>();
        for (Item item : items) {
            if (recent.get(item.event().id()) != null) {
                ids.add(item.event().id());
            }
        }
        return ids;
    }

    /** Loads the states the items need and memory has not, in one round trip. */
    void load(List<Item> items) throws SQLException {
        Set<Key> missing = new LinkedHashSet<>();
        for (Item item : items) {
            Key key = owner(item.event(), Map.of());
            if (holds(key) && states.get(key) == null) {
                missing.add(key);
            }
        }
        asked = missing;
        loaded = missing.isEmpty() ? Map.of() : open().states(missing);
    }

    private Session open() throws SQLException {
        if (ownership == null) {
            throw new SQLException("no connection", "08003");
        }
        return ownership.session();
    }

    @Override
    public Optional<State> state(Key key) {
        Optional<State> kept = states.get(key);
        if (kept != null) {
            return kept;
        }
        if (asked.contains(key)) {
            return Optional.ofNullable(loaded.get(key));
        }
        try {
            Optional<State> found =
                    Optional.ofNullable(open().states(List.of(key)).get(key));
            states.put(key, found);
            return found;
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    @Override
    public Optional<Long> timer(Timers.Id id) {
        return timers.at(id);
    }

    @Override
    public Key owner(Event event, Map<Key, Optional<Key>> moved) {
        return Derived.isHosts(event) ? event.subject() : aliases.owner(event.subject(), moved);
    }

    @Override
    public boolean holds(Key key) {
        return range.holds(Slots.of(key));
    }

    /** Takes over what was committed. */
    void committed(Changes changes) {
        loaded.forEach((key, state) -> states.put(key, Optional.of(state)));
        changes.states().forEach((key, state) -> states.put(key, Optional.of(state)));
        loaded = Map.of();
        asked = Set.of();
        changes.timers().forEach((id, at) -> at.ifPresentOrElse(time -> timers.set(id, time), () -> timers.cancel(id)));
        changes.events().forEach(logged -> recent.put(logged.item().event().id(), true));
        for (View view : changes.rows()) {
            aliases.committed(view);
        }
    }
}
