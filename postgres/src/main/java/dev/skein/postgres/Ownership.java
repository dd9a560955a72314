package dev.skein.postgres;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A writer's hold on its range: the connection, the epoch that fences it, and the position of the last event in the log.
 * A connection that breaks while a statement runs leaves open whether it was committed; here that is found out.
 */
final class Ownership implements AutoCloseable {
    /** How long callers wait for a database that went away before they are told. */
    private static final long PATIENCE_MILLIS = 3_000;

    private static final long RETRY_MILLIS = 50;

    /** Somebody else owns the range by now. */
    static final class Deposed extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Waits between two attempts, or less when the writer shall end. */
    interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    private final Range range;
    private final Settings settings;
    private final Pause pause;
    private @Nullable Session session;
    private long position;
    private long epoch = -1;
    private volatile boolean closed;

    Ownership(Range range, Settings settings, Pause pause) {
        this.range = range;
        this.settings = settings;
        this.pause = pause;
    }

    /** Position of the last event in the log. */
    long position() {
        return position;
    }

    void moved(int events) {
        position += events;
    }

    boolean isOpen() {
        return session != null;
    }

    Session session() throws SQLException {
        if (session == null) {
            throw new SQLException("no connection", "08003");
        }
        return session;
    }

    /** Takes the range over: the first time whoever had it, later only if nobody has since. */
    void open() throws SQLException, Deposed {
        Session fresh = connect();
        session = fresh;
        position = fresh.position(range);
    }

    private Session connect() throws SQLException, Deposed {
        Session fresh = Session.open(settings, "skein writer " + range.id());
        try {
            if (epoch < 0) {
                epoch = fresh.takeOver(range);
            } else if (fresh.takeOver(range, epoch)) {
                epoch++;
            } else {
                throw new Deposed();
            }
            return fresh;
        } catch (SQLException | Deposed e) {
            fresh.close();
            throw e;
        }
    }

    /** Writes once, however often the connection breaks, for as long as callers have patience. */
    void write(Fused statement, int events) throws SQLException, Deposed, InterruptedException {
        while (true) {
            try {
                if (!statement.execute(session().connection(), epoch)) {
                    throw new Deposed();
                }
                return;
            } catch (SQLException e) {
                if (Trouble.of(e) != Trouble.STORE) {
                    throw e;
                }
                if (committedAfterAll(e, events)) {
                    return;
                }
            }
        }
    }

    /**
     * The connection broke while the statement ran: opens another, which as the new owner makes sure that the old one
     * can commit no more, and looks whether it had: the position is ours alone to move.
     */
    private boolean committedAfterAll(SQLException broken, int events)
            throws SQLException, Deposed, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        SQLException last = broken;
        while (System.nanoTime() < end && !closed) {
            lose();
            long there;
            try {
                Session fresh = connect();
                session = fresh;
                there = fresh.position(range);
            } catch (SQLException e) {
                last = e;
                pause.millis(RETRY_MILLIS);
                continue;
            }
            if (there == position || there == position + events) {
                return events > 0 && there == position + events;
            }
            throw new SQLException("range " + range.id() + " stands at " + there + ", not at " + position, broken);
        }
        throw last;
    }

    /** Lets go of the connection; the next {@link #open} makes another. */
    void lose() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** No more patience: whoever writes at this moment gives up soon. */
    @Override
    public void close() {
        closed = true;
    }
}
