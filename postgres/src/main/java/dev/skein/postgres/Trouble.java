package dev.skein.postgres;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an error of the database means to a writer, by its SQLSTATE (PostgreSQL manual, appendix A). */
enum Trouble {
    /** An event of the batch is in the log already, or so it seems. */
    DUPLICATE,
    /** Something in the batch cannot be stored, ever. */
    DATA,
    /** Two transactions were in each other's way; the same again will do. */
    CONFLICT,
    /** The store is away, full or ill: nothing in the batch is to blame. */
    STORE;

    /** What a repeated event runs into first: its own id, or that of its effects, which follows from it. */
    private static final List<String> OF_REPEATS = List.of("events_id", "outbox_pkey");

    static Trouble of(SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        if (state.equals("23505") && OF_REPEATS.contains(constraint(error))) {
            return DUPLICATE;
        }
        if (state.equals("40001") || state.equals("40P01")) {
            return CONFLICT;
        }
        if (state.startsWith("22") || state.startsWith("23") || state.startsWith("54")) {
            return DATA;
        }
        return STORE;
    }

    private static String constraint(SQLException error) {
        ServerErrorMessage message = error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String name = message == null ? null : message.getConstraint();
        return name == null ? "" : name;
    }
}
