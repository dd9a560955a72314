package dev.skein.server.security;

import dev.skein.Codec;
import dev.skein.server.listen.Keys;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Stands before every path but those that only take events in. It knows our own names, so that no foreign page reaches us
 * by a name of its own that points here (DNS rebinding); it starts sessions; below {@code /api/v1} it lets nobody in
 * without one; and it tells browsers what our pages may do.
 */
public final class Door {
    /** After the ways in for events, before everything else. */
    private static final int ORDER = Integer.MIN_VALUE + 2_000;

    private static final String API = "/api";
    private static final String LIVE = "/api/v1/live";
    private static final List<String> OPEN = List.of("/api/v1/events", "/api/v1/know/");
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<HttpMethod> SAFE = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Keys keys;
    private final Cookies cookies;
    private final FirstRun firstRun;
    private final List<String> names;

    /**
     * Wires the door.
     *
     * @param names hosts we are reached by beside this machine's own ({@code SKEIN_HOSTS}), without a port
     */
    public Door(Keys keys, Seal seal, FirstRun firstRun, InstantSource clock, List<String> names) {
        this.keys = keys;
        this.cookies = new Cookies(seal, clock);
        this.firstRun = firstRun;
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** Puts the door on a router. */
    public void attach(Router router) {
        router.route().order(ORDER).handler(this::pass);
    }

    /** Lets a call through or answers it. */
    void pass(RoutingContext call) {
        HttpServerRequest request = call.request();
        HostAndPort reached = request.authority();
        if (reached == null || !isOurs(reached.host())) {
            refuse(call, 421, "Not our name", "We are not reached by this name; SKEIN_HOSTS lists more.");
            return;
        }
        headers(request.response(), reached);
        // The same path that will be routed: escapes are taken off and dots resolved.
        String path = call.normalizedPath();
        if (path.indexOf(';') >= 0 || path.toLowerCase(Locale.ROOT).contains("%3b") || path.contains("//")) {
            // What stands behind a semicolon is taken off when a resource is looked up: no other path may hide there.
            refuse(call, 400, "Not a path of ours", "No path here has a semicolon or a doubled slash.");
        } else if (FirstRun.isStart(path)) {
            start(call, path);
        } else if (path.toLowerCase(Locale.ROOT).startsWith(API)
                && OPEN.stream().noneMatch(open -> isWithin(path, open))) {
            request.response().putHeader("Cache-Control", "no-store");
            enter(call, path, reached);
        } else {
            call.next();
        }
    }

    private static boolean isWithin(String path, String open) {
        return open.endsWith("/") ? path.startsWith(open) : path.equals(open);
    }

    private boolean isOurs(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOCAL.contains(name) || names.contains(name);
    }

    private void start(RoutingContext call, String path) {
        if (!firstRun.isMine(path)) {
            refuse(call, 404, "No such link", "Take the link that the server printed when it last started.");
            return;
        }
        call.response()
                .putHeader("Set-Cookie", cookies.fresh(call.request()))
                .putHeader("Cache-Control", "no-store")
                .putHeader("Location", "/")
                .setStatusCode(303)
                .end();
    }

    private void enter(RoutingContext call, String path, HostAndPort reached) {
        HttpServerRequest request = call.request();
        Optional<Session> program = bearer(request).filter(keys::isApiKey).map(key -> new Session("", true));
        Optional<Session> session = program.or(() -> cookies.session(request));
        boolean socket = path.equals(LIVE);
        if (session.isEmpty()) {
            request.response().putHeader("WWW-Authenticate", "Bearer realm=\"skein\"");
            refuse(call, 401, "No session", "Open the link that the server printed when it started.");
        } else if (!session.get().program()
                && (socket || !SAFE.contains(request.method()))
                && !isOwn(request, reached)) {
            refuse(call, 403, "A foreign page", "Only our own pages may do this with a session's cookie.");
        } else {
            session.get().attach(call);
            call.next();
        }
    }

    /**
     * Whether one of our own pages asks. A cookie counts for every port of this machine, so {@code SameSite} does not
     * tell our pages from those of another program here; their origin does.
     */
    private static boolean isOwn(HttpServerRequest request, HostAndPort reached) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            String site = request.getHeader("Sec-Fetch-Site");
            return !request.path().equals(LIVE) && (site == null || site.equals("same-origin")); // no browser without
        }
        return origin.equals((request.isSSL() ? "https://" : "http://") + reached)
                || origin.equals("https://" + reached); // behind a proxy that ends TLS
    }

    private static Optional<String> bearer(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip())
                : Optional.empty();
    }

    private static void headers(HttpServerResponse response, HostAndPort reached) {
        response.putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                                + "connect-src 'self' ws://" + reached + " wss://" + reached
                                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin");
    }

    private static void refuse(RoutingContext call, int status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        call.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(Codec.json(problem));
    }
}
