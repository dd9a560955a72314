package dev.skein.server.listen;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Hangs the ways in on the server's router; who boots provides the {@link Intake}. */
@Singleton
class Listening {
    void begin(@Observes Router router, Vertx vertx, Instance<Intake> intake) {
        new ListenRoutes(vertx, intake::get).attach(router);
    }
}
