package dev.skein.sim.story;

import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.OpeningHours;
import dev.skein.QueueRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who is in a story and what it takes as given, gathered before the first {@code at}. */
final class Cast {
    /** Day 0 of every story: a Monday, in winter time. */
    private static final LocalDate DAY_0 = LocalDate.of(2026, 3, 2);

    private final Map<String, Identity> customers = new LinkedHashMap<>();
    private final Map<String, String> employees = new LinkedHashMap<>();
    private final Map<String, Data> described = new LinkedHashMap<>();
    private final List<Company.NeedKind> needs = new ArrayList<>();
    private final List<String> playbooks = new ArrayList<>();
    private final List<Event> opening = new ArrayList<>();
    private QueueRules queue = QueueRules.PLAIN;
    private ZoneId zone = ZoneId.of("Europe/Stockholm");
    private String company = "Nordlund Home";

    /** The phrases of {@code given}. */
    List<Phrase> phrases() {
        return List.of(
                Phrase.of("playbooks <rest>", m -> playbooks.addAll(Phrase.list(m.group(1)))),
                Phrase.of(
                        "flows <rest>",
                        m -> Phrase.list(m.group(1)).forEach(file -> playbooks.add(Story.FLOWS + file))),
                Phrase.of("company <text>[ in <name>]", m -> {
                    company = m.group(1);
                    Phrase.group(m, 2).ifPresent(name -> zone = ZoneId.of(name));
                }),
                Phrase.of("customer <name>[, <rest>]", m -> person(m.group(1), Identity.Kind.USER, rest(m.group(2)))),
                Phrase.of(
                        "visitor <name>[, <rest>]", m -> person(m.group(1), Identity.Kind.ANONYMOUS, rest(m.group(2)))),
                Phrase.of("need <name>, <rest>", m -> need(m.group(1), fields(m.group(2)))),
                Phrase.of("employee <name>, <rest>", m -> employee(m.group(1), fields(m.group(2)))),
                Phrase.of("queue <rest>", m -> queue(fields(m.group(1)))),
                Phrase.of(
                        "overflow from <name> to <name> after <name>",
                        m -> overflow(m.group(1), m.group(2), m.group(3))),
                Phrase.of("pod <name>, <rest>", m -> pod(m.group(1), fields(m.group(2)))));
    }

    Company company() {
        Company plain = Company.plain(company, zone);
        return new Company(
                        plain.name(),
                        plain.version(),
                        plain.zone(),
                        "Nora",
                        plain.quiet(),
                        plain.caps(),
                        List.copyOf(needs),
                        plain.defaultPod(),
                        plain.quietAfter(),
                        false)
                .withQueue(queue);
    }

    private void queue(Map<String, String> fields) {
        Optional<OpeningHours> hours = Optional.ofNullable(fields.get("hours"))
                .map(said -> said.split("\\s+"))
                .map(said -> new OpeningHours(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.parse(said[0]),
                        LocalTime.parse(said[1])));
        queue = new QueueRules(
                hours.or(queue::hours),
                span(fields.getOrDefault("wait", "10m")),
                span(fields.getOrDefault("callback", "15m")),
                Double.parseDouble(fields.getOrDefault("control", "0")),
                1,
                queue.overflow());
    }

    private void overflow(String from, String to, String after) {
        List<QueueRules.Overflow> all = new ArrayList<>(queue.overflow());
        all.add(new QueueRules.Overflow(from, to, span(after), List.of()));
        queue = new QueueRules(
                queue.hours(), queue.waitMax(), queue.callbackAfter(), queue.control(), queue.seed(), all);
    }

    private static Duration span(String said) {
        return Duration.parse("PT" + said.toUpperCase(Locale.ROOT));
    }

    List<String> playbooks() {
        return playbooks;
    }

    /** What happened before the story: people introduced, consents given. */
    List<Event> opening() {
        return opening;
    }

    Instant start() {
        return at(0, LocalTime.MIDNIGHT);
    }

    Instant at(int day, LocalTime time) {
        return DAY_0.plusDays(day).atTime(time).atZone(zone).toInstant();
    }

    /** That time of the day an instant belongs to. */
    Instant sameDay(Instant day, LocalTime time) {
        return day.atZone(zone).with(time).toInstant();
    }

    boolean isCustomer(String name) {
        return customers.containsKey(name);
    }

    boolean isEmployee(String name) {
        return employees.containsKey(name);
    }

    Key customer(String name) {
        Identity identity = identity(name);
        return Ids.customer(identity.kind(), identity.value());
    }

    Identity identity(String name) {
        return Optional.ofNullable(customers.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no customer or visitor is called " + name));
    }

    String employee(String id) {
        return Optional.ofNullable(employees.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no employee is called " + id));
    }

    private static List<String> rest(String rest) {
        return rest == null ? List.of() : Phrase.list(rest);
    }

    private void person(String name, Identity.Kind kind, List<String> fields) {
        boolean known = kind == Identity.Kind.USER;
        customers.put(name, known ? Identity.verified(kind, name) : Identity.claimed(kind, name));
        Map<String, Object> traits = new LinkedHashMap<>();
        for (String field : fields) {
            String[] words = field.split("\\s+", 2);
            if (words[0].equals("consent") || words[0].equals("no")) {
                boolean granted = words[0].equals("consent");
                String purpose = granted ? words[1] : words[1].replaceFirst("consent\\s+", "");
                String id = "consent-" + name + "-" + purpose;
                opening.add(event("shop", id, name, "ConsentChanged", Data.of("purpose", purpose, "granted", granted)));
            } else {
                traits.put(words[0].equals("zone") ? "timezone" : words[0], words[1]);
            }
        }
        if (!traits.isEmpty()) {
            opening.add(event("shop", "identify-" + name, name, "ProfileIdentified", Data.of("traits", traits)));
        }
    }

    private void need(String kind, Map<String, String> fields) {
        needs.add(new Company.NeedKind(
                kind,
                fields.getOrDefault("title", kind.replace('-', ' ')),
                fields.getOrDefault("function", "service"),
                fields.getOrDefault("pod", "care"),
                fields.containsKey("people")));
    }

    private void employee(String id, Map<String, String> fields) {
        String name = fields.getOrDefault("name", id);
        List<String> skills = List.of(fields.getOrDefault("skills", "").split("\\s+"));
        Data said = Data.of(
                "name",
                name,
                "function",
                fields.getOrDefault("function", "service"),
                "skills",
                skills.stream().filter(skill -> !skill.isEmpty()).toList(),
                "capacity",
                Integer.parseInt(fields.getOrDefault("capacity", "3")),
                "most",
                most(fields.getOrDefault("most", "")),
                "languages",
                words(fields.getOrDefault("languages", "")),
                "pods",
                words(fields.getOrDefault("pod", "care")));
        employees.put(id, name);
        described.put(id, said);
        opening.add(internal("employee-" + id, "EmployeeDescribed", Key.employee(id), said));
    }

    /** {@code chat 2 voice 1} as numbers by channel. */
    private static Data most(String said) {
        List<String> words = words(said);
        Data most = Data.none();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            most = most.with(words.get(i), Integer.parseInt(words.get(i + 1)));
        }
        return most;
    }

    private static List<String> words(String said) {
        return said.isBlank() ? List.of() : List.of(said.strip().split("\\s+"));
    }

    private void pod(String id, Map<String, String> fields) {
        List<Data> members = new ArrayList<>();
        described.forEach((employee, said) -> {
            if (said.list("pods").contains(id)) {
                members.add(said.with("employee", employee));
            }
        });
        Data said = Data.of(
                "name", fields.getOrDefault("name", id),
                "needs", List.of(),
                "duty", fields.getOrDefault("duty", ""),
                "members", members);
        opening.add(internal("pod-" + id, "PodDescribed", Key.pod(id), said));
    }

    private static Map<String, String> fields(String rest) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : Phrase.list(rest)) {
            String[] words = field.split("\\s+", 2);
            fields.put(words[0], words.length > 1 ? words[1] : "");
        }
        return fields;
    }

    private Event internal(String id, String type, Key key, Data data) {
        return Event.internal("company", id, type, key, start(), data);
    }

    /** An event of a person of the story, at its start. */
    private Event event(String source, String id, String name, String type, Data data) {
        return of(source, id, customer(name), List.of(identity(name)), type, start(), data);
    }

    static Event of(String source, String id, Key key, List<Identity> identities, String type, Instant at, Data data) {
        return new Event(
                Ids.event(source, id),
                source,
                id,
                type,
                key,
                identities,
                at,
                at,
                false,
                data,
                Optional.empty(),
                List.of());
    }
}
