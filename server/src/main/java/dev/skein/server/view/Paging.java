package dev.skein.server.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param cursor from the page before; empty for the first
 * @param limit 1 to {@link #LIMIT_MAX}
 */
public record Paging(Optional<String> cursor, int limit) {
    /** Rows of a page when none are asked for. */
    public static final int LIMIT_DEFAULT = 50;

    /** The most rows of a page. */
    public static final int LIMIT_MAX = 500;

    /** Reads a query's parameters; a limit that is none is a {@link Problem} 400. */
    public static Paging of(@Nullable String cursor, @Nullable String limit) {
        return new Paging(Optional.ofNullable(cursor).filter(text -> !text.isEmpty()), limit(limit));
    }

    /** The first page. */
    public static Paging first(int limit) {
        return new Paging(Optional.empty(), limit);
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return LIMIT_DEFAULT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LIMIT_MAX) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Problem.wrong("limit", "is not a whole number from 1 to " + LIMIT_MAX);
    }
}
