package dev.skein.server.channel;

import dev.skein.server.security.Session;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/live}: who has a session, which the door has seen to, is told of every committed row. */
public final class LiveRoutes {
    private static final int ORDER = Integer.MIN_VALUE + 3_000;

    private final Supplier<Live> live;

    /** {@code live} is asked for at the first connection. */
    public LiveRoutes(Supplier<Live> live) {
        this.live = live;
    }

    /** Puts the path on a router. */
    public void attach(Router router) {
        router.route("/api/v1/live").order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (Session.of(call).isEmpty()) {
            call.response().setStatusCode(401).end(); // no door stood before us: nobody is let in
        } else if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            call.response().setStatusCode(426).putHeader("Upgrade", "websocket").end();
        } else if (live.get().isFull()) {
            call.response().setStatusCode(503).putHeader("Retry-After", "30").end();
        } else {
            OptionalLong since = number(request.getParam("since"));
            request.toWebSocket().onSuccess(socket -> live.get().open(new Wire(socket, request.connection()), since));
        }
    }

    private static OptionalLong number(@Nullable String since) {
        try {
            return since == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(since));
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // what we never said is as good as nothing: a reset follows
        }
    }
}
