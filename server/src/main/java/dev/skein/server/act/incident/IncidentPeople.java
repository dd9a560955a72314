package dev.skein.server.act.incident;

import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Ids;
import dev.skein.Incident;
import dev.skein.IncidentPart;
import dev.skein.IncidentPart.Arm;
import dev.skein.Key;
import dev.skein.Recovery;
import dev.skein.host.Host;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.loop.IncidentReach;
import dev.skein.loop.IncidentReach.Reach;
import dev.skein.loop.IncidentReach.Word;
import dev.skein.server.Companies;
import dev.skein.server.act.incident.IncidentCalls.Quiet;
import dev.skein.server.act.incident.IncidentCalls.Refusal;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Paging;
import dev.skein.server.view.PersonView;
import dev.skein.server.view.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The people of an incident: who they are, who waits and for what, and telling the pod of them in portions. */
public final class IncidentPeople {
    /** People the pod is told of in one event. */
    static final int AT_ONCE = 1_000;

    /** People looked at to say who waits; the newest. */
    static final int LOOKED_AT_MAX = 20_000;

    private final Host host;
    private final DeskEvents desk;

    IncidentPeople(Host host, DeskEvents desk) {
        this.host = host;
        this.desk = desk;
    }

    /** One person's part. */
    public record Part(
            String person,
            Optional<String> name,
            String arm,
            Map<Recovery.Stage, Instant> steps,
            Optional<Recovery.Credit> credit,
            boolean contacted,
            boolean harmed) {}

    /**
     * Who waits to be written to.
     *
     * @param turn for the pace alone
     * @param quiet whose quiet hours must end
     * @param refused whom the gate would refuse as things stand
     * @param mended who are written to once it is mended
     * @param cut whether there were more than were looked at
     */
    public record Waiting(int turn, Quiet quiet, List<Refusal> refused, int mended, boolean cut) {}

    /** Tells the pod of these people, in as many events as it takes; the same people once more are the same events. */
    List<String> tell(String type, Key pod, String incident, Data said, List<Key> people) {
        List<String> events = new ArrayList<>();
        for (int from = 0; from < Math.max(1, people.size()); from += AT_ONCE) {
            List<String> some = people.subList(from, Math.min(people.size(), from + AT_ONCE)).stream()
                    .map(Key::toString)
                    .toList();
            String portion = Ids.derive(some.toArray(String[]::new));
            Data data = said.with("incident", incident).with("affected", some);
            Optional<String> once = Optional.of(type + '/' + incident + '/' + portion);
            events.add(desk.write(type, pod, once, data).event());
        }
        return events;
    }

    /** Everybody who is part of it now. */
    List<Key> all(String incident) {
        List<Key> keys = new ArrayList<>();
        Query query = recoveries(incident);
        Optional<String> cursor = Optional.empty();
        do {
            Page<Row> page = host.list(query.page(cursor, Paging.LIMIT_MAX));
            page.items().stream().filter(row -> part(row, incident).isPresent()).forEach(row -> keys.add(row.key()));
            cursor = page.next();
        } while (cursor.isPresent());
        return keys;
    }

    /** The page of people; of one arm each page is sieved. */
    Listed<Part> parts(Row row, Optional<String> arm, Paging paging) {
        Page<Row> page = Rows.page(host, recoveries(row.id()), paging);
        List<Recovery> parts = page.items().stream()
                .flatMap(one -> part(one, row.id()).stream())
                .filter(r -> arm.map(word(r)::equals).orElse(true))
                .toList();
        Map<Key, Customer> people = Foreseen.customers(
                host, parts.stream().map(Recovery::customer).distinct().toList());
        return new Listed<>(
                parts.stream()
                        .map(r -> part(r, Optional.ofNullable(people.get(r.customer()))))
                        .toList(),
                page.next());
    }

    private static String word(Recovery r) {
        return IncidentReach.word(r.part().orElseThrow().arm());
    }

    private static Part part(Recovery r, Optional<Customer> whose) {
        IncidentPart part = r.part().orElseThrow();
        return new Part(
                r.customer().id(),
                whose.flatMap(c -> PersonView.of(c).name()),
                word(r),
                r.steps(),
                r.credit(),
                part.contacted(),
                part.harmed());
    }

    /** Who waits at this moment, and for what. */
    Waiting waiting(String incident, Companies companies, Instant now) {
        List<Row> rows = Rows.newest(host, recoveries(incident), LOOKED_AT_MAX);
        Incident known = Rows.one(host, "incident", incident, Incident.class);
        Map<Key, Recovery> unsaid = new LinkedHashMap<>();
        int mended = 0;
        for (Row row : rows) {
            Optional<Recovery> r = part(row, incident).filter(one -> !wasSaid(one) && !isStopped(known, one));
            if (r.isPresent() && waitsForMending(r.get())) {
                mended++;
            } else {
                r.filter(one -> one.part().orElseThrow().arm() != Arm.NONE)
                        .ifPresent(one -> unsaid.put(row.key(), one));
            }
        }
        return counted(incident, unsaid, mended, rows.size() >= LOOKED_AT_MAX, companies.company(), now);
    }

    private Waiting counted(
            String incident, Map<Key, Recovery> unsaid, int mended, boolean cut, Company company, Instant now) {
        int turn = 0;
        int quiet = 0;
        Optional<Instant> first = Optional.empty();
        Optional<Instant> last = Optional.empty();
        Map<String, Integer> refused = new TreeMap<>();
        List<Key> keys = List.copyOf(unsaid.keySet());
        for (int i = 0; i < keys.size(); i += Foreseen.STATES_AT_ONCE) {
            List<Key> some = keys.subList(i, Math.min(keys.size(), i + Foreseen.STATES_AT_ONCE));
            for (Customer customer : Foreseen.customers(host, some).values()) {
                Recovery r = Optional.ofNullable(unsaid.get(customer.key())).orElseThrow();
                Data terms = r.part().orElseThrow().terms();
                Reach reach = IncidentReach.waiting(r, customer, company, incident, terms, now);
                turn += reach.word() == Word.NOW ? 1 : 0;
                if (reach.word() == Word.NEVER) {
                    refused.merge(reach.because(), 1, Integer::sum);
                }
                if (reach.until().isPresent()) {
                    quiet++;
                    Instant until = reach.until().get();
                    first = first.filter(f -> f.isBefore(until)).or(reach::until);
                    last = last.filter(l -> l.isAfter(until)).or(reach::until);
                }
            }
        }
        List<Refusal> reasons = new ArrayList<>();
        refused.forEach((because, people) -> reasons.add(new Refusal(because, people)));
        return new Waiting(turn, new Quiet(quiet, first, last), reasons, mended, cut);
    }

    private static boolean wasSaid(Recovery r) {
        return r.steps().containsKey(Recovery.Stage.APOLOGISED) || r.due().isPresent() || !r.isOpen();
    }

    private static boolean isStopped(Incident incident, Recovery r) {
        return incident.halted().isPresent()
                || incident.arm(r.part().orElseThrow().arm()).stopped().isPresent();
    }

    private static boolean waitsForMending(Recovery r) {
        return r.part().orElseThrow().arm() == Arm.FIX_FIRST && !r.steps().containsKey(Recovery.Stage.SOLVED);
    }

    private Query recoveries(String incident) {
        Row row = host.row("incident", incident).orElseThrow();
        return Query.of("recovery").about(row.about());
    }

    private static Optional<Recovery> part(Row row, String incident) {
        return Optional.of(Codec.read(row.json(), Recovery.class))
                .filter(r -> r.part().filter(p -> p.incident().equals(incident)).isPresent());
    }
}
