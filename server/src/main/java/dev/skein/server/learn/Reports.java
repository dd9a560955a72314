package dev.skein.server.learn;

import dev.skein.Codec;
import dev.skein.Consent;
import dev.skein.Customer;
import dev.skein.Key;
import dev.skein.Missed;
import dev.skein.act.playbook.Playbook;
import dev.skein.host.Host;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.learn.Uplift;
import dev.skein.server.Playing;
import dev.skein.server.view.Paging;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Rows;
import dev.skein.server.view.RunCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What playbooks are worth, and what was missed. */
final class Reports {
    /** Missed things counted of each kind; there may be more. */
    static final int MISSED_COUNTED_MAX = 5_000;

    private final Host host;
    private final Playing playing;
    private final RunCounts counts;

    Reports(Host host, Playing playing, RunCounts counts) {
        this.host = host;
        this.playing = playing;
        this.counts = counts;
    }

    /** People of one arm whose outcome is known, and how many reached it. */
    record Arm(int people, int reached, double share) {
        static Arm of(int people, int reached) {
            return new Arm(people, reached, people == 0 ? 0 : (double) reached / people);
        }
    }

    /** What one version of a playbook is worth; no sentence while chance could say the same. */
    record HoldOut(
            String playbook,
            int version,
            String title,
            String goal,
            long withinSeconds,
            Arm treated,
            Arm held,
            Optional<Double> uplift,
            Optional<Double> low,
            Optional<Double> high,
            Optional<String> sentence,
            Optional<String> withheld) {}

    /** All of them; {@code ageSeconds} how old the counts are, {@code cut} whether older runs were left out. */
    record HoldOuts(List<HoldOut> items, Optional<String> nextCursor, long ageSeconds, boolean cut) {}

    HoldOuts holdOuts() {
        RunCounts.Counted counted = counts.now();
        List<HoldOut> items = playing.published().stream()
                .sorted(Comparator.comparing(Playbook::id)
                        .thenComparing(
                                Comparator.comparingInt(Playbook::version).reversed()))
                .filter(p -> p.holdOut() > 0)
                .map(p -> holdOut(p, counted.of(p.policy()).arms()))
                .toList();
        return new HoldOuts(items, Optional.empty(), counts.ageSeconds(counted), counted.cut());
    }

    static HoldOut holdOut(Playbook playbook, Uplift arms) {
        Optional<Uplift.Interval> difference = arms.difference();
        String withheld = arms.withheld();
        boolean told = withheld.isEmpty();
        return new HoldOut(
                playbook.id(),
                playbook.version(),
                playbook.title(),
                playbook.goal().outcome(),
                playbook.goal().within().toSeconds(),
                Arm.of(arms.treated(), arms.treatedReached()),
                Arm.of(arms.held(), arms.heldReached()),
                difference.map(Uplift.Interval::value),
                difference.map(Uplift.Interval::low),
                difference.map(Uplift.Interval::high),
                told ? difference.map(d -> sentence(playbook, d)) : Optional.empty(),
                told ? Optional.empty() : Optional.of(withheld));
    }

    private static String sentence(Playbook playbook, Uplift.Interval d) {
        long value = Math.round(Math.abs(d.value()) * 100);
        long near = Math.round(Math.min(Math.abs(d.low()), Math.abs(d.high())) * 100);
        long far = Math.round(Math.max(Math.abs(d.low()), Math.abs(d.high())) * 100);
        return "Of 100 people, " + value + (d.value() > 0 ? " more" : " fewer") + " come to “"
                + playbook.goal().outcome() + "” than without it; it may be " + near + " or " + far + ".";
    }

    /** Whose. */
    record Who(String id, Optional<String> name) {}

    /** A missed thing, field for field, and whose it is. */
    record MissedItem(
            String id,
            Key customer,
            Missed.Kind kind,
            String conversation,
            String quote,
            Instant at,
            Instant known,
            String status,
            Who person) {}

    /** What was missed; {@code cut} when there is more of a kind than was counted. */
    record MissedPage(
            List<MissedItem> items, Optional<String> nextCursor, Map<Missed.Kind, Integer> counts, boolean cut) {}

    MissedPage missed(Optional<Missed.Kind> kind, Paging paging) {
        Query all = Query.of("missed");
        Page<Row> page = Rows.page(host, kind.map(k -> all.about(k.name())).orElse(all), paging);
        Map<Key, Customer> people = new HashMap<>();
        List<MissedItem> items = new ArrayList<>();
        for (Row row : page.items()) {
            Missed missed = Codec.read(row.json(), Missed.class);
            Customer person = people.computeIfAbsent(host.owner(missed.customer()), key -> Persons.state(host, key));
            if (row.status().equals("WITHDRAWN")) {
                continue; // it was misread, and somebody has said so
            }
            // Who no longer wants feelings read is not quoted on them, not from the past either.
            if (missed.kind() != Missed.Kind.FEELING || Consent.allows(person.consents(), Consent.Purpose.FEELINGS)) {
                items.add(item(missed, row.status(), person));
            }
        }
        Map<Missed.Kind, Integer> counts = new TreeMap<>();
        boolean cut = false;
        for (Missed.Kind one : Missed.Kind.values()) {
            List<Row> rows = Rows.newest(host, all.about(one.name()), MISSED_COUNTED_MAX);
            counts.put(one, (int)
                    rows.stream().filter(r -> !r.status().equals("WITHDRAWN")).count());
            cut |= rows.size() == MISSED_COUNTED_MAX;
        }
        return new MissedPage(items, page.next(), counts, cut);
    }

    private static MissedItem item(Missed missed, String status, Customer person) {
        return new MissedItem(
                missed.id(),
                missed.customer(),
                missed.kind(),
                missed.conversation(),
                missed.quote(),
                missed.at(),
                missed.known(),
                status,
                new Who(person.key().id(), person.profile().name()));
    }
}
