package dev.skein.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of a process and its children, from Linux's {@code /proc} (proc(5)): user and system, to 10 ms. */
final class ProcessCpu {
    private static final double TICKS_PER_SECOND = 100; // USER_HZ, fixed on Linux

    private ProcessCpu() {}

    /** Seconds the process has spent, with its living children and those it has waited for. */
    static double seconds(long pid) throws IOException {
        long[] own = ticks(pid);
        long all = own[0] + own[1] + own[2] + own[3];
        for (long child : ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(ProcessHandle::pid)
                .toArray()) {
            if (Files.exists(Path.of("/proc/" + child))) {
                long[] spent = ticks(child);
                all += spent[0] + spent[1];
            }
        }
        return all / TICKS_PER_SECOND;
    }

    /** utime, stime, cutime, cstime: fields 14 to 17 of {@code stat}, after the name, which may hold spaces. */
    private static long[] ticks(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Stream.of(fields).skip(11).limit(4).mapToLong(Long::parseLong).toArray();
    }
}
