package dev.skein.server;

import dev.skein.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed link to a customer's own page: the person's id and an HMAC (RFC 2104, SHA-256) over the key. Whoever has
 * the link sees the page; a new secret makes all links void.
 */
public final class KnowLink {
    /** Bytes of the secret. */
    public static final int SECRET_BYTES = 32;

    private static final String FILE = "know.key";
    private static final Base64.Encoder WRITE = Base64.getUrlEncoder().withoutPadding();
    private static final int TOKEN_CHARS_MAX = 400;

    private final SecretKeySpec secret;

    /** Signs with a secret of at least {@link #SECRET_BYTES}; a shorter one is an {@link IllegalArgumentException}. */
    public KnowLink(byte[] secret) {
        if (secret.length < SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "secret: " + secret.length + " bytes (expected: at least " + SECRET_BYTES + ")");
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** Signs with the secret of a data folder; makes one, readable by the owner only, the first time. */
    public static KnowLink in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            byte[] fresh = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(fresh);
            try {
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    Files.write(file, fresh);
                } else {
                    Files.write(file, fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                }
            } catch (FileAlreadyExistsException e) {
                // Another process was first: its secret counts.
                return new KnowLink(Files.readAllBytes(file));
            }
        }
        return new KnowLink(Files.readAllBytes(file));
    }

    /** The person's link, as a path: {@code /know/TOKEN}. */
    public String path(Key person) {
        return "/know/" + token(person);
    }

    /** The person's token: letters, digits, {@code - _ .} only. */
    public String token(Key person) {
        return WRITE.encodeToString(person.toString().getBytes(StandardCharsets.UTF_8))
                + '.'
                + WRITE.encodeToString(sign(person));
    }

    /** Whose page a token opens; empty when it was not signed by us. Takes as long for a near miss as for any other. */
    public Optional<Key> open(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > TOKEN_CHARS_MAX) {
            return Optional.empty();
        }
        try {
            byte[] name = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] shown = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            Key person = Key.parse(new String(name, StandardCharsets.UTF_8));
            return person.kind() == Key.Kind.CUSTOMER && MessageDigest.isEqual(sign(person), shown)
                    ? Optional.of(person)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no token of ours
        }
    }

    private byte[] sign(Key person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(("know " + person).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
