package dev.skein.postgres;

import java.time.InstantSource;

/**
 * How to open a {@link PostgresHost}.
 *
 * @param jdbcUrl of a PostgreSQL 16 or newer, its database existing; the schema {@code skein} in it is ours
 * @param user who may create that schema, or owns it
 * @param password of the user
 * @param ranges writers of a new database, 1 to 64; one that exists keeps the number it was made with
 * @param statesCachedMax states each writer keeps in memory
 * @param queuedMax events waiting for all writers together; beyond it {@code append} is refused
 * @param clock what time it is; its answer is never used backwards
 */
public record Settings(
        String jdbcUrl,
        String user,
        String password,
        int ranges,
        int statesCachedMax,
        int queuedMax,
        InstantSource clock) {
    public static final int RANGES = 2;
    public static final int RANGES_MAX = 64;
    public static final int STATES_CACHED_MAX = 20_000;
    public static final int QUEUED_EVENTS_MAX = 20_000;

    public Settings {
        if (ranges < 1 || ranges > RANGES_MAX) {
            throw new IllegalArgumentException("ranges: " + ranges + " (expected: 1 to " + RANGES_MAX + ")");
        }
        if (statesCachedMax < 1 || queuedMax < 1) {
            throw new IllegalArgumentException("statesCachedMax and queuedMax: expected at least 1");
        }
    }

    /** The defaults over a database. */
    public static Settings of(String jdbcUrl, String user, String password) {
        return new Settings(
                jdbcUrl, user, password, RANGES, STATES_CACHED_MAX, QUEUED_EVENTS_MAX, InstantSource.system());
    }

    /** The defaults over our own server. */
    public static Settings of(LocalPostgres server) {
        return of(server.jdbcUrl(), server.user(), server.password());
    }

    public Settings withClock(InstantSource other) {
        return new Settings(jdbcUrl, user, password, ranges, statesCachedMax, queuedMax, other);
    }

    public Settings withRanges(int number) {
        return new Settings(jdbcUrl, user, password, number, statesCachedMax, queuedMax, clock);
    }

    public Settings withLimits(int states, int queued) {
        return new Settings(jdbcUrl, user, password, ranges, states, queued, clock);
    }
}
