package dev.skein.sim.rehearsal;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Key;
import dev.skein.act.playbook.Playbook;
import dev.skein.learn.OffPolicy;
import dev.skein.learn.Uplift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a rehearsal tells. Written as JSON by {@link #json}; the fields are described in
 * {@code docs/rehearsal.schema.json}.
 *
 * @param fields of the report, in their order
 * @param summary the same in short, a line each
 */
public record RehearsalReport(Map<String, Object> fields, List<String> summary) {
    /** Name and version of the format. */
    public static final String FORMAT = "skein/rehearsal@1";

    /** Rows of people a report holds, each of differences and of messages; further ones are counted, and {@code cut} says so. */
    public static final int ROWS_MAX = 200_000;

    static RehearsalReport of(
            Rehearsal asked,
            Past past,
            int people,
            Rehearsed mine,
            Optional<Rehearsed> theirs,
            Map<String, OffPolicy> outcomes,
            Map<Key, String> users) {
        Lines lines = new Lines(users);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("seed", asked.seed());
        fields.put("candidate", named(asked.candidate(), asked.playbook()));
        asked.other().ifPresent(other -> fields.put("against", named(other, asked.playbook())));
        fields.put("past", past(past, people, mine));
        fields.put("effectsSha256", mine.effectsSha256());
        List<Object> versions = new ArrayList<>();
        versions.add(lines.version(mine));
        theirs.ifPresent(other -> versions.add(lines.version(other)));
        fields.put("versions", versions);
        if (!outcomes.isEmpty()) {
            List<Object> told = new ArrayList<>();
            outcomes.forEach((version, estimate) -> told.add(outcome(version, estimate)));
            fields.put("outcomes", told);
        }
        List<Difference.Row> rows = theirs.isPresent()
                ? Difference.between(mine, theirs.get()).stream()
                        .filter(row -> isAskedFor(asked, row.playbook()))
                        .toList()
                : List.of();
        if (theirs.isPresent()) {
            fields.put("difference", lines.difference(rows));
        }
        List<Contact> sent = mine.contacts().stream()
                .filter(c -> isAskedFor(asked, c.playbook()))
                .toList();
        fields.put("reaches", sent.stream().map(Contact::person).distinct().count());
        fields.put("messages", sent.stream().limit(ROWS_MAX).map(lines::contact).toList());
        fields.put("cut", rows.size() > ROWS_MAX || sent.size() > ROWS_MAX);
        return new RehearsalReport(fields, Summary.of(asked, past, people, mine, theirs, outcomes, rows, sent));
    }

    private static boolean isAskedFor(Rehearsal asked, String playbook) {
        return asked.playbook().map(playbook::equals).orElse(true);
    }

    private static Map<String, Object> named(Version version, Optional<String> playbook) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", version.name());
        named.put("settings", version.company().name() + '@' + version.company().version());
        named.put(
                "playbooks",
                version.playbooks().stream().map(Playbook::policy).sorted().toList());
        version.texts().forEach((policy, sha) -> {
            if (playbook.map(id -> policy.startsWith(id + '@')).orElse(true)) {
                named.put("playbook", policy);
                named.put("sha256", sha);
            }
        });
        return named;
    }

    private static Map<String, Object> past(Past past, int people, Rehearsed mine) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("from", past.from().toString());
        told.put("until", past.until().toString());
        told.put("people", people);
        told.put("lines", past.lines());
        told.put("events", mine.tally().events);
        told.put("repeats", mine.tally().repeats);
        told.put("resultsOfThen", mine.tally().resultsOfThen);
        told.put("decisions", past.choices().size());
        told.put("refused", past.refused());
        told.put("reasons", past.reasons());
        return told;
    }

    private static Map<String, Object> outcome(String version, OffPolicy estimate) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", version);
        told.put("decisions", estimate.decisions());
        told.put("people", estimate.people());
        told.put("effectiveSize", estimate.effectiveSize());
        told.put("meanWeight", estimate.meanWeight());
        told.put("untried", estimate.untried());
        estimate.inversePropensity().ifPresent(i -> told.put("inversePropensity", interval(i)));
        estimate.selfNormalised().ifPresent(i -> told.put("selfNormalised", interval(i)));
        estimate.doublyRobust().ifPresent(i -> told.put("doublyRobust", interval(i)));
        told.put("withheld", estimate.withheld());
        return told;
    }

    private static Map<String, Object> interval(Uplift.Interval of) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("value", of.value());
        told.put("low", of.low());
        told.put("high", of.high());
        return told;
    }

    /** JSON, a field a line and a row a line, ending in a line's end; the same report gives the same bytes. */
    public String json() {
        StringBuilder text = new StringBuilder("{");
        String before = "\n";
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            text.append(before).append(" \"").append(field.getKey()).append("\": ");
            value(text, field.getValue(), " ");
            before = ",\n";
        }
        return text.append("\n}\n").toString();
    }

    private static void value(StringBuilder text, Object value, String indent) {
        if (value instanceof List<?> items && !items.isEmpty()) {
            String before = "[\n";
            for (Object item : items) {
                text.append(before).append(indent).append(' ').append(line(item));
                before = ",\n";
            }
            text.append('\n').append(indent).append(']');
        } else if (value instanceof Map<?, ?> map && map.values().stream().anyMatch(List.class::isInstance)) {
            String before = "{\n";
            for (Map.Entry<?, ?> field : map.entrySet()) {
                text.append(before)
                        .append(indent)
                        .append(" \"")
                        .append(field.getKey())
                        .append("\": ");
                value(text, field.getValue(), indent + ' ');
                before = ",\n";
            }
            text.append('\n').append(indent).append('}');
        } else {
            text.append(line(value));
        }
    }

    private static String line(Object value) {
        // Data keeps the order of fields and writes numbers as every noun does.
        String whole = Codec.json(Data.of("v", value));
        return whole.substring("{\"v\":".length(), whole.length() - 1);
    }

    /** Rows of the report, in the order their fields are written. */
    private record Lines(Map<Key, String> users) {
        Map<String, Object> version(Rehearsed rehearsed) {
            Tally tally = rehearsed.tally();
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("name", rehearsed.version().name());
            told.put("effectsSha256", rehearsed.effectsSha256());
            told.put("own", tally.own);
            told.put("effects", new TreeMap<>(tally.effects));
            told.put("runs", runs(rehearsed));
            List<Object> refusals = new ArrayList<>();
            tally.refusals.forEach((why, times) -> {
                String[] parts = why.split("\n", 3);
                refusals.add(row(
                        "policy", parts[0],
                        "decision", parts[1],
                        "because", parts[2],
                        "times", times.times,
                        "people", times.people));
            });
            told.put("refusals", refusals);
            List<Object> hours = new ArrayList<>();
            tally.hours.forEach((at, hour) -> hours.add(row(
                    "hour", at.toString(),
                    "messages", hour.messages,
                    "promisesMade", hour.promisesMade,
                    "promisesDue", hour.promisesDue,
                    "handOvers", new TreeMap<>(hour.handOvers))));
            told.put("hours", hours);
            List<Object> aside = new ArrayList<>();
            tally.putAside.forEach((why, n) -> aside.add(row("because", why, "times", n)));
            told.put("putAside", aside);
            return told;
        }

        private static List<Object> runs(Rehearsed rehearsed) {
            List<Object> all = new ArrayList<>();
            rehearsed.tally().runs.forEach((policy, runs) -> {
                long begun = runs.treated + runs.held;
                List<Object> steps = new ArrayList<>();
                rehearsed.version().playbooks().stream()
                        .filter(p -> p.policy().equals(policy))
                        .flatMap(p -> p.steps().stream())
                        .forEach(s -> steps.add(row("step", s.id(), "passed", runs.steps.getOrDefault(s.id(), 0L))));
                all.add(row(
                        "policy", policy,
                        "people", runs.people,
                        "begun", begun,
                        "treated", runs.treated,
                        "held", runs.held,
                        "reached", runs.reached,
                        "missed", runs.missed,
                        "left", runs.left,
                        "running", begun - runs.reached - runs.missed - runs.left,
                        "steps", steps));
            });
            return all;
        }

        Map<String, Object> difference(List<Difference.Row> rows) {
            Map<String, Object> told = new LinkedHashMap<>();
            Map<String, Object> people = new LinkedHashMap<>();
            for (Difference.Change change : Difference.Change.values()) {
                people.put(change.name(), Difference.people(rows, change));
            }
            told.put("people", people);
            told.put(
                    "rows",
                    rows.stream()
                            .filter(row -> row.change() != Difference.Change.SAME)
                            .limit(ROWS_MAX)
                            .map(this::row)
                            .toList());
            return told;
        }

        private Map<String, Object> row(Difference.Row of) {
            Map<String, Object> row = row("person", of.person().toString());
            user(row, of.person());
            row.put("playbook", of.playbook());
            row.put("step", of.step());
            row.put("about", of.about());
            row.put("change", of.change().name());
            of.at().map(Instant::toString).ifPresent(at -> row.put("at", at));
            of.before().map(Instant::toString).ifPresent(at -> row.put("before", at));
            of.by().map(Duration::toSeconds).ifPresent(by -> row.put("bySeconds", by));
            row.put("times", of.times());
            row.put("timesBefore", of.timesBefore());
            return row;
        }

        Map<String, Object> contact(Contact c) {
            Map<String, Object> row = row("person", c.person().toString());
            user(row, c.person());
            row.put("playbook", c.playbook() + '@' + c.version());
            row.put("step", c.step());
            row.put("about", c.subject());
            row.put("at", c.at().toString());
            row.put("channel", c.channel().name());
            return row;
        }

        private void user(Map<String, Object> row, Key person) {
            String user = users.get(person);
            if (user != null) {
                row.put("user", user);
            }
        }

        private static Map<String, Object> row(Object... pairs) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                row.put((String) pairs[i], pairs[i + 1]);
            }
            return row;
        }
    }
}
