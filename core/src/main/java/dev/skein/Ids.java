package dev.skein;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they name, so that a repeat is the same thing and not another: name-based UUIDs after RFC
 * 9562 (version 8, SHA-256 truncated to 122 bits).
 */
public final class Ids {
    /** Never fed: each id takes a copy, which is cheaper than to ask for a digest by its name. */
    private static final MessageDigest SHA_256 = sha256();

    private Ids() {}

    /** The id of an event, from its source and the source's own id for it. */
    public static String event(String source, String messageId) {
        return derive("event", source, messageId);
    }

    /** The customer's key that an identity stands for until a merge says otherwise. */
    public static Key customer(Identity.Kind kind, String value) {
        return Key.customer(derive("customer", kind.name(), value));
    }

    /** An id from its parts; the parts' borders count, {@code (ab, c)} and {@code (a, bc)} differ. */
    public static String derive(String... parts) {
        byte[][] texts = new byte[parts.length][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            texts[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + texts[i].length;
        }
        ByteBuffer whole = ByteBuffer.allocate(length); // one piece: many small ones cost more than the digest
        for (byte[] text : texts) {
            whole.putInt(text.length).put(text);
        }
        byte[] hash = fresh().digest(whole.array());
        long high = (read(hash, 0) & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (read(hash, 8) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** A number in [0, 1) that the parts decide: the only dice of the core, the same at every throw. */
    public static double fraction(String... parts) {
        UUID id = UUID.fromString(derive(parts));
        return (id.getLeastSignificantBits() & 0x1f_ffff_ffff_ffffL) * 0x1p-53;
    }

    private static long read(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }

    private static MessageDigest fresh() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            return sha256(); // a provider's that cannot be copied
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
