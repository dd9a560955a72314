package dev.skein.server.listen;

import dev.skein.server.listen.WriteKey.Side;
import dev.skein.server.listen.WriteKey.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys of this installation: the write keys in {@code write-keys} of the data folder, one a line, {@code name side
 * status key}; and the private key of the interface in {@code api-key}. Both files are made at the first start, readable
 * by their owner alone. A changed {@code write-keys} counts from the next request on: a source is paused by a word in it.
 */
public final class Keys {
    /** The source's name of the key that came with the configuration. */
    public static final String CONFIGURED = "configured";

    private static final String HEAD = """
            # name side(public|server) status(live|paused) key
            # A key taken out of this file is unknown, and clients throw away what they hold: pause it instead.
            """;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private final Path file;
    private final Optional<WriteKey> configured;
    private final byte[] apiKey;
    private volatile Known known;

    private record Known(FileTime changed, Map<String, WriteKey> byKey) {}

    private Keys(Path file, Optional<WriteKey> configured, byte[] apiKey, Known known) {
        this.file = file;
        this.configured = configured;
        this.apiKey = apiKey;
        this.known = known;
    }

    /**
     * Opens the keys of a data folder and makes what is missing. {@code configured} is a public write key accepted beside
     * ({@code SKEIN_WRITE_KEY}). A line that cannot be read is an {@link IllegalStateException} naming it.
     */
    public static Keys open(Path folder, Optional<String> configured) {
        Path writeKeys = folder.resolve("write-keys");
        Path api = folder.resolve("api-key");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(writeKeys)) {
                write(
                        writeKeys,
                        HEAD + "web public live " + secret("wk_") + "\nserver server live " + secret("sk_") + "\n");
            }
            if (!Files.exists(api)) {
                write(api, secret("ak_") + "\n");
            }
            byte[] apiKey = Files.readString(api).strip().getBytes(StandardCharsets.UTF_8);
            return new Keys(
                    writeKeys,
                    configured.map(k -> new WriteKey(CONFIGURED, k, Side.PUBLIC, Status.LIVE)),
                    apiKey,
                    read(writeKeys));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + folder, e);
        }
    }

    /** The write key of that text; empty when it never was one. */
    public Optional<WriteKey> find(String key) {
        if (configured.isPresent() && configured.get().key().equals(key)) {
            return configured;
        }
        return Optional.ofNullable(current().byKey().get(key));
    }

    /** All write keys of the file, in its order; the configured one first. */
    public List<WriteKey> all() {
        List<WriteKey> all = new ArrayList<>();
        configured.ifPresent(all::add);
        all.addAll(current().byKey().values());
        return List.copyOf(all);
    }

    /** Whether this is the private key of the interface. Takes the same time for every wrong one of a length. */
    public boolean isApiKey(String key) {
        return MessageDigest.isEqual(apiKey, key.getBytes(StandardCharsets.UTF_8));
    }

    private Known current() {
        Known now = known;
        try {
            if (!Files.getLastModifiedTime(file).equals(now.changed())) {
                now = read(file);
                known = now;
            }
            return now;
        } catch (IOException e) {
            // While an editor replaces the file it may be away for a moment; what was known holds until it is back.
            return now;
        }
    }

    private static Known read(Path file) throws IOException {
        FileTime changed = Files.getLastModifiedTime(file);
        Map<String, WriteKey> keys = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                WriteKey key = parse(line, file + " line " + number);
                keys.put(key.key(), key);
            }
        }
        return new Known(changed, keys);
    }

    private static WriteKey parse(String line, String where) {
        String[] words = line.strip().split("\\s+", -1);
        try {
            if (words.length == 4 && NAME.matcher(words[0]).matches()) {
                return new WriteKey(
                        words[0],
                        words[3],
                        Side.valueOf(words[1].toUpperCase(Locale.ROOT)),
                        Status.valueOf(words[2].toUpperCase(Locale.ROOT)));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + ": unknown word (expected: name public|server live|paused key)", e);
        }
        throw new IllegalStateException(where + ": not a key (expected: name public|server live|paused key)");
    }

    private static String secret(String prefix) {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            Files.createFile(fresh); // Windows: the folder of the user is the user's
        }
        Files.writeString(fresh, text, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
