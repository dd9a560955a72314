package dev.skein.server.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Sessions as browsers carry them: signed, read by no script, sent to nobody else. */
final class Cookies {
    /** How long a session lasts; the link starts another. */
    static final Duration SESSION = Duration.ofDays(30);

    private static final String PURPOSE = "desk";

    private final Seal seal;
    private final InstantSource clock;

    Cookies(Seal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** A new session's cookie, as its header says it. */
    String fresh(HttpServerRequest request) {
        String token = seal.close(PURPOSE, "", clock.instant().plus(SESSION));
        return Cookie.cookie(name(request), token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(request.isSSL())
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(SESSION.toSeconds())
                .encode();
    }

    /** The session whose cookie came along. */
    Optional<Session> session(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name(request)))
                .flatMap(cookie -> seal.open(PURPOSE, cookie.getValue(), clock.instant()))
                .map(opened -> new Session(opened.text(), false));
    }

    /** With the port in it: a cookie counts for all ports, and two servers on one machine must not end each other's. */
    private static String name(HttpServerRequest request) {
        return "skein-" + request.localAddress().port();
    }
}
