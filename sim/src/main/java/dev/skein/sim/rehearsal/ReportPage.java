package dev.skein.sim.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A report on one page, for people: whom it reaches by day, steps, differences with a few people each, refusals, the hours
 * that would be busiest, the outcome. Its size does not grow with the past but for its days.
 */
public final class ReportPage {
    /** People named for each kind of difference. */
    static final int EXAMPLES_MAX = 5;

    /** Refusals told, the most frequent. */
    static final int REFUSALS_MAX = 20;

    /** Hours told, those with most to do. */
    static final int HOURS_MAX = 24;

    private final Map<String, Object> report;
    private final ZoneId zone;

    private ReportPage(RehearsalReport report, ZoneId zone) {
        this.report = report.fields();
        this.zone = zone;
    }

    /** The page of a report of one playbook; days are the company's. */
    public static Map<String, Object> of(RehearsalReport report, ZoneId zone) {
        return new ReportPage(report, zone).page(report.summary());
    }

    private Map<String, Object> page(List<String> summary) {
        Map<String, Object> page = new LinkedHashMap<>();
        for (String field : List.of("candidate", "against", "past", "effectsSha256", "reaches", "outcomes", "cut")) {
            if (report.containsKey(field)) {
                page.put(field, report.get(field));
            }
        }
        Map<String, Object> candidate = map(report.get("candidate"));
        String policy = String.valueOf(candidate.get("playbook"));
        page.put("days", days());
        page.put("runs", runs(0, policy));
        if (list(report.get("versions")).size() > 1) {
            page.put(
                    "runsAgainst",
                    runs(1, String.valueOf(map(report.get("against")).get("playbook"))));
        }
        page.put("difference", difference());
        page.put("refusals", refusals(policy));
        page.put("hours", hours());
        page.put("summary", summary);
        return page;
    }

    private List<Object> days() {
        TreeMap<LocalDate, Map<String, Boolean>> people = new TreeMap<>();
        TreeMap<LocalDate, Long> messages = new TreeMap<>();
        for (Object one : list(report.get("messages"))) {
            Map<String, Object> message = map(one);
            LocalDate day = Instant.parse(String.valueOf(message.get("at")))
                    .atZone(zone)
                    .toLocalDate();
            people.computeIfAbsent(day, any -> new LinkedHashMap<>()).put(String.valueOf(message.get("person")), true);
            messages.merge(day, 1L, Long::sum);
        }
        List<Object> days = new ArrayList<>();
        people.forEach((day, who) ->
                days.add(row("day", day.toString(), "people", who.size(), "messages", messages.getOrDefault(day, 0L))));
        return days;
    }

    /** The counts of one playbook in one version. */
    private Map<String, Object> runs(int version, String policy) {
        String id = policy.contains("@") ? policy.substring(0, policy.indexOf('@') + 1) : policy;
        List<Map<String, Object>> all = list(
                        map(list(report.get("versions")).get(version)).get("runs"))
                .stream()
                .map(ReportPage::map)
                .toList();
        Optional<Map<String, Object>> found = all.stream()
                .filter(r -> String.valueOf(r.get("policy")).equals(policy))
                .findFirst();
        Optional<Map<String, Object>> other = all.stream()
                .filter(r -> String.valueOf(r.get("policy")).startsWith(id))
                .findFirst();
        return found.or(() -> version == 0 ? Optional.empty() : other).orElseGet(LinkedHashMap::new);
    }

    private Map<String, Object> difference() {
        Map<String, Object> told = new LinkedHashMap<>();
        if (!report.containsKey("difference")) {
            return told;
        }
        Map<String, Object> difference = map(report.get("difference"));
        told.put("people", difference.getOrDefault("people", told));
        Map<String, List<Object>> examples = new LinkedHashMap<>();
        for (Object one : list(difference.get("rows"))) {
            List<Object> some =
                    examples.computeIfAbsent(String.valueOf(map(one).get("change")), c -> new ArrayList<>());
            if (some.size() < EXAMPLES_MAX) {
                some.add(one);
            }
        }
        told.put("examples", examples);
        return told;
    }

    private List<Object> refusals(String policy) {
        return list(map(list(report.get("versions")).get(0)).get("refusals")).stream()
                .filter(one -> String.valueOf(map(one).get("policy")).equals(policy))
                .sorted((a, b) -> Long.compare(times(b), times(a)))
                .limit(REFUSALS_MAX)
                .toList();
    }

    private static long times(Object refusal) {
        return map(refusal).get("times") instanceof Number n ? n.longValue() : 0;
    }

    private List<Object> hours() {
        return list(map(list(report.get("versions")).get(0)).get("hours")).stream()
                .filter(one -> load(one) > 0)
                .sorted((a, b) -> Long.compare(load(b), load(a)))
                .limit(HOURS_MAX)
                .toList();
    }

    /** What an hour asks of people: promises to make and to keep, conversations to take. */
    private static long load(Object hour) {
        Map<String, Object> of = map(hour);
        long sum = 0;
        for (Object n : map(of.get("handOvers")).values()) {
            sum += ((Number) n).longValue();
        }
        return sum + number(of.get("promisesMade")) + number(of.get("promisesDue"));
    }

    private static long number(@Nullable Object of) {
        return of instanceof Number n ? n.longValue() : 0;
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    @SuppressWarnings("unchecked") // the report is built of maps with text keys
    private static Map<String, Object> map(@Nullable Object of) {
        return of instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }

    private static List<Object> list(@Nullable Object of) {
        return of instanceof List<?> list ? List.copyOf(list) : List.of();
    }
}
