package dev.skein.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time in nanoseconds, and the load it was spent under. */
public final class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Cpu() {}

    /** Of the calling thread. */
    public static long thread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Of the whole process: garbage collection and compilation with it. */
    public static long process() {
        return SYSTEM.getProcessCpuTime();
    }

    /** The load of the machine over the last minute, ours included. */
    public static double load() {
        return SYSTEM.getSystemLoadAverage();
    }
}
