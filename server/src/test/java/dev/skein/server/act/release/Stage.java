package dev.skein.server.act.release;

import dev.skein.CompanyFile;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Run;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.loop.Loop;
import dev.skein.loop.Loops;
import dev.skein.server.Asker;
import dev.skein.server.Companies;
import dev.skein.server.view.RunCounts;
import dev.skein.sim.MemoryHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A company whose playbooks are on a shelf, on a host in memory whose clock is moved by hand. */
final class Stage {
    static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    final MemoryHost host;
    final PlaybookShelf shelf;
    final Insiders insiders;
    final ReleaseWatch watch;
    final LiveLog log;
    final Rehearsing rehearsing;
    final PlaybookCalls calls;
    private volatile Loop loop;
    private int said;

    Stage(Path folder, PlaybookText... found) {
        CompanyFile file = CompanyFile.read("company.yaml", example("furniture/company.yaml"));
        Loop current = new Loop() {
            @Override
            public State initial(Key key) {
                return loop.initial(key);
            }

            @Override
            public Step step(State state, Event event, Instant at) {
                return loop.step(state, event, at);
            }
        };
        Companies companies = new Companies(file, false, folder, company -> {});
        MemoryHost[] made = new MemoryHost[1];
        shelf = PlaybookShelf.open(
                folder.resolve("playbooks"), List.of(found), () -> made[0] == null ? MORNING : made[0].now());
        loop = new Loops(companies.company(), shelf.playbooks());
        host = new MemoryHost(current, MORNING);
        made[0] = host;
        shelf.whenChanged(() -> loop = new Loops(companies.company(), shelf.playbooks()));
        insiders = new Insiders(host, shelf, host::now);
        watch = new ReleaseWatch(host, shelf, insiders, host::now);
        log = new LiveLog(host);
        rehearsing = new Rehearsing(shelf, log, companies, host::now);
        calls = new PlaybookCalls(
                shelf, new RunCounts(host, host::now), insiders, watch, rehearsing, () -> new Asker("mia", "Mia Berg"));
    }

    static String example(String name) {
        try {
            return Files.readString(Path.of("..", "examples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Version 1 greets whoever signs up at once; version 2 an hour later. */
    static PlaybookText welcome(int version, String more) {
        return PlaybookText.read("welcome.yaml", """
                id: welcome
                version: %d
                title: Welcome
                owner: Ada Muller
                purpose: service
                trigger: {event: SignedUp, about: account}
                reentry: perSubject
                goal: {outcome: I bought something, event: OrderPlaced, within: 10d}
                steps:
                %s""".formatted(version, more.indent(2)));
    }

    static PlaybookText one() {
        return welcome(1, "- id: rest\n  wait: {for: 2h}\n- id: greet\n  send: {channels: [email], text: Hello}\n");
    }

    static PlaybookText two() {
        return welcome(2, "- id: rest\n  wait: {for: 1h}\n- id: greet\n  send: {channels: [email], text: Hello you}\n");
    }

    static Key key(int person) {
        return Ids.customer(Identity.Kind.USER, "u" + person);
    }

    /** Something happens to a person. */
    void happens(int person, String type, Object... pairs) {
        String id = "m" + ++said;
        Event event = new Event(
                Ids.event("shop", id),
                "shop",
                id,
                type,
                key(person),
                List.of(Identity.verified(Identity.Kind.USER, "u" + person)),
                host.now(),
                host.now(),
                false,
                Data.of(pairs),
                Optional.empty(),
                List.of());
        host.append(List.of(event));
    }

    void signsUp(int person) {
        happens(person, "ProfileIdentified", "traits", Data.of("email", person + "@example.org"));
        happens(person, "SignedUp", "account", "a" + person);
    }

    void pass(Duration time) {
        host.advanceTo(host.now().plus(time));
    }

    Run run(int person) {
        return host.list(dev.skein.host.Views.Query.of("run").key(host.owner(key(person)))).items().stream()
                .map(row -> dev.skein.Codec.read(row.json(), Run.class))
                .findFirst()
                .orElseThrow();
    }

    void rehearse(int version) {
        try {
            rehearsing.rehearse("welcome", version, MORNING.minus(Duration.ofDays(30)), "Mia Berg");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
