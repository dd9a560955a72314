package dev.skein.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL of our own, for who has configured none: its programs come from a jar, its data lives in a folder
 * and survives the death of this JVM, of the server, or of both at any moment.
 *
 * <p>It listens on loopback only, at a port that is another at every start, and stops when this JVM ends, however it
 * ends. Should the server die while we live, it is started again at the same port. A committed transaction is on disk:
 * {@code fsync} and {@code synchronous_commit} are on. Linux and macOS; elsewhere {@link #start} says what to do
 * instead.
 */
public final class LocalPostgres implements AutoCloseable {
    static final String USER = "skein";
    private static final String DATABASE = "skein";
    private static final long RESTART_MILLIS_MAX = 5_000;
    private static final long MEGABYTE = 1 << 20;
    private static final long SHARED_BUFFERS_MB_MIN = 256;
    private static final long SHARED_BUFFERS_MB_MAX = 1_024;
    private static final System.Logger LOG = System.getLogger(LocalPostgres.class.getName());

    private final DataFolder folder;
    private final int port;
    private Server server;
    private boolean closed;

    private LocalPostgres(DataFolder folder, int port, Server server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the server over the data in the folder; an empty or absent folder becomes a new database.
     *
     * @throws IOException in plain words: the folder is in use by another Skein, this platform has no server in the
     *     jar, root may not make user namespaces, or what the server itself said when it would not start
     */
    public static LocalPostgres start(Path dataFolder) throws IOException {
        return start(dataFolder, dataFolder.resolve("server"), Map.of());
    }

    /**
     * The same with the programs unpacked into another folder, which several may share, and server settings of the
     * caller's, which win over ours.
     */
    public static LocalPostgres start(Path dataFolder, Path binariesFolder, Map<String, String> settings)
            throws IOException {
        DataFolder folder = DataFolder.open(dataFolder, binariesFolder, merged(settings));
        try {
            int port = freePort();
            Server server = folder.start(port);
            server.create(DATABASE);
            LocalPostgres local = new LocalPostgres(folder, server.port(), server);
            local.watch(server);
            return local;
        } catch (IOException | SQLException e) {
            folder.close();
            throw e instanceof IOException io ? io : new IOException("PostgreSQL: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL started", e);
        }
    }

    /** Where JDBC finds it; good until {@link #close}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + '/' + DATABASE;
    }

    /** The only user, the owner of everything. */
    public String user() {
        return USER;
    }

    /** The user's password: random, made with the folder, kept there in a file only its owner reads. */
    public String password() {
        return folder.cluster().password();
    }

    /** The server's process at this moment. */
    public synchronized long pid() {
        return server.pid();
    }

    /** The shell that guards the server at this moment. */
    synchronized ProcessHandle guard() {
        return server.guard().process();
    }

    private void watch(Server watched) {
        var unused = watched.guard().process().onExit().thenRunAsync(() -> again(watched, 0), LocalPostgres::inThread);
    }

    /** A restart may take seconds, for which no shared pool's thread should be held. */
    private static void inThread(Runnable task) {
        Thread thread = new Thread(task, "skein-postgres-restart");
        thread.setDaemon(true);
        thread.start();
    }

    /** The server is gone though nobody closed it: a crash, or somebody's kill. */
    private void again(Server gone, long afterMillis) {
        synchronized (this) {
            if (closed || server.pid() != gone.pid()) {
                return;
            }
            try {
                LOG.log(System.Logger.Level.WARNING, "PostgreSQL ended without being asked; starting it again");
                server = folder.start(port);
                watch(server);
            } catch (IOException e) {
                long wait = Math.min(Math.max(100, afterMillis * 2), RESTART_MILLIS_MAX);
                LOG.log(System.Logger.Level.ERROR, "PostgreSQL does not start; again in " + wait + " ms", e);
                var later = CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, LocalPostgres::inThread);
                later.execute(() -> again(gone, wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops the server; the data stays. Clients that are still connected are cut off, their open transactions lost. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.guard().stop(folder.cluster());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A sixteenth of the machine's memory, 256 MB to 1 GB: indexes that do not fit cost a third more an event. */
    private static String sharedBuffers() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long wanted = system.getTotalMemorySize() / 16 / MEGABYTE;
        return Math.max(SHARED_BUFFERS_MB_MIN, Math.min(wanted, SHARED_BUFFERS_MB_MAX)) + "MB";
    }

    private static Map<String, String> merged(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("shared_buffers", sharedBuffers());
        all.put("max_wal_size", "4GB");
        all.put("checkpoint_timeout", "15min");
        all.put("wal_compression", "on");
        all.put("wal_buffers", "16MB");
        all.put("jit", "off");
        all.put("max_connections", "60");
        all.putAll(settings);
        return all;
    }
}
