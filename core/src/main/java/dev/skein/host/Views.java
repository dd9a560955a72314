package dev.skein.host;

import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What was committed, to read. */
public interface Views {
    /** A committed view row; the body as JSON. */
    record Row(String kind, String id, Key key, String about, String status, long atMillis, String json) {}

    /** A page; {@code next} is the cursor of the following one, empty at the end. */
    record Page<T>(List<T> items, Optional<String> next) {}

    /**
     * What to list, newest first.
     *
     * @param kind of view
     * @param key only this key's
     * @param about only what hangs on this
     * @param status only this status
     * @param cursor from a page before; a broken one is an {@link IllegalArgumentException}
     * @param limit 1 to 500
     */
    record Query(
            String kind,
            Optional<Key> key,
            Optional<String> about,
            Optional<String> status,
            Optional<String> cursor,
            int limit) {
        public static Query of(String kind) {
            return new Query(kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 50);
        }

        public Query key(Key only) {
            return new Query(kind, Optional.of(only), about, status, cursor, limit);
        }

        public Query about(String only) {
            return new Query(kind, key, Optional.of(only), status, cursor, limit);
        }

        public Query status(String only) {
            return new Query(kind, key, about, Optional.of(only), cursor, limit);
        }

        public Query page(Optional<String> from, int size) {
            return new Query(kind, key, about, status, from, size);
        }
    }

    /** An event in the log, with the key it was processed under. */
    record Logged(Event event, Key key, long position) {}

    Optional<Row> row(String kind, String id);

    Page<Row> list(Query query);

    /** The state of a key; {@code Customer.unknown} and the like when never heard of. */
    State state(Key key);

    /** The key that holds what came under this one: itself, or what it was merged into. */
    Key owner(Key key);

    Optional<Logged> event(String id);

    /** Events whose owner is now {@code key}, newest first; timers and tells between keys are among them. */
    Page<Logged> timeline(Key key, Optional<String> cursor, int limit);

    /**
     * The whole log, oldest first: of one key in its order, of different keys nearly in the order they came. A page is read
     * at the cost of a page, however long the log is.
     *
     * @param cursor from a page before; a broken one is an {@link IllegalArgumentException}
     * @param limit 1 to 500
     */
    Page<Logged> log(Optional<String> cursor, int limit);

    /** Events put aside, newest first, with the reason: rows of kind {@code quarantine}. */
    default Page<Row> quarantine(Optional<String> cursor, int limit) {
        return list(Query.of("quarantine").page(cursor, limit));
    }

    /**
     * Which of the log's events are asked for, whosever they are.
     *
     * @param from when they happened, not before
     * @param until before then
     * @param type only of this type
     * @param field only those whose data has this name at the top
     */
    record Past(Instant from, Instant until, Optional<String> type, Optional<String> field) {
        /** Whether an event is one of them. */
        public boolean holds(Event event) {
            return !event.time().isBefore(from)
                    && event.time().isBefore(until)
                    && type.map(event.type()::equals).orElse(true)
                    && field.map(event.data().values()::containsKey).orElse(true);
        }
    }

    /**
     * Calls back with each of these events, the oldest first, as {@link Logged}. Reads the log of that span once; what is
     * appended meanwhile may be missed.
     */
    void past(Past past, Consumer<Logged> each);

    /** The states of keys, in their order; {@link #state} of each. */
    default List<State> states(List<Key> keys) {
        return keys.stream().map(this::state).toList();
    }

    /** Effects, newest first; of one cause when given. */
    Page<Posted> effects(Optional<Key> key, Optional<String> cause, Optional<String> cursor, int limit);

    /** An effect and whether it is done. */
    record Posted(Effect effect, boolean done) {}

    /** Calls back with every view row after its commit, on the writer's thread: return soon. Close to stop. */
    AutoCloseable subscribe(Consumer<View> listener);
}
