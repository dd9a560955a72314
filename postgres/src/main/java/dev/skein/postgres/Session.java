package dev.skein.postgres;

import dev.skein.Codec;
import dev.skein.Effect;
import dev.skein.Key;
import dev.skein.State;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;

/** One connection to the database, in autocommit: what a writer asks of it and writes by it. */
final class Session implements AutoCloseable {
    private static final String CONNECT_SECONDS_MAX = "5";

    /** A server that says nothing for so long is taken for gone. */
    private static final String ANSWER_SECONDS_MAX = "60";

    /** A writer reads and writes by key only; no statistics of a table that was empty may tell the planner otherwise. */
    private static final String BY_KEY =
            "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan"
                    + " -c jit=off";

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session open(Settings settings, String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", CONNECT_SECONDS_MAX);
        properties.setProperty("loginTimeout", CONNECT_SECONDS_MAX);
        properties.setProperty("socketTimeout", ANSWER_SECONDS_MAX);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("currentSchema", Schema.NAME);
        properties.setProperty("ApplicationName", name);
        properties.setProperty("options", BY_KEY);
        properties.setProperty("prepareThreshold", "1");
        return new Session(DriverManager.getConnection(settings.jdbcUrl(), properties));
    }

    Connection connection() {
        return connection;
    }

    /** Makes us the owner, whoever it was; gives the new epoch. */
    long takeOver(Range range) throws SQLException {
        String sql = "update ranges set epoch = epoch + 1 where range = ? returning epoch";
        return number(sql, range.id()).orElseThrow(() -> new SQLException("range " + range.id() + " is not there"));
    }

    /**
     * Makes us the owner anew if nobody took over since we were it at that epoch; then no older connection of ours can
     * commit any more. Gives whether it did; the epoch is one more.
     */
    boolean takeOver(Range range, long epoch) throws SQLException {
        // Less than ours: a server that lost its last commits. Only synchronous_commit=off can do that.
        String sql = "update ranges set epoch = ? where range = ? and epoch <= ? returning epoch";
        return number(sql, epoch + 1, range.id(), epoch).isPresent();
    }

    /** Position of the last event in the log. */
    long position(Range range) throws SQLException {
        String sql = "select position from ranges where range = ?";
        return number(sql, range.id()).orElseThrow(() -> new SQLException("range " + range.id() + " is not there"));
    }

    Map<Key, State> states(Collection<Key> keys) throws SQLException {
        Map<Key, State> found = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select key, state from states where key = any(?)")) {
            String[] texts = keys.stream().map(Key::toString).toArray(String[]::new);
            select.setArray(1, connection.createArrayOf("text", texts));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Key key = Key.parse(row.getString(1));
                    found.put(key, Codec.decode(key, row.getBytes(2)));
                }
            }
        }
        return found;
    }

    /** Which of the ids are in the log. */
    Set<String> logged(List<String> ids) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select id from events where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray(String[]::new)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /** Loads the next page of timers into memory. */
    void load(Range range, Timers timers) throws SQLException {
        String sql = "select key, name, at from timers where range = ? and at > ? order by range, at limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, range.id());
            select.setLong(2, timers.horizon());
            select.setInt(3, Timers.PAGE_TIMERS);
            int rows = 0;
            long last = timers.horizon();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows++;
                    last = row.getLong(3);
                    timers.loaded(new Timers.Id(Key.parse(row.getString(1)), row.getString(2)), last);
                }
            }
            // Of the last time on a full page there may be more than the page holds.
            timers.reach(rows < Timers.PAGE_TIMERS ? Timers.FOR_EVER : last - 1);
        }
    }

    /** Effects that wait for their result, in order, after the ordinal; at most so many. */
    List<Changes.Asked> pending(Range range, long after, int most) throws SQLException {
        String sql = "select ordinal, payload from outbox where range = ? and ordinal > ? and not done"
                + " order by range, ordinal limit ?";
        List<Changes.Asked> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, range.id());
            select.setLong(2, after);
            select.setInt(3, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Effect effect = Codec.effect(row.getBytes(2));
                    found.add(new Changes.Asked(row.getLong(1), effect));
                }
            }
        }
        return found;
    }

    private OptionalLong number(String sql, long... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Lets go; of a connection that is broken there is nothing to say. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(Session.class.getName()).log(System.Logger.Level.DEBUG, "closing a connection", e);
        }
    }
}
