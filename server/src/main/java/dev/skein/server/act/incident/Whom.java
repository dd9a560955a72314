package dev.skein.server.act.incident;

import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.host.Views.Past;
import dev.skein.server.act.incident.WhoBody.PatternBody;
import dev.skein.server.act.incident.WhoBody.SubjectBody;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds who is hit, in the log and among the names we know. Nobody is made by being named: who is unknown is told. */
final class Whom {
    /** People of one report; more come in further reports of the same incident. */
    static final int PEOPLE_MAX = 100_000;

    /** Subjects looked for at once. */
    static final int SUBJECTS_MAX = 1_000;

    /** How far apart the ends of a look into the past may be. */
    static final Duration SPAN_MAX = Duration.ofDays(92);

    /** How far back subjects are looked for. */
    static final Duration SUBJECTS_BACK = Duration.ofDays(92);

    private static final int NAME_CHARS_MAX = 256;

    private final Host host;
    private final Instant now;
    private final Map<Key, String> named = new LinkedHashMap<>();
    private final Set<Key> seen = new LinkedHashSet<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();

    private Whom(Host host, Instant now) {
        this.host = host;
        this.now = now;
    }

    /**
     * Who was found.
     *
     * @param people in the order of their keys
     * @param unknown who was named and never heard of: the path at which, and the name
     */
    record Found(List<Key> people, Map<String, String> unknown) {}

    /** Finds them; what is wrong is a {@link Problem} that names it. */
    static Found of(Host host, @Nullable WhoBody who, Instant now) {
        if (who == null) {
            throw Problem.wrong("/who", "say who is hit: people, file, subjects or event");
        }
        Whom whom = new Whom(host, now);
        whom.look(who);
        if (whom.seen.isEmpty() && whom.unknown.isEmpty()) {
            throw Problem.wrong("/who", "nobody is found");
        }
        TreeMap<String, Key> sorted = new TreeMap<>();
        whom.seen.forEach(key -> sorted.put(key.toString(), key));
        return new Found(List.copyOf(sorted.values()), whom.unknown);
    }

    private void look(WhoBody who) {
        List<String> people = who.people();
        if (people != null) {
            for (int i = 0; i < people.size(); i++) {
                name("/who/people/" + i, people.get(i));
            }
        }
        if (who.file() != null) {
            PeopleFile.read(who.file()).forEach(this::name);
        }
        heardOf();
        List<SubjectBody> subjects = who.subjects();
        if (subjects != null && !subjects.isEmpty()) {
            subjects(subjects);
        }
        if (who.event() != null) {
            pattern(who.event());
        }
    }

    private void name(String path, @Nullable String said) {
        Key key = host.owner(key(Checks.text(path, said, NAME_CHARS_MAX)));
        named.putIfAbsent(key, path + ' ' + said);
        limit(named.size());
    }

    private static Key key(String said) {
        int colon = said.indexOf(':');
        for (Identity.Kind kind : Identity.Kind.values()) {
            if (colon > 0 && kind.name().equals(said.substring(0, colon).toUpperCase(Locale.ROOT))) {
                return Ids.customer(kind, said.substring(colon + 1));
            }
        }
        return Checks.customer(said);
    }

    /** Who of those named we have heard of. */
    private void heardOf() {
        List<Key> keys = List.copyOf(named.keySet());
        for (int i = 0; i < keys.size(); i += Foreseen.STATES_AT_ONCE) {
            List<Key> some = keys.subList(i, Math.min(keys.size(), i + Foreseen.STATES_AT_ONCE));
            Foreseen.customers(host, some).forEach((key, customer) -> {
                if (!customer.equals(Customer.unknown(key))) {
                    seen.add(key);
                }
            });
        }
        named.forEach((key, said) -> {
            if (!seen.contains(key)) {
                int space = said.indexOf(' ');
                unknown.put(said.substring(0, space), said.substring(space + 1));
            }
        });
    }

    private void subjects(List<SubjectBody> subjects) {
        if (subjects.size() > SUBJECTS_MAX) {
            throw Problem.wrong("/who/subjects", "has " + subjects.size() + "; at most " + SUBJECTS_MAX + " are taken");
        }
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            String at = "/who/subjects/" + i;
            String field = Checks.text(at + "/field", subjects.get(i).field(), NAME_CHARS_MAX);
            String value = Checks.text(at + "/value", subjects.get(i).value(), NAME_CHARS_MAX);
            wanted.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(value);
            missing.put(field + ' ' + value, at);
        }
        wanted.forEach((field, values) -> past(
                new Past(now.minus(SUBJECTS_BACK), now.plusMillis(1), Optional.empty(), Optional.of(field)), event -> {
                    Optional<String> said = event.data().text(field).filter(values::contains);
                    said.ifPresent(value -> missing.remove(field + ' ' + value));
                    return said.isPresent();
                }));
        missing.forEach((said, at) -> unknown.put(at, said));
    }

    private void pattern(PatternBody pattern) {
        String type = Checks.text("/who/event/type", pattern.type(), NAME_CHARS_MAX);
        Instant from = Checks.time("/who/event/from", pattern.from());
        Instant until = Checks.time("/who/event/until", pattern.until());
        if (!until.isAfter(from) || Duration.between(from, until).compareTo(SPAN_MAX) > 0) {
            throw Problem.wrong("/who/event/until", "must lie after from, and at most " + SPAN_MAX.toDays() + " days");
        }
        Map<String, String> where = pattern.where() == null ? Map.of() : pattern.where();
        past(
                new Past(from, until, Optional.of(type), Optional.empty()),
                event -> where.entrySet().stream()
                        .allMatch(w -> event.data().text(w.getKey()).equals(Optional.of(w.getValue()))));
    }

    private interface Fits {
        boolean test(Event event);
    }

    private void past(Past past, Fits fits) {
        host.past(past, logged -> {
            if (logged.key().kind() == Key.Kind.CUSTOMER && fits.test(logged.event())) {
                seen.add(host.owner(logged.key()));
                limit(seen.size());
            }
        });
    }

    private static void limit(int people) {
        if (people > PEOPLE_MAX) {
            throw Problem.wrong(
                    "/who", "names more than " + PEOPLE_MAX + " people; report the rest under the same incident");
        }
    }
}
