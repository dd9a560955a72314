package dev.skein.server.listen;

import dev.skein.host.Inbox;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/** The ways in on a bare HTTP server: {@code ListenServer PORT FOLDER} keeps what comes in {@code FOLDER/events}. */
final class ListenServer implements AutoCloseable {
    static final String WRITE_KEY = "wk_test";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    ListenServer(int port, Keys keys, Inbox inbox, Quarantine quarantine) {
        Router router = Router.router(vertx);
        Intake intake = new Intake(
                keys, inbox, quarantine, events -> events, ForkJoinPool.commonPool(), InstantSource.system());
        new ListenRoutes(vertx, () -> intake).attach(router);
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(router)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @SuppressWarnings("resource") // it serves until it is killed
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        Keys keys = Keys.open(folder, Optional.of(WRITE_KEY));
        new ListenServer(Integer.parseInt(args[0]), keys, new JournalInbox(folder.resolve("events")), new Aside());
        System.out.println("ready");
    }
}
