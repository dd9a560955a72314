package dev.skein.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A database cluster on disk with its password: made once, kept for ever.
 *
 * @param folder PostgreSQL's own data directory
 * @param password of the only user, {@link LocalPostgres#USER}
 */
record Cluster(Path folder, String password) {
    private static final int PASSWORD_BYTES = 24;
    private static final long INITDB_SECONDS_MAX = 120;

    /** Opens the cluster below the folder, making it first where there is none. */
    static Cluster below(Path dataFolder, Binaries binaries) throws IOException, InterruptedException {
        Path folder = dataFolder.resolve("cluster");
        Path secret = dataFolder.resolve("password");
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            writePassword(secret);
            initialise(folder, secret, binaries);
        } else if (!Files.exists(secret)) {
            throw new IOException(secret + " is missing: the database in " + folder
                    + " cannot be opened without its password. Put the file back from a backup.");
        }
        return new Cluster(
                folder, Files.readString(secret, StandardCharsets.US_ASCII).strip());
    }

    /** What PostgreSQL's {@code postmaster.pid} says, when there is one that can be read whole. */
    Optional<Lock> lock() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 4) {
                return Optional.empty(); // being written at this moment
            }
            long pid = Long.parseLong(lines.get(0).strip());
            int port = Integer.parseInt(lines.get(3).strip());
            String status = lines.size() > 7 ? lines.get(7).strip() : "";
            return Optional.of(new Lock(pid, port, status));
        } catch (NumberFormatException | java.nio.file.NoSuchFileException e) {
            return Optional.empty(); // half written, or gone since we looked
        }
    }

    /** The lines of {@code postmaster.pid} that matter to us. */
    record Lock(long pid, int port, String status) {
        boolean isReady() {
            return status.equals("ready");
        }
    }

    private static void writePassword(Path secret) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(secret);
        Files.createFile(secret, ownerOnly);
        Files.writeString(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + '\n');
    }

    /** Makes the cluster beside its place and renames it, so that a half-made one is never taken for a whole one. */
    private static void initialise(Path folder, Path secret, Binaries binaries)
            throws IOException, InterruptedException {
        Path beside = folder.resolveSibling("cluster.new");
        Folders.delete(beside);
        Path log = folder.resolveSibling("initdb.log");
        List<String> command = new ArrayList<>(asServerUser());
        command.addAll(List.of(
                binaries.program("initdb"),
                "--pgdata=" + beside,
                "--username=" + LocalPostgres.USER,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        clean(builder.environment());
        Process initdb = builder.start();
        if (!initdb.waitFor(INITDB_SECONDS_MAX, TimeUnit.SECONDS)) {
            initdb.destroyForcibly();
            throw new IOException("initdb did not end within " + INITDB_SECONDS_MAX + " s; see " + log);
        }
        if (initdb.exitValue() != 0) {
            throw new IOException("initdb failed: " + Files.readString(log).strip() + rootHint());
        }
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** PostgreSQL refuses uid 0; in a user namespace of its own it sees another. */
    static List<String> asServerUser() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    static String rootHint() {
        return isRoot()
                ? " (Skein runs as root, and PostgreSQL then needs a user namespace, which this system may forbid: run"
                        + " Skein as an ordinary user, or name a PostgreSQL by SKEIN_DATABASE_URL)"
                : "";
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    /** The caller's PostgreSQL variables must not reach our server. */
    static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
    }
}
