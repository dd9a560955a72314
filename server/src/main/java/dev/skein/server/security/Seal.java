package dev.skein.server.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what we hand out and want to know again: HMAC-SHA256 (RFC 2104) with a secret that never leaves the data folder.
 * A token is readable by whoever holds it, so nothing secret goes into one. It is bound to its purpose: a chat's token
 * opens no desk.
 */
public final class Seal {
    private static final String FILE = "session-key";
    private static final int SECRET_BYTES = 32;
    private static final int TOKEN_CHARS_MAX = 2_000;
    private static final Base64.Encoder WRITE = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder READ = Base64.getUrlDecoder();

    private final SecretKeySpec secret;

    private Seal(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The seal of a data folder; its secret is made at the first start, readable by the owner alone. */
    public static Seal in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            byte[] secret = Files.readAllBytes(file);
            if (secret.length != SECRET_BYTES) {
                throw new IllegalStateException(file + ": " + secret.length + " bytes (expected: " + SECRET_BYTES
                        + "; delete it for a new one, all sessions end then)");
            }
            return new Seal(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("the session key in " + folder, e);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path fresh = posix
                ? Files.createTempFile(
                        folder,
                        FILE,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, FILE, ".new");
        Files.write(fresh, secret);
        try {
            // Not over what is there: of two that start at once, the first one's counts.
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A token that {@link #open} knows again, for this purpose, until then. Letters, digits, {@code - _ .} only. */
    public String close(String purpose, String text, Instant until) {
        String body = WRITE.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + '.' + until.getEpochSecond();
        return body + '.' + WRITE.encodeToString(sign(purpose, body));
    }

    /** What the token says; empty when it is not ours, for another purpose, or over. */
    public Optional<Opened> open(String purpose, String token, Instant now) {
        int last = token.lastIndexOf('.');
        int first = token.indexOf('.');
        if (token.length() > TOKEN_CHARS_MAX || first < 0 || first == last) {
            return Optional.empty();
        }
        try {
            if (!MessageDigest.isEqual(
                    sign(purpose, token.substring(0, last)), READ.decode(token.substring(last + 1)))) {
                return Optional.empty();
            }
            Instant until = Instant.ofEpochSecond(Long.parseLong(token.substring(first + 1, last)));
            String text = new String(READ.decode(token.substring(0, first)), StandardCharsets.UTF_8);
            return until.isAfter(now) ? Optional.of(new Opened(text, until)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // no Base64 and no number: not ours
        }
    }

    /** What a token said, and until when it holds. */
    public record Opened(String text, Instant until) {}

    private byte[] sign(String purpose, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal((purpose + '\0' + body).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
