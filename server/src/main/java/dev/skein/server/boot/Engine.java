package dev.skein.server.boot;

import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.act.assist.Assist;
import dev.skein.host.Host;
import dev.skein.host.Outbox;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.teach.Lenses;
import dev.skein.loop.Loops;
import dev.skein.postgres.LocalPostgres;
import dev.skein.postgres.PostgresHost;
import dev.skein.postgres.Settings;
import dev.skein.server.Companies;
import dev.skein.server.KnowLink;
import dev.skein.server.NeedsReader;
import dev.skein.server.Retones;
import dev.skein.server.act.PolicyShelf;
import dev.skein.server.act.macro.MacroShelf;
import dev.skein.server.act.release.PlaybookShelf;
import dev.skein.server.channel.Chats;
import dev.skein.server.channel.DeskLines;
import dev.skein.server.channel.Live;
import dev.skein.server.channel.Performing;
import dev.skein.server.channel.Wording;
import dev.skein.server.knowledge.Knowledge;
import dev.skein.server.listen.Keys;
import dev.skein.server.listen.Quarantine;
import dev.skein.server.security.Door;
import dev.skein.server.security.FirstRun;
import dev.skein.server.security.Seal;
import dev.skein.server.teach.Lessons;
import dev.skein.server.teach.ModelShelf;
import dev.skein.server.view.DeskEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Everything that runs beneath the HTTP server: database, host, loops, readers. Made before it, closed after it. */
final class Engine implements AutoCloseable {
    private final Options options;
    private final CompanyFolder folder;
    private final Optional<LocalPostgres> brought;
    private final PostgresHost host;
    private final Switchable loop;
    private final PolicyShelf policies;
    private final MacroShelf macros;
    private final PlaybookShelf playbooks;
    private final Understander understander;
    private final Knowledge knowledge;
    private final Keys keys;
    private final KnowLink links;
    private final Companies companies;
    private final InstantSource clock = InstantSource.system();
    private final Seal seal;
    private final FirstRun firstRun = new FirstRun();
    private final NeedsReader reader;
    private final Readings readings;
    private final ModelShelf shelf;
    private final Lessons lessons;
    private final Performing performing;
    private final Retones retones;
    private final Chats chats;
    private final Releasing releasing;
    private final Live live;
    private final DeskLines lines;
    private volatile Optional<Demo> demo = Optional.empty();
    private final long began = System.nanoTime();

    private Engine(
            Options options,
            CompanyFolder folder,
            PlaybookShelf playbooks,
            Switchable loop,
            PolicyShelf policies,
            MacroShelf macros,
            Optional<LocalPostgres> brought,
            PostgresHost host,
            Understander understander,
            Knowledge knowledge,
            Keys keys,
            KnowLink links) {
        this.options = options;
        this.folder = folder;
        this.playbooks = playbooks;
        this.loop = loop;
        this.policies = policies;
        this.macros = macros;
        this.brought = brought;
        this.host = host;
        this.understander = understander;
        this.knowledge = knowledge;
        this.keys = keys;
        this.links = links;
        this.seal = Seal.in(options.data());
        this.reader = new NeedsReader(understander);
        this.readings = new Readings(reader, knowledge);
        Wording wording = Wordings.configured();
        this.retones = Wordings.retones(wording);
        this.performing = new Performing(host, wording, texts -> reader.read(texts, Depth.AUTO), options.data(), clock);
        this.companies = new Companies(folder.file(), options.demo(), options.data(), this::settle);
        if (companies.company().killSwitch()) {
            settle(companies.company());
        }
        policies.whenChanged(() -> settle(companies.company()));
        macros.whenChanged(() -> settle(companies.company()));
        playbooks.whenChanged(() -> settle(companies.company()));
        this.releasing = Releasing.of(host, playbooks, companies, clock);
        this.chats = new Chats(host, readings, seal, clock, companies::company);
        this.live = new Live(host, clock);
        this.lines = DeskLines.of(host, new DeskEvents(host, clock));
        Lenses lenses = Lenses.shipped();
        this.shelf = new ModelShelf(
                options.data().resolve("models"),
                lenses,
                clock.instant(),
                folder.ownExamples(),
                understander.describe().getOrDefault("needs", ""));
        this.lessons = new Lessons(host, folder.needs(), shelf, reader, lenses, Depth.AUTO, clock);
        shelf.find(shelf.live()).flatMap(shelf::model).ifPresent(taught -> reader.live(Optional.of(taught)));
    }

    /** Starts what is beneath; database and readers side by side, for both take their time. */
    static Engine start(Options options) {
        CompanyFolder folder = CompanyFolder.read(options.company());
        try {
            Files.createDirectories(options.data());
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + options.data() + " cannot be made", e);
        }
        CompletableFuture<Understander> understander = CompletableFuture.supplyAsync(() -> load(folder));
        CompletableFuture<Knowledge> knowledge = CompletableFuture.supplyAsync(() -> Knowledge.in(folder.knowledge()));
        PolicyShelf policies = PolicyShelf.open(options.data().resolve("policies"));
        MacroShelf macros = MacroShelf.open(options.data().resolve("macros"));
        PlaybookShelf playbooks =
                PlaybookShelf.open(options.data().resolve("playbooks"), folder.playbooks(), InstantSource.system());
        Switchable loop = new Switchable(
                new Loops(folder.file().company(), playbooks.playbooks(), policies.policies(), assist(folder, macros)));
        Keys keys = Keys.open(options.data(), options.writeKey());
        Optional<LocalPostgres> brought =
                options.databaseUrl().isPresent() ? Optional.empty() : Optional.of(bring(options));
        PostgresHost host = PostgresHost.open(settings(options, brought), loop);
        Engine engine = new Engine(
                options,
                folder,
                playbooks,
                loop,
                policies,
                macros,
                brought,
                host,
                joined(understander),
                joined(knowledge),
                keys,
                links(options));
        if (options.demo() && Demo.isNew(host)) {
            Demo.draft(engine);
            long from = System.nanoTime();
            int events = Demo.week(engine, host, loop);
            System.out.println("A week of " + Demo.PEOPLE + " customers, " + events
                    + " events, lived and taken in after " + (System.nanoTime() - from) / 1_000_000 + " ms.");
        }
        engine.introduce();
        return engine;
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Understander load(CompanyFolder folder) {
        try {
            return Understander.load(folder.needs());
        } catch (IOException e) {
            throw new UncheckedIOException("the language models cannot be read", e);
        }
    }

    private static KnowLink links(Options options) {
        try {
            return KnowLink.in(options.data());
        } catch (IOException e) {
            throw new UncheckedIOException("the secret of customers' links cannot be read", e);
        }
    }

    private static LocalPostgres bring(Options options) {
        try {
            return LocalPostgres.start(options.data().resolve("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException("the database brought along did not start", e);
        }
    }

    private static Settings settings(Options options, Optional<LocalPostgres> brought) {
        return brought.map(Settings::of)
                .orElseGet(() -> Settings.of(
                        options.databaseUrl().orElseThrow(),
                        Optional.ofNullable(System.getenv("SKEIN_DATABASE_USER"))
                                .orElse(""),
                        Optional.ofNullable(System.getenv("SKEIN_DATABASE_PASSWORD"))
                                .orElse("")));
    }

    /** Tells employees and pods who they are; the one who sits at this desk is present. */
    private void introduce() {
        host.append(folder.file().events(clock.instant())).toCompletableFuture().join();
        if (!folder.file().employees().isEmpty()) {
            present(folder.file().employees().get(0).id());
        }
    }

    void present(String employee) {
        Event event = Event.internal(
                "skein/start",
                clock.instant() + "/" + employee,
                "PresenceChanged",
                Key.employee(employee),
                clock.instant(),
                Data.of("presence", "AVAILABLE"));
        host.append(List.of(event)).toCompletableFuture().join();
    }

    /** What could not be an event is kept as one that says so. */
    Quarantine quarantine() {
        return (source, reason, body) -> {
            String text = new String(body, StandardCharsets.UTF_8).replace("\u0000", "\uFFFD");
            Event event = Event.internal(
                    "skein/quarantine",
                    Ids.derive(source, reason, text),
                    "ItemRefused",
                    Key.pod("quarantine"),
                    clock.instant(),
                    Data.of("source", source, "reason", reason, "body", text));
            return host.append(List.of(event)).thenApply(receipts -> null);
        };
    }

    Host host() {
        return host;
    }

    PostgresHost postgres() {
        return host;
    }

    Options options() {
        return options;
    }

    CompanyFolder folder() {
        return folder;
    }

    PlaybookShelf playbooks() {
        return playbooks;
    }

    Releasing releasing() {
        return releasing;
    }

    PolicyShelf policies() {
        return policies;
    }

    Understander understander() {
        return understander;
    }

    MacroShelf macros() {
        return macros;
    }

    Retones retones() {
        return retones;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Keys keys() {
        return keys;
    }

    InstantSource clock() {
        return clock;
    }

    /** Who may come in at all. */
    Door door() {
        return new Door(keys, seal, firstRun, clock, options.hosts());
    }

    FirstRun firstRun() {
        return firstRun;
    }

    NeedsReader reader() {
        return reader;
    }

    ModelShelf shelf() {
        return shelf;
    }

    Lessons lessons() {
        return lessons;
    }

    Readings readings() {
        return readings;
    }

    Chats chats() {
        return chats;
    }

    Live live() {
        return live;
    }

    DeskLines lines() {
        return lines;
    }

    Companies companies() {
        return companies;
    }

    KnowLink links() {
        return links;
    }

    private static Assist assist(CompanyFolder folder, MacroShelf macros) {
        return new Assist(folder.flows(), macros.approved());
    }

    /** New settings: the next event is stepped by them. */
    void settle(Company company) {
        loop.to(new Loops(company, playbooks.playbooks(), policies.policies(), assist(folder, macros)));
    }

    /** The HTTP server answers: effects may go out, and whoever started this is told where to look. */
    void serving() {
        Outbox.Performer performer = performing;
        if (options.demo()) {
            releasing.rehearsing().beginWith(clock.instant().minus(Demo.LIVED), PlaybookShelf.ITSELF);
            Demo living = Demo.live(this);
            demo = Optional.of(living);
            performer = living.before(performing);
        }
        host.performWith(performer);
        releasing.begin();
        Thread warming = new Thread(understander::warm, "reader-warm");
        warming.setDaemon(true);
        warming.start();
        System.out.print(Welcome.text(this));
        System.out.flush();
    }

    /** Milliseconds since the start of the engine. */
    long sinceStartMs() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    @Override
    public void close() {
        demo.ifPresent(Demo::close);
        releasing.close();
        lessons.close();
        chats.close();
        lines.close();
        live.close();
        performing.close();
        host.close();
        knowledge.close();
        brought.ifPresent(LocalPostgres::close);
    }
}
