package dev.skein.server.boot;

import dev.skein.server.SessionAskers;
import dev.skein.server.channel.ChatRoutes;
import dev.skein.server.channel.LiveRoutes;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Hangs the door, the sockets and the screens' own addresses on the router. */
@Singleton
final class Ways {
    /** Where addresses begin that are not the screens'. */
    private static final List<String> OTHERS =
            List.of("/api/", "/v1/", "/q/", "/chat", "/start/", "/assets/", "/widget");

    void begin(@Observes Router router) {
        Engine engine = Beans.engine();
        engine.door().attach(router);
        new ChatRoutes(engine::keys, engine::chats).attach(router);
        new LiveRoutes(engine::live, engine::lines, named -> employee(engine, named)).attach(router);
        if (engine.options().demo()) {
            router.route("/shop").method(HttpMethod.GET).order(0).handler(new Shop(engine)::show);
        }
        router.route().method(HttpMethod.GET).order(0).handler(Ways::page);
    }

    /** Who sits at a desk whose session names this employee, or nobody. */
    private static String employee(Engine engine, String named) {
        return SessionAskers.asker(engine.folder().file(), Optional.of(named)).id();
    }

    /** An address without a file in it is one the screens made: it is answered with their one page. */
    private static void page(RoutingContext call) {
        String path = call.normalizedPath();
        boolean isScreen = path.startsWith("/know/") || path.indexOf('.') < 0;
        if (path.equals("/") || !isScreen || OTHERS.stream().anyMatch(path::startsWith)) {
            call.next();
        } else {
            call.reroute("/index.html");
        }
    }
}
