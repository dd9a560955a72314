package dev.skein.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The link that starts a session, made anew at every start of the server: whoever can read its terminal may in. */
public final class FirstRun {
    private static final String PATH = "/start/";
    private static final int TOKEN_BYTES = 24;

    private final String token;

    /** A new link; the one before is void. */
    public FirstRun() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where to go first: {@code http://127.0.0.1:PORT/start/TOKEN}. */
    public String link(int port) {
        return "http://127.0.0.1:" + port + PATH + token;
    }

    static boolean isStart(String path) {
        return path.startsWith(PATH);
    }

    /** Whether this path is the link's. Takes the same time for every wrong one of a length. */
    boolean isMine(String path) {
        byte[] shown = path.substring(PATH.length()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), shown);
    }
}
