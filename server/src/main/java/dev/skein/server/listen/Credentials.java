package dev.skein.server.listen;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What stands in an {@code Authorization} header. */
final class Credentials {
    private Credentials() {}

    /** The user of Basic credentials, which is where Segment's clients put their key; the colon may be missing. */
    static Optional<String> basicUser(String header) {
        return after("basic ", header).flatMap(Credentials::decoded).map(Credentials::beforeColon);
    }

    /** The token of Bearer credentials. */
    static Optional<String> bearer(String header) {
        return after("bearer ", header);
    }

    private static Optional<String> after(String scheme, String header) {
        return header.length() > scheme.length()
                        && header.substring(0, scheme.length())
                                .toLowerCase(Locale.ROOT)
                                .equals(scheme)
                ? Optional.of(header.substring(scheme.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no Base64: it names no user
        }
    }

    private static String beforeColon(String user) {
        int colon = user.indexOf(':');
        return colon < 0 ? user : user.substring(0, colon);
    }
}
