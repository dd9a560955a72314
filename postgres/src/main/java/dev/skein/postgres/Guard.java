package dev.skein.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A shell that is the parent of postgres and whose input we hold. When the input ends, because we closed it or because
 * our JVM died of whatever cause, the shell asks postgres for a fast shutdown; when postgres ends, so does the shell.
 * It runs in a session of its own, so that Ctrl-C in a terminal reaches us and not postgres.
 */
final class Guard {
    private static final String SCRIPT = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            postgres=$!
            { while read -r _; do :; done; kill -INT "$postgres"; } <&3 >/dev/null 2>&1 &
            watch=$!
            exec 3<&-
            wait "$postgres"
            status=$?
            kill "$watch" 2>/dev/null
            exit $status
            """;

    private static final long FAST_SECONDS_MAX = 30;
    private static final long IMMEDIATE_SECONDS_MAX = 10;

    private final Process shell;
    private final Path log;
    private final long logFrom;

    private Guard(Process shell, Path log, long logFrom) {
        this.shell = shell;
        this.log = log;
        this.logFrom = logFrom;
    }

    static Guard start(Binaries binaries, Cluster cluster, int port, Map<String, String> settings, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        boolean ownSession = Files.isExecutable(Path.of("/usr/bin/setsid"));
        if (ownSession) {
            command.add("/usr/bin/setsid");
        }
        // Without setsid (macOS) job control puts the children into process groups of their own, which does the same.
        command.addAll(List.of("/bin/sh", ownSession ? "-c" : "-mc", SCRIPT, "skein-guard"));
        command.addAll(Cluster.asServerUser());
        command.addAll(
                List.of(binaries.program("postgres"), "-D", cluster.folder().toString()));
        option(command, "port", Integer.toString(port));
        settings.forEach((name, value) -> option(command, name, value));
        long logFrom = Files.exists(log) ? Files.size(log) : 0;
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Cluster.clean(builder.environment());
        return new Guard(builder.start(), log, logFrom);
    }

    private static void option(List<String> command, String name, String value) {
        command.add("-c");
        command.add(name + '=' + value);
    }

    ProcessHandle process() {
        return shell.toHandle();
    }

    /** Waits; true when the shell, and so postgres, has ended within that time. */
    boolean endsWithin(long millis) throws InterruptedException {
        return shell.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** What the server wrote since this start; the last lines of it. */
    String said() throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(logFrom, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
    }

    /** Fast shutdown, then, where that takes more than half a minute, an immediate one; the next start recovers. */
    void stop(Cluster cluster) throws IOException, InterruptedException {
        shell.getOutputStream().close();
        if (shell.waitFor(FAST_SECONDS_MAX, TimeUnit.SECONDS)) {
            return;
        }
        var lock = cluster.lock();
        if (lock.isPresent()) {
            signal("QUIT", lock.get().pid());
        }
        if (!shell.waitFor(IMMEDIATE_SECONDS_MAX, TimeUnit.SECONDS)) {
            shell.destroyForcibly();
            throw new IOException("PostgreSQL in " + cluster.folder() + " did not stop");
        }
    }

    /** Java itself can only send TERM and KILL, which PostgreSQL reads as "wait for all clients" and "crash". */
    static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
