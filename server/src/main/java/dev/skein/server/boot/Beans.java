package dev.skein.server.boot;

import dev.skein.act.playbook.Flows;
import dev.skein.host.Host;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.server.Companies;
import dev.skein.server.KnowLink;
import dev.skein.server.Knows;
import dev.skein.server.Playing;
import dev.skein.server.Reading;
import dev.skein.server.Retones;
import dev.skein.server.act.PolicyShelf;
import dev.skein.server.act.macro.MacroShelf;
import dev.skein.server.act.release.Insiders;
import dev.skein.server.act.release.LiveLog;
import dev.skein.server.act.release.PlaybookShelf;
import dev.skein.server.act.release.Rehearsing;
import dev.skein.server.act.release.ReleaseWatch;
import dev.skein.server.knowledge.Knowledge;
import dev.skein.server.listen.Intake;
import dev.skein.server.listen.Keys;
import dev.skein.server.listen.Reads;
import dev.skein.server.teach.Lessons;
import dev.skein.server.teach.ModelShelf;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Hands the running engine to the resources: each piece by its own type. */
@Singleton
final class Beans {
    private static final AtomicReference<Engine> ENGINE = new AtomicReference<>();

    /** Threads that read texts and wait for the database on behalf of a request. */
    private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    static void begin(Engine engine) {
        ENGINE.set(engine);
    }

    static Engine engine() {
        Engine engine = ENGINE.get();
        if (engine == null) {
            throw new IllegalStateException("the engine is started before the HTTP server");
        }
        return engine;
    }

    @Produces
    @Singleton
    Host host() {
        return engine().host();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return engine().clock();
    }

    @Produces
    @Singleton
    Keys keys() {
        return engine().keys();
    }

    @Produces
    @Singleton
    Understander understander() {
        return engine().understander();
    }

    @Produces
    @Singleton
    Knowledge knowledge() {
        return engine().knowledge();
    }

    @Produces
    @Singleton
    Companies companies() {
        return engine().companies();
    }

    @Produces
    @Singleton
    Knows knows(Knowledge knowledge) {
        return knowledge::search;
    }

    @Produces
    @Singleton
    Flows flows() {
        return engine().folder().flows();
    }

    @Produces
    @Singleton
    MacroShelf macros() {
        return engine().macros();
    }

    @Produces
    @Singleton
    Retones retones() {
        return engine().retones();
    }

    @Produces
    @Singleton
    Playing playing() {
        return () -> engine().playbooks().playbooks().published();
    }

    @Produces
    @Singleton
    PlaybookShelf playbooks() {
        return engine().playbooks();
    }

    @Produces
    @Singleton
    Insiders insiders() {
        return engine().releasing().insiders();
    }

    @Produces
    @Singleton
    LiveLog log() {
        return engine().releasing().log();
    }

    @Produces
    @Singleton
    Rehearsing rehearsing() {
        return engine().releasing().rehearsing();
    }

    @Produces
    @Singleton
    ReleaseWatch watch() {
        return engine().releasing().watch();
    }

    @Produces
    @Singleton
    PolicyShelf policies() {
        return engine().policies();
    }

    @Produces
    @Singleton
    Reading reading() {
        return texts -> engine().reader().read(texts, Depth.AUTO);
    }

    @Produces
    @Singleton
    ModelShelf shelf() {
        return engine().shelf();
    }

    @Produces
    @Singleton
    Lessons lessons() {
        return engine().lessons();
    }

    @Produces
    @Singleton
    KnowLink links() {
        return engine().links();
    }

    @Produces
    @Singleton
    Reads reads() {
        return engine().readings();
    }

    @Produces
    @Singleton
    Intake intake(Keys keys, Host host, Reads reads, InstantSource clock) {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS, work -> {
            Thread thread = new Thread(work, "reader");
            thread.setDaemon(true);
            return thread;
        });
        return new Intake(keys, host, engine().quarantine(), reads, workers, clock);
    }
}
