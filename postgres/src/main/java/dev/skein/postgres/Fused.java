package dev.skein.postgres;

import dev.skein.Codec;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.View;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The one statement that writes a batch: from the row that fences it, which is there only while position and epoch are
 * those we know, hangs every insert, update and delete. One round trip, one transaction; no row, nothing happens.
 *
 * <p>Only the parts a batch needs are in the text; the driver keeps the prepared plan of each text.
 */
final class Fused {
    private static final String FENCE =
            "with fence as (update ranges set position = position + ? where range = ? and epoch = ? and position = ?"
                    + " returning range)";
    private static final String EVENTS =
            ", e as (insert into events (range, position, id, slot, subject, key, at, payload) select"
                    + " fence.range, u.* from fence, unnest(?::bigint[], ?::uuid[], ?::smallint[], ?::text[],"
                    + " ?::text[], ?::bigint[], ?::bytea[]) u)";
    private static final String STATES =
            ", s as (insert into states (key, slot, state) select u.* from fence, unnest(?::text[], ?::smallint[],"
                    + " ?::bytea[]) u on conflict (key) do update set state = excluded.state)";
    private static final String EFFECTS =
            ", o as (insert into outbox (range, ordinal, id, slot, key, cause, at, done, payload) select fence.range,"
                    + " u.* from fence, unnest(?::bigint[], ?::uuid[], ?::smallint[], ?::text[], ?::uuid[],"
                    + " ?::bigint[], ?::boolean[], ?::bytea[]) u)";
    private static final String DONE =
            ", d as (update outbox set done = true from fence, unnest(?::uuid[]) u (id) where outbox.id = u.id and not"
                    + " outbox.done)";
    private static final String CANCELLED =
            ", c as (delete from timers using fence, unnest(?::text[], ?::text[]) u (key, name) where timers.key ="
                    + " u.key and timers.name = u.name)";
    private static final String SET =
            ", t as (insert into timers (range, key, name, slot, at) select fence.range, u.* from fence,"
                    + " unnest(?::text[], ?::text[], ?::smallint[], ?::bigint[]) u on conflict (key, name) do update"
                    + " set range = excluded.range, at = excluded.at)";
    private static final String VIEWS =
            ", v as (insert into views (kind, id, slot, key, about, status, at, body) select u.* from fence,"
                    + " unnest(?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::bigint[],"
                    + " ?::text[]) u on conflict (kind, id) do update set slot = excluded.slot, key = excluded.key,"
                    + " about = excluded.about, status = excluded.status, at = excluded.at, body = excluded.body)";
    private static final String RESULT = " select count(*) from fence";

    private final StringBuilder text = new StringBuilder(FENCE);
    private final List<Column> columns = new ArrayList<>();
    private final long[] head;

    private Fused(long... head) {
        this.head = head;
    }

    /** The statement for these changes, everything encoded; what cannot be is an {@link IllegalStateException}. */
    static Fused of(Range range, long position, Changes changes) {
        Fused fused = new Fused(changes.events().size(), range.id(), position);
        fused.events(changes.events());
        fused.states(changes.states());
        fused.effects(changes.effects(), changes.done());
        fused.timers(changes);
        fused.views(changes);
        fused.text.append(RESULT);
        return fused;
    }

    private void events(List<Changes.Logged> events) {
        if (events.isEmpty()) {
            return;
        }
        int n = events.size();
        long[] positions = new long[n];
        String[] ids = new String[n];
        Short[] slots = new Short[n];
        String[] subjects = new String[n];
        @Nullable String[] keys = new @Nullable String[n];
        long[] times = new long[n];
        byte[][] payloads = new byte[n][];
        for (int i = 0; i < n; i++) {
            Event event = events.get(i).item().event();
            Key key = events.get(i).item().key();
            positions[i] = events.get(i).position();
            ids[i] = event.id();
            slots[i] = (short) Slots.of(key);
            subjects[i] = event.subject().toString();
            keys[i] = key.equals(event.subject()) ? null : key.toString();
            times[i] = event.time().toEpochMilli();
            payloads[i] = Codec.encode(event);
        }
        part(
                EVENTS,
                new Column("int8", positions),
                new Column("uuid", ids),
                new Column("int2", slots),
                new Column("text", subjects),
                new Column("text", keys),
                new Column("int8", times),
                new Column("bytea", payloads));
    }

    private void states(Map<Key, State> states) {
        if (states.isEmpty()) {
            return;
        }
        int n = states.size();
        String[] keys = new String[n];
        Short[] slots = new Short[n];
        byte[][] bytes = new byte[n][];
        int i = 0;
        for (Map.Entry<Key, State> state : states.entrySet()) {
            keys[i] = state.getKey().toString();
            slots[i] = (short) Slots.of(state.getKey());
            bytes[i++] = Codec.encode(state.getValue());
        }
        part(STATES, new Column("text", keys), new Column("int2", slots), new Column("bytea", bytes));
    }

    private void effects(List<Changes.Asked> effects, Set<String> done) {
        Set<String> elsewhere = new TreeSet<>(done);
        if (!effects.isEmpty()) {
            int n = effects.size();
            long[] ordinals = new long[n];
            String[] ids = new String[n];
            Short[] slots = new Short[n];
            String[] keys = new String[n];
            String[] causes = new String[n];
            long[] times = new long[n];
            Boolean[] ended = new Boolean[n];
            byte[][] payloads = new byte[n][];
            for (int i = 0; i < n; i++) {
                Effect effect = effects.get(i).effect();
                ordinals[i] = effects.get(i).ordinal();
                ids[i] = effect.id();
                slots[i] = (short) Slots.of(effect.key());
                keys[i] = effect.key().toString();
                causes[i] = effect.cause();
                times[i] = effect.at().toEpochMilli();
                ended[i] = elsewhere.remove(effect.id());
                payloads[i] = Codec.encode(effect);
            }
            part(
                    EFFECTS,
                    new Column("int8", ordinals),
                    new Column("uuid", ids),
                    new Column("int2", slots),
                    new Column("text", keys),
                    new Column("uuid", causes),
                    new Column("int8", times),
                    new Column("bool", ended),
                    new Column("bytea", payloads));
        }
        if (!elsewhere.isEmpty()) {
            part(DONE, new Column("uuid", elsewhere.toArray(String[]::new)));
        }
    }

    private void timers(Changes changes) {
        List<String> cancelledKeys = new ArrayList<>();
        List<String> cancelledNames = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Short> slots = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        changes.timers().forEach((id, at) -> {
            (at.isPresent() ? keys : cancelledKeys).add(id.key().toString());
            (at.isPresent() ? names : cancelledNames).add(id.name());
            if (at.isPresent()) {
                slots.add((short) Slots.of(id.key()));
                times.add(at.get());
            }
        });
        if (!cancelledKeys.isEmpty()) {
            part(CANCELLED, texts(cancelledKeys), texts(cancelledNames));
        }
        if (!keys.isEmpty()) {
            part(SET, texts(keys), texts(names), numbers(slots), longs(times));
        }
    }

    private void views(Changes changes) {
        if (changes.rowCount() == 0) {
            return;
        }
        List<String> kinds = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<Short> slots = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> abouts = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (View view : changes.rows()) {
            kinds.add(view.kind());
            ids.add(view.id());
            slots.add((short) Slots.of(view.key()));
            keys.add(view.key().toString());
            abouts.add(view.about());
            statuses.add(view.status());
            times.add(view.at().toEpochMilli());
            bodies.add(Codec.json(view.body()));
        }
        part(
                VIEWS,
                texts(kinds),
                texts(ids),
                numbers(slots),
                texts(keys),
                texts(abouts),
                texts(statuses),
                longs(times),
                texts(bodies));
    }

    private void part(String sql, Column... more) {
        text.append(sql);
        columns.addAll(List.of(more));
    }

    private static Column texts(List<String> values) {
        return new Column("text", values.toArray(String[]::new));
    }

    private static Column numbers(List<Short> values) {
        return new Column("int2", values.toArray(Short[]::new));
    }

    private static Column longs(List<Long> values) {
        return new Column("int8", values.stream().mapToLong(Long::longValue).toArray());
    }

    /** Executes it; false when we no longer own the range, or the position is not what we thought. */
    boolean execute(Connection connection, long epoch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            PGConnection driver = connection.unwrap(PGConnection.class);
            statement.setLong(1, head[0]);
            statement.setLong(2, head[1]);
            statement.setLong(3, epoch);
            statement.setLong(4, head[2]);
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                statement.setArray(i + 5, driver.createArrayOf(column.type, column.values));
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) == 1;
            }
        }
    }

    /** Values of one column; the driver sends those of a primitive type, texts and bytes in binary. */
    private record Column(String type, Object values) {}
}
