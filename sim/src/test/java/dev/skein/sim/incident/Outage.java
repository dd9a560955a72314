package dev.skein.sim.incident;

import dev.skein.Action;
import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Incident;
import dev.skein.IncidentPart.Arm;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.Recovery;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Host;
import dev.skein.loop.Loop;
import dev.skein.loop.Loops;
import dev.skein.sim.MemoryHost;
import dev.skein.sim.Results;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One failure that hits many people over several zones, lived through by seed: who hears what, and who writes to us. */
final class Outage {
    static final Instant START = Instant.parse("2026-03-09T14:00:00Z");
    static final Company COMPANY = Company.plain("Nordlund Home", ZoneId.of("Europe/Stockholm"))
            .withMakeGood(new Company.MakeGood(
                    "EUR", 3_000, 400_000, List.of(new Company.Authority("delivery care", 2_000))));
    static final List<String> ZONES = List.of(
            "Europe/Stockholm",
            "America/New_York",
            "America/Sao_Paulo",
            "Asia/Tokyo",
            "Australia/Sydney",
            "America/Los_Angeles");
    static final String INCIDENT = "I-1";
    private static final Key POD = Key.pod("care");
    private static final int CHUNK = 1_000;

    /** An effect that reached the world. */
    record Done(Key key, Instant at, Action action) {}

    private final long seed;
    private final Data terms;
    private final MemoryHost host;
    private final Map<Key, String> zones = new LinkedHashMap<>();
    private final List<Done> done = new ArrayList<>();
    private final TreeMap<Instant, List<Event>> agenda = new TreeMap<>();

    /** People of an incident with these terms; {@code broken} is the loop itself, or one broken on purpose. */
    Outage(long seed, int people, Data terms, UnaryOperator<Loop> broken) {
        this.seed = seed;
        this.terms = terms;
        host = new MemoryHost(broken.apply(new Loops(COMPANY, Playbooks.compile(List.of()))), START);
        host.performWith(this::perform);
        for (int i = 0; i < people; i++) {
            String user = "u" + seed + "-" + i;
            Key key = Ids.customer(Identity.Kind.USER, user);
            String zone = ZONES.get(i % ZONES.size());
            zones.put(key, zone);
            Data traits = Data.of("traits", Data.of("email", user + "@example.com", "timezone", zone));
            host.append(List.of(of("shop", "who-" + user, "ProfileIdentified", key, START, traits)));
        }
        report("IncidentReported", START, terms);
    }

    private void perform(Effect effect) {
        done.add(new Done(effect.key(), host.now(), effect.action()));
        Results.of(effect, host.now()).ifPresent(result -> host.append(List.of(result)));
    }

    /** Tells the pod of all of them, in as many events as it takes. */
    void report(String type, Instant at, Data said) {
        host.advanceTo(at);
        List<Key> all = List.copyOf(zones.keySet());
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> some = all.subList(from, Math.min(all.size(), from + CHUNK)).stream()
                    .map(Key::toString)
                    .toList();
            Data data = said.with("incident", INCIDENT).with("affected", some);
            host.append(List.of(of("desk", type + "-" + at + "-" + from, type, POD, at, data)));
        }
    }

    /** Plans an event of each person whom chance, by the share of their arm, lets do it, at a time in a span. */
    void plan(String type, Map<Arm, Double> shares, Duration from, Duration until) {
        for (Key key : zones.keySet()) {
            Optional<Arm> arm = arm(key);
            double drawn = Ids.fraction(String.valueOf(seed), key.toString(), type);
            if (drawn < arm.map(a -> shares.getOrDefault(a, 0.0)).orElse(0.0)) {
                double when = Ids.fraction(String.valueOf(seed), key.toString(), type, "when");
                Instant at = START.plus(from)
                        .plusMillis((long) (when * until.minus(from).toMillis()));
                Data said = type.equals("MessageReceived")
                        ? Data.of("text", "Where is my parcel", "channel", "email")
                        : Data.none();
                agenda.computeIfAbsent(at, t -> new ArrayList<>()).add(of("shop", type + key, type, key, at, said));
            }
        }
    }

    /** Lives on until a time. */
    void until(Instant end) {
        while (!agenda.isEmpty() && !agenda.firstKey().isAfter(end)) {
            Map.Entry<Instant, List<Event>> next = agenda.pollFirstEntry();
            host.advanceTo(next.getKey());
            next.getValue().forEach(event -> host.append(List.of(event)));
        }
        host.advanceTo(end);
    }

    Data terms() {
        return terms;
    }

    List<Done> done() {
        return done;
    }

    Map<Key, String> zones() {
        return zones;
    }

    Host host() {
        return host;
    }

    Optional<Arm> arm(Key key) {
        return recovery(key).flatMap(Recovery::part).map(part -> part.arm());
    }

    Optional<Recovery> recovery(Key key) {
        return ((Customer) host.state(key))
                .recoveries().stream().filter(r -> r.part().isPresent()).findFirst();
    }

    Incident incident() {
        return Optional.ofNullable(((Pod) host.state(POD)).incidents().get(INCIDENT))
                .orElseThrow();
    }

    private static Event of(String source, String id, String type, Key key, Instant at, Data data) {
        return new Event(
                Ids.event(source, id),
                source,
                id,
                type,
                key,
                List.of(),
                at,
                at,
                false,
                data,
                Optional.empty(),
                List.of());
    }
}
