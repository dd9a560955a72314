package dev.skein.server.listen;

/**
 * What a sender shows us. It only ever adds, it never reads.
 *
 * @param name of the source it stands for, 1 to 40 of {@code a-z 0-9 -}
 * @param key the secret, or what a browser shows in public
 * @param side who holds it
 * @param status whether what it sends is taken
 */
public record WriteKey(String name, String key, Side side, Status status) {

    /** Who holds a key: a browser, where everybody reads it, or a server of the company's own, whose word counts. */
    public enum Side {
        PUBLIC,
        SERVER
    }

    /** A paused key's senders are told to come back: they keep what they have. */
    public enum Status {
        LIVE,
        PAUSED
    }

    boolean isTrusted() {
        return side == Side.SERVER;
    }
}
