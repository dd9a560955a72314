package dev.skein;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A company's {@code company.yaml}, read: its settings, its people and its pods. The fields are described in
 * {@code docs/guide/company.md}.
 *
 * @param company the settings
 * @param employees who works there, as {@code EmployeeDescribed} tells it
 * @param pods the pods, as {@code PodDescribed} tells it
 */
public record CompanyFile(Company company, List<Person> employees, List<Group> pods) {

    /** Functions a pod's members are of, at least; a company of one function may have pods of one. */
    public static final int FUNCTIONS_MIN = 2;

    /** Conversations one person may lead at once by one channel, at most. */
    public static final int CAPACITY_MAX = 100;

    /** An employee: id and what {@code EmployeeDescribed} says; the shift is for the simulation. */
    public record Person(String id, String name, Data described, Data shift) {}

    /** A pod: id and what {@code PodDescribed} says. */
    public record Group(String id, String name, Data described) {}

    /** What is wrong with a company's file; the message names file, field and what was expected. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String file, String field, String expected) {
            super(file + ": " + field + ": " + expected);
        }
    }

    /** Reads YAML 1.2. A field that is missing or makes no sense is a {@link Wrong}. */
    public static CompanyFile read(String file, String yaml) {
        Fields top = new Fields(file, "", tree(file, yaml));
        Company company = new Company(
                top.text("name"),
                top.number("version", 1),
                zone(top),
                top.text("assistant", "Assistant"),
                new Company.Quiet(
                        time(top, "quiet.from", LocalTime.of(21, 0)), time(top, "quiet.until", LocalTime.of(8, 0))),
                new Company.Caps(top.number("caps.servicePerWeek", 3), top.number("caps.otherPerWeek", 1)),
                top.each("needs").stream()
                        .map(n -> new Company.NeedKind(
                                n.text("kind"),
                                n.text("title"),
                                n.text("function", ""),
                                n.text("pod", top.text("defaultPod")),
                                n.data.flag("people").orElse(false)))
                        .toList(),
                top.text("defaultPod"),
                duration(top, "quietAfter", Duration.ofMinutes(30)),
                false,
                MakeGoodFields.read(file, top.data),
                QueueFields.read(file, top.data),
                top.each("patterns").stream().map(CompanyFile::pattern).toList());
        List<Fields> people = top.each("employees");
        List<Fields> groups = top.each("pods");
        return new CompanyFile(
                company,
                people.stream().map(p -> person(p, groups)).toList(),
                groups.stream().map(g -> group(g, people)).toList());
    }

    /** The events that tell employees and pods who they are; the same file gives the same events. */
    public List<Event> events(Instant now) {
        List<Event> events = new ArrayList<>();
        for (Person one : employees) {
            events.add(told("EmployeeDescribed", Key.employee(one.id()), one.described(), now));
        }
        for (Group one : pods) {
            events.add(told("PodDescribed", Key.pod(one.id()), one.described(), now));
        }
        return events;
    }

    private static Company.Pattern pattern(Fields p) {
        List<String> events =
                p.data.list("events").stream().map(String::valueOf).toList();
        int times = p.number("times", 0);
        if (events.isEmpty()) {
            throw p.wrong("events", "names no type of event");
        }
        if (times < 2 || times > Company.PATTERN_TIMES_MAX) {
            throw p.wrong("times", times + " (expected: 2 to " + Company.PATTERN_TIMES_MAX + ")");
        }
        p.text("within");
        return new Company.Pattern(
                p.text("name"),
                p.text("title"),
                events,
                times,
                duration(p, "within", Duration.ZERO),
                p.text("kind", ""),
                p.text("owner"));
    }

    private static Event told(String type, Key key, Data said, Instant now) {
        String once = Ids.derive(type, key.toString(), Codec.json(said));
        return Event.internal("skein/company", once, type, key, now, said);
    }

    private static Person person(Fields p, List<Fields> groups) {
        String id = p.text("id");
        List<String> pods = groups.stream()
                .filter(g -> g.data.list("members").contains(id))
                .map(g -> g.text("id"))
                .toList();
        Data said = Data.of(
                "name", p.text("name"),
                "function", p.text("function"),
                "skills", p.data.list("skills"),
                "capacity", capacity(p),
                "most", most(p),
                "languages", p.data.list("languages"),
                "pods", pods);
        return new Person(id, p.text("name"), said, p.data.tree("shift"));
    }

    /** One number for all channels, or one for each; then it is their sum. */
    private static int capacity(Fields person) {
        Data most = most(person);
        return most.isEmpty()
                ? person.number("capacity", 3)
                : most.values().values().stream()
                        .mapToInt(many -> ((Number) many).intValue())
                        .sum();
    }

    private static Data most(Fields person) {
        Data said = person.data.tree("capacity");
        said.values().forEach((channel, many) -> {
            if (QueueFields.channel(channel).isEmpty()
                    || !(many instanceof Integer number)
                    || number < 0
                    || number > CAPACITY_MAX) {
                throw person.wrong(
                        "capacity." + channel,
                        many + " (expected: chat, email, sms, voice or web, with 0 to " + CAPACITY_MAX + ")");
            }
        });
        return said;
    }

    private static Group group(Fields g, List<Fields> people) {
        List<Data> members = new ArrayList<>();
        for (Object member : g.data.list("members")) {
            Fields found = people.stream()
                    .filter(p -> p.text("id").equals(member))
                    .findFirst()
                    .orElseThrow(() -> g.wrong("members", "names " + member + ", who is not among the employees"));
            members.add(Data.of(
                    "employee", found.text("id"),
                    "name", found.text("name"),
                    "function", found.text("function"),
                    "skills", found.data.list("skills"),
                    "capacity", capacity(found),
                    "most", most(found),
                    "languages", found.data.list("languages")));
        }
        if (functions(members).size() < FUNCTIONS_MIN
                && functions(described(people)).size() >= FUNCTIONS_MIN) {
            throw g.wrong(
                    "members",
                    "are all of one function (" + String.join(", ", functions(members))
                            + "); a pod has people of at least two, so that the lead can pass with the need");
        }
        Data said = Data.of(
                "name", g.text("name"),
                "needs", g.data.list("needs"),
                "duty", g.text("duty"),
                "members", members);
        return new Group(g.text("id"), g.text("name"), said);
    }

    private static List<Data> described(List<Fields> people) {
        return people.stream().map(p -> p.data).toList();
    }

    private static List<String> functions(List<Data> people) {
        return people.stream()
                .map(p -> p.text("function").orElse(""))
                .distinct()
                .toList();
    }

    private static Data tree(String file, String yaml) {
        try {
            Object read = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
            if (read instanceof Map<?, ?> map) {
                return Data.of("top", map).tree("top");
            }
        } catch (YamlEngineException e) {
            throw new Wrong(file, "the file", "is no YAML: " + e.getMessage());
        }
        throw new Wrong(file, "the file", "holds no fields");
    }

    private static ZoneId zone(Fields top) {
        try {
            return ZoneId.of(top.text("zone"));
        } catch (DateTimeException e) {
            throw top.wrong("zone", top.text("zone") + " is no time zone; write one such as Europe/Stockholm");
        }
    }

    private static LocalTime time(Fields top, String field, LocalTime otherwise) {
        try {
            return top.data.text(field).map(LocalTime::parse).orElse(otherwise);
        } catch (DateTimeException e) {
            throw top.wrong(field, "is no time of day; write one such as \"21:00\"");
        }
    }

    static Duration duration(String file, Data data, String field, Duration otherwise) {
        return duration(new Fields(file, "", data), field, otherwise);
    }

    private static Duration duration(Fields top, String field, Duration otherwise) {
        Optional<String> said = top.data.text(field);
        if (said.isEmpty()) {
            return otherwise;
        }
        String text = said.get();
        try {
            long many = Long.parseLong(text.substring(0, text.length() - 1));
            return switch (text.charAt(text.length() - 1)) {
                case 'm' -> Duration.ofMinutes(many);
                case 'h' -> Duration.ofHours(many);
                case 'd' -> Duration.ofDays(many);
                default -> throw new NumberFormatException();
            };
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw top.wrong(field, text + " is no span of time; write 30m, 2h or 1d");
        }
    }

    /** Fields of a map, and where in the file they stand. */
    private record Fields(String file, String at, Data data) {
        String text(String field) {
            return data.text(field).orElseThrow(() -> wrong(field, "is missing"));
        }

        String text(String field, String otherwise) {
            return data.text(field).orElse(otherwise);
        }

        int number(String field, int otherwise) {
            return data.number(field).map(Double::intValue).orElse(otherwise);
        }

        List<Fields> each(String field) {
            List<Fields> made = new ArrayList<>();
            for (Object one : data.list(field)) {
                if (!(one instanceof Map<?, ?> map)) {
                    throw wrong(field, "holds " + one + ", which has no fields");
                }
                made.add(new Fields(
                        file,
                        field + '[' + made.size() + "].",
                        Data.of("one", map).tree("one")));
            }
            return made;
        }

        Wrong wrong(String field, String expected) {
            return new Wrong(file, at + field, expected);
        }
    }
}
