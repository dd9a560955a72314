package dev.skein.server.listen;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The paths that events come in by. They stand before everything else on the router: a path with a doubled or a trailing
 * slash is answered where it is, never by a redirect, and bodies have limits of their own.
 */
public final class ListenRoutes {
    /** Before the routes of the framework, its limit on bodies among them. */
    private static final int ORDER = Integer.MIN_VALUE + 1_000;

    private static final String EVENTS = "/api/v1/events";
    private static final String IMPORTS = "/api/v1/imports";

    private final Vertx vertx;
    private final Bodies bodies;
    private final ImportRoute imports;
    private final Supplier<Intake> intake;

    /** Routes into the way in that {@code intake} gives; it is asked at the first request. */
    public ListenRoutes(Vertx vertx, Supplier<Intake> intake) {
        this.vertx = vertx;
        this.bodies = new Bodies(vertx);
        this.imports = new ImportRoute(vertx);
        this.intake = intake;
    }

    /** Puts the routes on a router. */
    public void attach(Router router) {
        router.route().order(ORDER).handler(this::route);
    }

    private void route(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = Paths.plain(request.path());
        if (path.startsWith("/v1/")) {
            segment(request, path.substring("/v1/".length()));
        } else if (path.equals(EVENTS) && isSending(request.method())) {
            cloudEvents(request);
        } else if (path.equals(IMPORTS) && request.method().equals(HttpMethod.POST)) {
            imports(request);
        } else {
            context.next();
        }
    }

    private static boolean isSending(HttpMethod method) {
        return method.equals(HttpMethod.POST) || method.equals(HttpMethod.OPTIONS);
    }

    private void segment(HttpServerRequest request, String call) {
        HttpServerResponse response = request.response();
        response.putHeader("Access-Control-Allow-Origin", "*");
        if (request.method().equals(HttpMethod.OPTIONS)) {
            preflight(request);
        } else if (call.startsWith("projects/") && call.endsWith("/settings")) {
            String key = call.substring("projects/".length(), call.length() - "/settings".length());
            send(request, Settings.of(intake.get().keys(), key, Paths.origin(request)));
        } else if (call.equals("m")) {
            // The browser's counts about itself: taken, so that it does not send them again, and let go.
            read(request, SegmentBody.BATCH_BYTES_MAX, 400, bytes -> done(Answer.success()));
        } else if (SegmentCall.named(call).isEmpty()) {
            send(request, Answer.problem(404, "No such call", "/v1/" + call));
        } else if (!request.method().equals(HttpMethod.POST)) {
            response.putHeader("Allow", "POST, OPTIONS");
            send(request, Answer.problem(405, "Only POST", "/v1/" + call + " takes POST"));
        } else {
            SegmentCall named = SegmentCall.named(call).orElseThrow();
            String authorization = header(request, "Authorization");
            int most = named.isBatch() ? SegmentBody.BATCH_BYTES_MAX : SegmentBody.EVENT_BYTES_MAX;
            read(request, most, 400, bytes -> intake.get().segment(named, authorization, bytes));
        }
    }

    private static void preflight(HttpServerRequest request) {
        request.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                .putHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Retry-Count")
                .putHeader("Access-Control-Max-Age", "86400")
                .putHeader("Vary", "Origin")
                .end();
    }

    private void cloudEvents(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.OPTIONS)) {
            // The consent handshake of the webhook binding: a sender asks whether it may.
            String origin = header(request, "WebHook-Request-Origin");
            if (!origin.isEmpty()) {
                request.response()
                        .putHeader("WebHook-Allowed-Origin", Paths.oneLine(origin))
                        .putHeader("WebHook-Allowed-Rate", "*");
            }
            request.response()
                    .setStatusCode(204)
                    .putHeader("Allow", "POST, OPTIONS")
                    .end();
            return;
        }
        Headers headers = Headers.of(request.headers());
        String token = request.getParam("access_token", "");
        read(request, CloudEventBody.BATCH_BYTES_MAX, 413, bytes -> intake.get().cloudEvents(headers, token, bytes));
    }

    private void imports(HttpServerRequest request) {
        boolean may = Credentials.bearer(header(request, "Authorization"))
                .filter(intake.get().keys()::isApiKey)
                .isPresent();
        if (may) {
            imports.take(request, intake.get(), answer -> send(request, answer));
        } else {
            send(request, Answer.problem(401, "Not allowed", "Authorization: Bearer and the key in api-key"));
        }
    }

    private void read(
            HttpServerRequest request, int most, int tooLong, Function<byte[], CompletionStage<Answer>> then) {
        Context loop = vertx.getOrCreateContext();
        bodies.read(request, most, tooLong, new Bodies.Reader() {
            @Override
            public void taken(byte[] bytes) {
                CompletionStage<Answer> answer;
                try {
                    answer = then.apply(bytes);
                } catch (RuntimeException e) {
                    answer = done(Intake.failure(e));
                }
                answer.whenComplete((said, failed) ->
                        loop.runOnContext(back -> send(request, failed == null ? said : Intake.failure(failed))));
            }

            @Override
            public void refused(Answer answer) {
                send(request, answer);
            }
        });
    }

    private static CompletionStage<Answer> done(Answer answer) {
        return CompletableFuture.completedStage(answer);
    }

    private static void send(HttpServerRequest request, Answer answer) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.status()).putHeader("Content-Type", answer.type());
        if (answer.retryAfterSeconds() > 0) {
            response.putHeader("Retry-After", Integer.toString(answer.retryAfterSeconds()));
        }
        if (answer.status() == 401) {
            response.putHeader("WWW-Authenticate", "Basic realm=\"skein\"");
        }
        response.end(answer.body());
    }

    private static String header(HttpServerRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
