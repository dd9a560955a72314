package dev.skein.server.channel;

import java.lang.System.Logger;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs tasks one after another, in the order given, on threads it shares with others. */
final class Serial {
    private static final Logger LOG = System.getLogger(Serial.class.getName());

    private final Executor threads;
    private final int waitingMax;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    /** At most {@code waitingMax} tasks wait. */
    Serial(Executor threads, int waitingMax) {
        this.threads = threads;
        this.waitingMax = waitingMax;
    }

    /** Takes a task; false when too many wait. */
    boolean run(Runnable task) {
        synchronized (waiting) {
            if (waiting.size() >= waitingMax) {
                return false;
            }
            waiting.add(task);
            if (running) {
                return true;
            }
            running = true;
        }
        return next();
    }

    private boolean next() {
        try {
            threads.execute(this::one);
            return true;
        } catch (RejectedExecutionException e) {
            return false; // the server ends: nothing is run any more
        }
    }

    private void one() {
        Runnable task;
        synchronized (waiting) {
            task = waiting.remove();
        }
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "a socket's task failed", e);
        }
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                running = false;
                return;
            }
        }
        next();
    }
}
