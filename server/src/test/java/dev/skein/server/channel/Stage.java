package dev.skein.server.channel;

import dev.skein.Company;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Host;
import dev.skein.loop.Loops;
import dev.skein.server.Reading;
import dev.skein.server.listen.Keys;
import dev.skein.server.listen.Reads;
import dev.skein.server.security.Door;
import dev.skein.server.security.FirstRun;
import dev.skein.server.security.Seal;
import dev.skein.server.view.DeskEvents;
import dev.skein.sim.MemoryHost;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A server with the channels' routes on a free port of this machine, over a host in memory. */
public final class Stage implements AutoCloseable {
    /** A reader that is never asked. */
    static final Reading NOTHING_READ = texts -> {
        throw new IllegalStateException("nobody reads here");
    };

    /** When it begins. */
    public static final Instant T0 = Instant.parse("2026-03-02T09:00:00Z");

    final MemoryHost memory;
    final Host host;
    final Keys keys;
    final FirstRun firstRun = new FirstRun();
    final Chats chats;
    final Live live;
    final DeskLines lines;

    /** What the lines do later, in its order; a test does it when its time has come. */
    final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    volatile Instant now = T0;

    private final Performing performing;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /** Raises the server with its data in the folder. */
    public Stage(Path folder) {
        this(folder, events -> events);
    }

    Stage(Path folder, Reads reads) {
        this(folder, reads, NOTHING_READ);
    }

    Stage(Path folder, Reads reads, Reading deeper) {
        Company company = Company.plain("Fjord & Form", ZoneId.of("Europe/Oslo"));
        InstantSource clock = () -> now;
        memory = new MemoryHost(new Loops(company, Playbooks.compile(List.of())), T0);
        host = memory;
        keys = Keys.open(folder, Optional.of("wk_test"));
        Seal seal = Seal.in(folder);
        performing = new Performing(host, Wording.AS_IS, deeper, folder, clock);
        host.performWith(performing);
        chats = new Chats(host, reads, seal, clock, () -> company);
        live = new Live(host, clock);
        lines = new DeskLines(host, new DeskEvents(host, clock), (time, task) -> waiting.add(task), () -> {});
        Router router = Router.router(vertx);
        new Door(keys, seal, firstRun, clock, List.of("shop.example")).attach(router);
        new ChatRoutes(() -> keys, () -> chats).attach(router);
        new LiveRoutes(() -> live, () -> lines, named -> named.isEmpty() ? "first" : named).attach(router);
        router.get("/api/v1/me").handler(call -> call.response().end("me"));
        router.post("/api/v1/me/presence").handler(call -> call.response().end("here"));
        router.get("/api/v1/know/:token").handler(call -> call.response().end("known"));
        router.get("/").handler(call -> call.response().end("screens"));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** The first-run link's path. */
    public String start() {
        return firstRun.link(1).substring("http://127.0.0.1:1".length());
    }

    /** The keys of the folder. */
    public Keys keys() {
        return keys;
    }

    Reader chat() {
        return Reader.open("ws://127.0.0.1:" + port() + "/chat?key=wk_test", List.of());
    }

    @Override
    public void close() {
        chats.close();
        live.close();
        performing.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
