package dev.skein.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks a plain tar (POSIX.1-1988 ustar: folders, files and symbolic links, names up to 100 characters), which is all
 * the server's archive holds. Anything else in it, or a path that would leave the target folder, is an
 * {@link IOException}, and what was unpacked by then must be thrown away by the caller.
 */
final class Tar {
    private static final int BLOCK_BYTES = 512;
    private static final int NAME_BYTES = 100;

    private final InputStream archive;
    private final Path target;
    private final byte[] header = new byte[BLOCK_BYTES];

    private Tar(InputStream archive, Path target) {
        this.archive = archive;
        this.target = target.toAbsolutePath().normalize();
    }

    /** Unpacks all of the archive below the target, an existing empty folder. */
    static void unpack(InputStream archive, Path target) throws IOException {
        Tar tar = new Tar(archive, target);
        while (tar.next()) {
            tar.entry();
        }
    }

    private boolean next() throws IOException {
        if (archive.readNBytes(header, 0, BLOCK_BYTES) < BLOCK_BYTES) {
            throw new EOFException("the archive ends before its end mark");
        }
        for (byte b : header) {
            if (b != 0) {
                return true;
            }
        }
        return false;
    }

    private void entry() throws IOException {
        String name = text(0, NAME_BYTES);
        Path path = inside(target.resolve(name), name);
        char type = (char) header[156];
        switch (type) {
            case '5' -> Files.createDirectories(path);
            case '2' -> link(path, text(157, NAME_BYTES), name);
            case '0', '\0' -> file(path);
            default -> throw new IOException("archive entry " + name + ": type " + type + " (expected: 0, 2 or 5)");
        }
    }

    private void link(Path path, String to, String name) throws IOException {
        Path folder = parent(path);
        inside(folder.resolve(to), name + " -> " + to);
        Files.createDirectories(folder);
        Files.createSymbolicLink(path, Path.of(to));
    }

    private void file(Path path) throws IOException {
        Files.createDirectories(parent(path));
        long left = octal(124, 12);
        long padding = (BLOCK_BYTES - left % BLOCK_BYTES) % BLOCK_BYTES;
        try (var out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            while (left > 0) {
                int read = archive.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                if (read == 0) {
                    throw new EOFException("the archive ends within " + path.getFileName());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
        archive.skipNBytes(padding);
        boolean runs = (octal(100, 8) & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** The path, unless following it would leave the target: also through a link that was unpacked before. */
    private Path inside(Path path, String name) throws IOException {
        Path plain = path.normalize();
        if (!plain.startsWith(target)) {
            throw new IOException("archive entry " + name + " leaves its folder");
        }
        for (Path above = plain.getParent(); above != null && above.startsWith(target); above = above.getParent()) {
            if (Files.isSymbolicLink(above)) {
                throw new IOException("archive entry " + name + " goes through a link");
            }
        }
        return plain;
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("archive entry " + path + " has no folder");
        }
        return parent;
    }

    private String text(int from, int length) {
        int to = from;
        while (to < from + length && header[to] != 0) {
            to++;
        }
        return new String(header, from, to - from, StandardCharsets.UTF_8);
    }

    private long octal(int from, int length) throws IOException {
        String digits = text(from, length).trim();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException("archive entry " + text(0, NAME_BYTES) + ": not an octal number: " + digits, e);
        }
    }
}
