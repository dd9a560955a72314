package dev.skein.bench.playbooks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time, in nanoseconds. */
final class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Cpu() {}

    /** Of the calling thread. */
    static long thread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Of the whole process: garbage collection and compilation with it. */
    static long process() {
        return SYSTEM.getProcessCpuTime();
    }

    /** The load of the machine over the last minute, ours included. */
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }
}
