package dev.skein.server.channel;

import dev.skein.Codec;
import dev.skein.server.listen.Keys;
import dev.skein.server.listen.WriteKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /chat}: lets a browser in that shows a known write key, from whatever page; the widget is made to be embedded. */
public final class ChatRoutes {
    /** After the door, before the screens. */
    private static final int ORDER = Integer.MIN_VALUE + 3_000;

    private static final int AGAIN_SECONDS = 30;

    private final Supplier<Keys> keys;
    private final Supplier<Chats> chats;

    /** Both are asked for at the first connection. */
    public ChatRoutes(Supplier<Keys> keys, Supplier<Chats> chats) {
        this.keys = keys;
        this.chats = chats;
    }

    /** Puts the path on a router. */
    public void attach(Router router) {
        router.route("/chat").order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext call) {
        HttpServerRequest request = call.request();
        Optional<WriteKey> key = Optional.ofNullable(request.getParam("key")).flatMap(keys.get()::find);
        String address = request.remoteAddress().hostAddress();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            refuse(call, 426, "A WebSocket is wanted", 0);
        } else if (key.isEmpty()) {
            refuse(call, 401, "Unknown write key", 0);
        } else if (key.get().status() == WriteKey.Status.PAUSED) {
            refuse(call, 503, "The source is paused", AGAIN_SECONDS);
        } else if (!chats.get().enter(address)) {
            refuse(call, 429, "Too many chats from here", AGAIN_SECONDS);
        } else {
            String name = key.get().name();
            request.toWebSocket().onComplete(made -> {
                if (made.succeeded()) {
                    ServerWebSocket socket = made.result();
                    chats.get().open(socket, request.connection(), name, address);
                } else {
                    chats.get().leave(address);
                }
            });
        }
    }

    private static void refuse(RoutingContext call, int status, String title, int retryAfterSeconds) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        if (retryAfterSeconds > 0) {
            call.response().putHeader("Retry-After", Integer.toString(retryAfterSeconds));
        }
        if (status == 426) {
            call.response().putHeader("Upgrade", "websocket");
        }
        call.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(Codec.json(problem));
    }
}
