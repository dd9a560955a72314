package dev.skein.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what a model is made of; its first twelve digits stand in every insight. */
final class Hashes {
    private static final int DIGITS = 12;

    private final MessageDigest digest;

    Hashes() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing from this Java, which must have it", e);
        }
    }

    /** Of shipped files, in this order. */
    static String of(String... files) {
        Hashes hashes = new Hashes();
        for (String file : files) {
            hashes.add(Shipped.bytes(file));
        }
        return hashes.take();
    }

    Hashes add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    Hashes add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digits of all that was added; begins anew. */
    String take() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
