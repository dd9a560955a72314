package dev.skein.postgres;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** CPU time of the writers' threads by stage, in nanoseconds: what an event costs us, whoever else the machine serves. */
final class Meter {
    /** What a writer does with a batch, in order. */
    enum Stage {
        LOAD,
        STEP,
        ENCODE,
        WRITE,
        FINISH
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Stage, LongAdder> nanos = new EnumMap<>(Stage.class);
    private final LongAdder events = new LongAdder();
    private final LongAdder batches = new LongAdder();

    Meter() {
        for (Stage stage : Stage.values()) {
            nanos.put(stage, new LongAdder());
        }
    }

    /** The thread's CPU time now. */
    static long read() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
    }

    /** Adds what the thread spent since {@code from}; gives the time now. */
    long add(Stage stage, long from) {
        long now = read();
        nanos.getOrDefault(stage, new LongAdder()).add(now - from);
        return now;
    }

    void batch(int size) {
        events.add(size);
        batches.increment();
    }

    long nanos(Stage stage) {
        return nanos.getOrDefault(stage, new LongAdder()).sum();
    }

    long events() {
        return events.sum();
    }

    long batches() {
        return batches.sum();
    }
}
