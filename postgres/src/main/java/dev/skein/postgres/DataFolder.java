package dev.skein.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The folder with the server's programs, data, password and log, locked by this JVM while it is open: so whatever
 * server still runs over it when we have just opened it is an orphan of a JVM that was killed.
 */
final class DataFolder implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 10;
    private static final long RETRY_MILLIS = 100;
    private static final long ORPHAN_SECONDS_MAX = 30;
    private static final long LOG_BYTES_MAX = 10_000_000;

    private final Path folder;
    private final FileChannel lock;
    private final Path programs;
    private final Binaries binaries;
    private final Cluster cluster;
    private final Map<String, String> settings;

    private DataFolder(
            Path folder,
            FileChannel lock,
            Path programs,
            Binaries binaries,
            Cluster cluster,
            Map<String, String> settings) {
        this.folder = folder;
        this.lock = lock;
        this.programs = programs;
        this.binaries = binaries;
        this.cluster = cluster;
        this.settings = settings;
    }

    static DataFolder open(Path dataFolder, Path binariesFolder, Map<String, String> settings) throws IOException {
        Path folder = Files.createDirectories(dataFolder).toRealPath();
        FileChannel lock = lock(folder);
        try {
            Path programs = Files.createDirectories(binariesFolder).toRealPath();
            Binaries binaries = Binaries.below(programs);
            return new DataFolder(folder, lock, programs, binaries, Cluster.below(folder, binaries), settings);
        } catch (IOException e) {
            lock.close();
            throw e;
        } catch (InterruptedException e) {
            lock.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was made", e);
        }
    }

    Cluster cluster() {
        return cluster;
    }

    /** Starts the server and waits until it answers; an orphan over the same data is stopped first. */
    Server start(int port) throws IOException, InterruptedException {
        Path log = folder.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.delete(log);
        }
        long end = System.nanoTime() + START_MAX.toNanos();
        while (true) {
            stopOrphan();
            Guard guard = Guard.start(binaries, cluster, port, settings, log);
            Server ready = untilReady(guard, port, end);
            if (ready != null) {
                return ready;
            }
            String said = guard.said();
            if (!isPassing(said) || System.nanoTime() > end) {
                throw new IOException("PostgreSQL did not start: " + said + Cluster.rootHint());
            }
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        }
    }

    /** The server once it answers, or null when it ended before. */
    private @Nullable Server untilReady(Guard guard, int port, long end) throws IOException, InterruptedException {
        while (!guard.endsWithin(POLL_MILLIS)) {
            var written = cluster.lock().filter(Cluster.Lock::isReady).filter(l -> l.port() == port);
            if (written.isPresent()) {
                Server server = new Server(guard, written.get().pid(), port, cluster.password());
                try (Connection connection = server.connect("postgres")) {
                    if (connection.isValid(0)) {
                        return server;
                    }
                } catch (SQLException e) {
                    // Anything but a refused login passes: it is still starting up, or the file is a dead server's.
                    if (e.getSQLState() != null && e.getSQLState().startsWith("28")) {
                        guard.stop(cluster);
                        throw new IOException("PostgreSQL started but does not let us in: " + e.getMessage(), e);
                    }
                }
            }
            if (System.nanoTime() > end) {
                guard.stop(cluster);
                throw new IOException(
                        "PostgreSQL was not ready after " + START_MAX.toSeconds() + " s; it said: " + guard.said());
            }
        }
        return null;
    }

    /** What goes away by itself: a killed server's processes take some moments to die and to let go of its memory. */
    private static boolean isPassing(String said) {
        return said.contains("lock file \"postmaster.pid\" already exists")
                || said.contains("pre-existing shared memory block")
                || said.contains("Address already in use");
    }

    private void stopOrphan() throws IOException, InterruptedException {
        var written = cluster.lock();
        if (written.isEmpty()) {
            return;
        }
        var process = ProcessHandle.of(written.get().pid()).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return; // PostgreSQL itself sees that the pid in its file is dead
        }
        if (isPostmaster(process.get())) {
            stop(process.get());
        } else if (ProcessHandle.allProcesses().noneMatch(this::isServer)) {
            // Another program has the pid by now, as in a container started again, and none of ours is left.
            Files.deleteIfExists(cluster.folder().resolve("postmaster.pid"));
        }
    }

    /** The postmaster over our data; a system that does not tell arguments is believed by the program alone. */
    private boolean isPostmaster(ProcessHandle process) {
        String data = cluster.folder().toString();
        return isServer(process)
                && process.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of(data))
                        .contains(data);
    }

    /** Whether the process runs a PostgreSQL that was unpacked where ours is, of this version or another. */
    private boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(c -> c.startsWith(programs.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle orphan) throws IOException, InterruptedException {
        CompletableFuture<ProcessHandle> ended = orphan.onExit();
        for (String everHarder : new String[] {"INT", "QUIT", "KILL"}) {
            Guard.signal(everHarder, orphan.pid());
            if (endsWithin(ended)) {
                return;
            }
        }
        throw new IOException("PostgreSQL of an earlier run, process " + orphan.pid() + ", does not end");
    }

    private static boolean endsWithin(CompletableFuture<ProcessHandle> ended) throws IOException, InterruptedException {
        try {
            ended.get(ORPHAN_SECONDS_MAX, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException("waiting for the end of an earlier PostgreSQL", e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very JVM: answered below like any other holder
        }
        channel.close();
        throw new IOException("The data folder " + folder + " is in use by another Skein.");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
