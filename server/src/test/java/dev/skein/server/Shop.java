package dev.skein.server;

import dev.skein.Action;
import dev.skein.Company;
import dev.skein.CompanyFile;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Passage;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.act.assist.Assist;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.playbook.Flows;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Host;
import dev.skein.loop.Loop;
import dev.skein.loop.Loops;
import dev.skein.server.act.macro.MacroShelf;
import dev.skein.server.view.Correcting;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Persons;
import dev.skein.sim.MemoryHost;
import dev.skein.sim.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The demo shop on a host in memory, its channels working, its clock moved by hand. */
public final class Shop {
    /** A Monday morning at the shop. */
    public static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private static final Path EXAMPLES = Path.of("..", "examples");

    /** Feels nothing in particular. */
    public static final Insight PLAIN = insight(Feeling.EVEN, 0.8, List.of(), "order-status", 0.9);

    /** In distress about a late delivery. */
    public static final Insight DISTRESSED =
            insight(Feeling.DISTRESSED, 0.9, List.of(new Insight.Reading("sadness", 0.8)), "late-delivery", 0.9);

    private final MemoryHost host;
    private final Companies companies;
    private final KnowLink links = new KnowLink(new byte[KnowLink.SECRET_BYTES]);
    private final List<Playbook> playbooks;
    private final MacroShelf macros;
    private Asker asker;
    private int said;

    /** Opens the shop; its settings are kept in the folder. */
    public Shop(Path folder) {
        CompanyFile file = CompanyFile.read("company.yaml", read(EXAMPLES.resolve("furniture/company.yaml")));
        playbooks = List.of("late-delivery.yaml", "abandoned-basket.yaml").stream()
                .map(name -> PlaybookFile.read(
                                name, read(EXAMPLES.resolve("playbooks").resolve(name)))
                        .playbook()
                        .orElseThrow())
                .toList();
        Playbooks compiled = Playbooks.compile(playbooks);
        macros = MacroShelf.open(folder.resolve("macros"));
        Current loop = new Current(new Loops(file.company(), compiled));
        companies = new Companies(file, true, folder, company -> loop.now = loops(company, compiled));
        loop.now = loops(companies.company(), compiled);
        macros.whenChanged(() -> loop.now = loops(companies.company(), compiled));
        host = new MemoryHost(loop, MORNING);
        asker = SessionAskers.asker(file, Optional.of("yusuf"));
        host.performWith(effect -> Results.of(effect, host.now()).ifPresent(result -> host.append(List.of(result))));
        host.append(file.events(MORNING));
        file.employees()
                .forEach(e -> tell("desk", Key.employee(e.id()), "PresenceChanged", Data.of("presence", "AVAILABLE")));
    }

    private Loops loops(Company company, Playbooks compiled) {
        return new Loops(company, compiled, Policies.first(), new Assist(Flows.NONE, macros.approved()));
    }

    /** The loop in force. */
    private static final class Current implements Loop {
        private Loop now;

        Current(Loop first) {
            now = first;
        }

        @Override
        public State initial(Key key) {
            return now.initial(key);
        }

        @Override
        public Step step(State state, Event event, Instant at) {
            return now.step(state, event, at);
        }
    }

    public Host host() {
        return host;
    }

    public InstantSource clock() {
        return host::now;
    }

    public Companies companies() {
        return companies;
    }

    public Company company() {
        return companies.company();
    }

    public MacroShelf macros() {
        return macros;
    }

    public KnowLink links() {
        return links;
    }

    public Playing playing() {
        return () -> playbooks;
    }

    public Askers askers() {
        return () -> asker;
    }

    public DeskEvents desk() {
        return new DeskEvents(host, clock());
    }

    public Correcting correcting() {
        return new Correcting(host, companies, desk());
    }

    /** From now on this employee asks. */
    public void sit(String employee) {
        asker = SessionAskers.asker(companies.file(), Optional.of(employee));
    }

    /** Goes home; work passes to others. */
    public void leaves(String employee) {
        tell("desk", Key.employee(employee), "PresenceChanged", Data.of("presence", "AWAY"));
    }

    public void pass(Duration time) {
        host.advanceTo(host.now().plus(time));
    }

    public static Key user(String name) {
        return Ids.customer(Identity.Kind.USER, name);
    }

    /** Introduces somebody by name. */
    public void meet(String user, String name) {
        tell(
                "shop",
                user(user),
                "ProfileIdentified",
                Data.of("traits", Data.of("name", name, "email", user + "@example.org")),
                named(user));
    }

    /** A customer writes in the chat, read and with what the knowledge says to it. Answers the event. */
    public Event writes(String user, String text, Insight read, Passage... passages) {
        Event event = event(
                        "chat", user(user), "MessageReceived", Data.of("text", text, "channel", "chat"), named(user))
                .withInsight(read)
                .withPassages(List.of(passages));
        host.append(List.of(event));
        return event;
    }

    /** The same, read unsurely: a deeper reading may come in two seconds. */
    public Event writesUnsurely(String user, String text, Insight read) {
        Event event = event(
                        "chat", user(user), "MessageReceived", Data.of("text", text, "channel", "chat"), named(user))
                .withInsight(read)
                .doubtful(host.now().plusSeconds(2));
        host.append(List.of(event));
        return event;
    }

    /** The deeper reading of it comes. */
    public void readDeeper(Event event, Insight read) {
        tell("skein/channel", event.subject(), Action.Reread.REFINED, Data.of("event", event.id()), read);
    }

    /** Something happens. Answers the event. */
    public Event tell(String source, Key subject, String type, Data data, Identity... names) {
        Event event = event(source, subject, type, data, names);
        host.append(List.of(event));
        return event;
    }

    private void tell(String source, Key subject, String type, Data data, Insight read) {
        host.append(List.of(event(source, subject, type, data).withInsight(read)));
    }

    private static Identity named(String user) {
        return Identity.verified(Identity.Kind.USER, user);
    }

    private Event event(String source, Key subject, String type, Data data, Identity... names) {
        String id = "m" + ++said;
        return new Event(
                Ids.event(source, id),
                source,
                id,
                type,
                subject,
                List.of(names),
                host.now(),
                host.now(),
                false,
                data,
                Optional.empty(),
                List.of());
    }

    /** The conversation the customer has open. */
    public String talk(String user) {
        return Persons.state(host, user(user)).openConversation().orElseThrow().id();
    }

    private static Insight insight(
            Feeling feeling, double sure, List<Insight.Reading> emotions, String need, double needSure) {
        return new Insight(
                new Insight.Reading("en", 0.99),
                new Insight.Reading(feeling.isBurdened() ? "negative" : "neutral", sure),
                feeling,
                sure,
                emotions,
                List.of(new Insight.Reading(need, needSure)),
                List.of(new Insight.Evidence("feeling", feeling.name(), 0, 4)),
                "test@1");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
