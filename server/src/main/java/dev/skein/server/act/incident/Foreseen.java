package dev.skein.server.act.incident;

import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.IncidentPart.Arm;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.loop.IncidentReach;
import dev.skein.loop.IncidentReach.Reach;
import dev.skein.server.act.incident.IncidentCalls.Refusal;
import dev.skein.server.act.incident.IncidentCalls.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells, before anything is said to anybody, what would come of an incident. */
final class Foreseen {
    /** States read at once. */
    static final int STATES_AT_ONCE = 500;

    private static final int UNKNOWN_SHOWN_MAX = 20;
    private static final double MILLIS_AN_HOUR = 3_600_000;

    private final Map<IncidentReach.Word, Integer> words = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> arms = new TreeMap<>();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private int messages;
    private int credits;

    private Foreseen() {}

    /** The states of customers, by key. */
    static Map<Key, Customer> customers(Host host, List<Key> keys) {
        Map<Key, Customer> found = new LinkedHashMap<>();
        host.states(keys).forEach(state -> {
            Customer customer = (Customer) state;
            found.put(customer.key(), customer);
        });
        return found;
    }

    static IncidentCalls.Preview of(
            Host host, Company company, String incident, Data terms, Whom.Found found, Instant now) {
        Foreseen all = new Foreseen();
        IncidentReach.shares(terms).keySet().forEach(arm -> all.arms.put(arm, 0));
        List<Key> people = found.people();
        for (int i = 0; i < people.size(); i += STATES_AT_ONCE) {
            customers(host, people.subList(i, Math.min(people.size(), i + STATES_AT_ONCE)))
                    .values()
                    .forEach(customer -> all.look(customer, company, incident, terms, now));
        }
        return all.told(company, incident, terms, found, now);
    }

    private void look(Customer customer, Company company, String incident, Data terms, Instant now) {
        Reach reach = IncidentReach.of(customer, company, incident, terms, now);
        words.merge(reach.word(), 1, Integer::sum);
        if (reach.word() == IncidentReach.Word.KNOWN) {
            return;
        }
        Arm arm = IncidentReach.arm(customer.key(), incident, terms);
        arms.merge(IncidentReach.word(arm), 1, Integer::sum);
        if (reach.word() == IncidentReach.Word.NEVER) {
            refusals.merge(reach.because(), 1, Integer::sum);
        } else if (arm != Arm.NONE) {
            messages++;
            credits += arm == Arm.CREDIT ? 1 : 0;
        }
        reach.until().ifPresent(until -> {
            first = first.filter(f -> f.isBefore(until)).or(() -> reach.until());
            last = last.filter(l -> l.isAfter(until)).or(() -> reach.until());
        });
    }

    private IncidentCalls.Preview told(Company company, String incident, Data terms, Whom.Found found, Instant now) {
        List<Refusal> refused = new ArrayList<>();
        refusals.forEach((because, people) -> refused.add(new Refusal(because, people)));
        refused.sort(Comparator.comparingInt(Refusal::people).reversed());
        List<Unknown> unknown = new ArrayList<>();
        found.unknown().forEach((path, name) -> unknown.add(new Unknown(path, name)));
        double each = terms.number("credit.amountMinor").orElse(0.0);
        long cost = Math.round(credits * each);
        Optional<Long> budget = terms.number("budgetMinor").map(Double::longValue);
        long pace = Math.round(messages * MILLIS_AN_HOUR / IncidentReach.perHour(terms));
        Instant done = last.filter(at -> at.isAfter(now.plusMillis(pace))).orElse(now.plusMillis(pace));
        return new IncidentCalls.Preview(
                incident,
                found.people().size(),
                count(IncidentReach.Word.NOW),
                new IncidentCalls.Quiet(count(IncidentReach.Word.QUIET), first, last),
                refused,
                count(IncidentReach.Word.KNOWN),
                arms,
                messages,
                messages == 0 ? Optional.empty() : Optional.of(done),
                cost,
                terms.text("credit.currency"),
                budget.filter(most -> most < cost),
                company.makeGood().map(Company.MakeGood::mostPerDay).filter(most -> most < cost),
                found.unknown().size(),
                unknown.stream().limit(UNKNOWN_SHOWN_MAX).toList());
    }

    private int count(IncidentReach.Word word) {
        return words.getOrDefault(word, 0);
    }
}
