package dev.skein.server.channel;

import dev.skein.server.security.Session;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/live}: who has a session, which the door has seen to, is told of every committed row. */
public final class LiveRoutes {
    private static final int ORDER = Integer.MIN_VALUE + 3_000;

    private final Supplier<Live> live;
    private final Supplier<DeskLines> lines;
    private final UnaryOperator<String> employee;

    /**
     * What is supplied is asked for at the first connection.
     *
     * @param employee who sits at a desk whose session names this one, or nobody
     */
    public LiveRoutes(Supplier<Live> live, Supplier<DeskLines> lines, UnaryOperator<String> employee) {
        this.live = live;
        this.lines = lines;
        this.employee = employee;
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
            Session session = Session.of(call).get();
            request.toWebSocket().onSuccess(socket -> {
                Wire wire = new Wire(socket, request.connection());
                if (!session.program()) {
                    watch(wire, employee.apply(session.employee()));
                }
                live.get().open(wire, since);
            });
        }
    }

    /** Somebody sits at a desk as long as a line of it is open; a program sits nowhere. */
    private void watch(Wire wire, String who) {
        lines.get().opened(who);
        wire.whenClosed(() -> lines.get().ended(who));
    }

    private static OptionalLong number(@Nullable String since) {
        try {
            return since == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(since));
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // what we never said is as good as nothing: a reset follows
        }
    }
}
