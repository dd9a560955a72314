package dev.skein.postgres;

import dev.skein.Codec;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.Timer;
import dev.skein.host.Dump;
import dev.skein.host.Host;
import dev.skein.host.Inbox.Unavailable;
import dev.skein.host.Views.Logged;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Past;
import dev.skein.host.Views.Posted;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What is committed, read by its own few connections: nobody who reads waits for a writer, nor makes one wait. */
final class Reads implements AutoCloseable {
    private static final int CONNECTIONS_MAX = 8;
    private static final Duration CONNECTION_WAIT_MAX = Duration.ofSeconds(5);

    /** States read at once. */
    private static final int STATES_MAX = 500;

    /** Something asked of a connection. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private final AgroalDataSource pool;

    private Reads(AgroalDataSource pool) {
        this.pool = pool;
    }

    static Reads open(Settings settings) throws SQLException {
        return new Reads(AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(false)
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS_MAX)
                        .acquisitionTimeout(CONNECTION_WAIT_MAX)
                        .validateOnBorrow(true)
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(settings.jdbcUrl())
                                .principal(new NamePrincipal(settings.user()))
                                .credential(new SimplePassword(settings.password()))
                                .jdbcProperty("currentSchema", Schema.NAME)
                                .jdbcProperty("ApplicationName", "skein reads")))));
    }

    /** Asks; a store that is away is {@link Unavailable}. */
    <T> T ask(Question<T> question) {
        try (Connection connection = pool.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new Unavailable("the database does not answer: " + e.getMessage(), e);
        }
    }

    Optional<Row> row(String kind, String id) {
        Select select = rows().where("kind = ?", kind).where("id = ?", id);
        return ask(c -> select.all(c, Reads::row)).stream().findFirst();
    }

    Page<Row> list(Query query) {
        Select.checkLimit(query.limit());
        Select select = rows().where("kind = ?", query.kind());
        query.key().ifPresent(key -> select.where("key = ?", key.toString()));
        query.about().ifPresent(about -> select.where("about = ? and about <> ''", about));
        query.status().ifPresent(status -> select.where("status = ?", status));
        query.cursor().map(Cursor::parse).ifPresent(c -> select.where("(at, id) < (?, ?)", c.at(), c.text()));
        select.then("order by at desc, id desc");
        return ask(c -> select.page(c, query.limit(), row -> {
            Row read = row(row);
            return new Select.Placed<>(read, new Cursor(read.atMillis(), 0, read.id()));
        }));
    }

    private static Select rows() {
        return new Select("kind, id, key, about, status, at, body from views");
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                Key.parse(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7));
    }

    Optional<State> state(Key key) {
        Select select = new Select("state from states").where("key = ?", key.toString());
        return ask(c -> select.all(c, row -> Codec.decode(key, row.getBytes(1)))).stream()
                .findFirst();
    }

    /** The states of those keys that have one. */
    Map<Key, State> states(List<Key> keys) {
        Map<Key, State> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += STATES_MAX) {
            List<Key> some = keys.subList(from, Math.min(keys.size(), from + STATES_MAX));
            Select select = new Select("key, state from states").where("key = any(?)", (Object)
                    some.stream().map(Key::toString).toArray(String[]::new));
            ask(c -> select.all(c, row -> {
                Key key = Key.parse(row.getString(1));
                return found.put(key, Codec.decode(key, row.getBytes(2))) == null;
            }));
        }
        return found;
    }

    /**
     * The log of a span, row by row: of a type or a field only rows that hold its name as JSON writes it come over the
     * wire at all, and are looked at again here.
     */
    void past(Past past, Consumer<Logged> each) {
        Select select = new Select("position, subject, key, payload, at, range from events")
                .where("at >= ?", past.from().toEpochMilli())
                .where("at < ?", past.until().toEpochMilli());
        past.type()
                .ifPresent(type -> select.where("position(? in payload) > 0", bytes("\"type\":" + Codec.json(type))));
        past.field().ifPresent(name -> select.where("position(? in payload) > 0", bytes(Codec.json(name) + ":")));
        select.then("order by at, position, range");
        ask(c -> {
            c.setAutoCommit(false); // rows come in portions within a transaction alone
            try {
                return select.each(c, row -> {
                    Logged logged = logged(row).item();
                    if (past.holds(logged.event())) {
                        each.accept(logged);
                    }
                });
            } finally {
                c.rollback();
                c.setAutoCommit(true);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Optional<Logged> event(String id) {
        if (!Uuids.is(id)) {
            return Optional.empty();
        }
        Select select = new Select("position, subject, key, payload, at, range from events")
                .where("id = ?", UUID.fromString(id));
        return ask(c -> select.all(c, Reads::logged)).stream().findFirst().map(Select.Placed::item);
    }

    /** Events that came under one of the keys, newest first. */
    Page<Logged> timeline(List<Key> keys, Optional<String> cursor, int limit) {
        Select.checkLimit(limit);
        Select select = new Select("position, subject, key, payload, at, range from events");
        if (keys.size() == 1) {
            select.where("subject = ?", keys.get(0).toString());
        } else {
            select.where("subject = any(?)", (Object)
                    keys.stream().map(Key::toString).toArray(String[]::new));
        }
        cursor.map(Cursor::parse)
                .ifPresent(c -> select.where(
                        "(at, position, range) < (?, ?, ?)", c.at(), c.number(), Integer.parseInt(c.text())));
        select.then("order by at desc, position desc, range desc");
        return ask(c -> select.page(c, limit, Reads::logged));
    }

    /** The log by range and position, as it is stored. */
    Page<Logged> log(Optional<String> cursor, int limit) {
        Select.checkLimit(limit);
        Select select = new Select("position, subject, key, payload, at, range from events");
        cursor.map(Cursor::parse)
                .ifPresent(c -> select.where("(range, position) > (?, ?)", Integer.parseInt(c.text()), c.number()));
        select.then("order by range, position");
        return ask(c -> select.page(c, limit, Reads::logged));
    }

    private static Select.Placed<Logged> logged(ResultSet row) throws SQLException {
        Event event = Codec.event(row.getBytes(4));
        String elsewhere = row.getString(3);
        Key key = elsewhere == null ? event.subject() : Key.parse(elsewhere);
        long position = row.getLong(1);
        Cursor place = new Cursor(row.getLong(5), position, row.getString(6));
        return new Select.Placed<>(new Logged(event, key, position), place);
    }

    Page<Posted> effects(Optional<Key> key, Optional<String> cause, Optional<String> cursor, int limit) {
        Select.checkLimit(limit);
        Select select = new Select("payload, done, at, ordinal, id from outbox");
        key.ifPresent(only -> select.where("key = ?", only.toString()));
        if (cause.isPresent()) {
            if (!Uuids.is(cause.get())) {
                return new Page<>(List.of(), Optional.empty());
            }
            select.where("cause = ?", UUID.fromString(cause.get()));
        }
        cursor.map(Cursor::parse)
                .ifPresent(c ->
                        select.where("(at, ordinal, id) < (?, ?, ?)", c.at(), c.number(), UUID.fromString(c.text())));
        select.then("order by at desc, ordinal desc, id desc");
        return ask(c -> select.page(c, limit, row -> {
            Posted posted = new Posted(Codec.effect(row.getBytes(1)), row.getBoolean(2));
            return new Select.Placed<>(posted, new Cursor(row.getLong(3), row.getLong(4), row.getString(5)));
        }));
    }

    /** All joined keys, into memory. */
    void aliases(Aliases into) {
        Select select = rows().where("kind = ?", Host.ALIAS).where("status = ?", Aliases.JOINED);
        List<Row> found = ask(c -> select.all(c, Reads::row));
        found.forEach(row -> into.put(Key.parse(row.id()), row.status(), Key.parse(row.about())));
    }

    /** When the next timer is due, of any key. */
    Optional<Instant> nextTimer() {
        Select select = new Select("at from timers").then("order by at limit 1");
        return ask(c -> select.all(c, row -> Instant.ofEpochMilli(row.getLong(1)))).stream()
                .findFirst();
    }

    String dump() {
        Dump dump = new Dump();
        return ask(c -> {
            new Select("key, state from states")
                    .all(c, row -> Codec.decode(Key.parse(row.getString(1)), row.getBytes(2)))
                    .forEach(dump::state);
            List<Effect> effects = new Select("payload from outbox").all(c, row -> Codec.effect(row.getBytes(1)));
            effects.forEach(dump::effect);
            new Select("key, name, at from timers").all(c, row -> {
                dump.timer(
                        Key.parse(row.getString(1)), new Timer(row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
                return row.getString(2);
            });
            return dump.toString();
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}
