package dev.skein.bench.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Time and memory that were spent, from the JVM and Linux's {@code /proc}. */
final class Spent {
    private static final double KB_PER_MB = 1024;
    private static final double TICKS_PER_SECOND = 100; // USER_HZ, fixed on Linux

    private Spent() {}

    /** Megabytes of this process in memory now; or the most there ever were. */
    static double residentMegabytes(boolean peak) throws IOException {
        String wanted = peak ? "VmHWM:" : "VmRSS:";
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(wanted))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KB_PER_MB)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** CPU seconds of all children that have ended: cutime and cstime, fields 16 and 17 of {@code stat} (proc(5)). */
    static double childrenSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
    }
}
