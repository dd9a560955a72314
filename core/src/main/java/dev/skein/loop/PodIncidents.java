package dev.skein.loop;

import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Incident;
import dev.skein.IncidentPart.Arm;
import dev.skein.Key;
import dev.skein.View;
import dev.skein.act.Turns;
import dev.skein.learn.SafeLogrank;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Failures that hit many, as the pod that keeps them deals with them: who hears of it, whose turn it is, what does harm. */
final class PodIncidents {
    /** People one event may name; more come in further events of the same incident. */
    static final int AFFECTED_MAX = 1_000;

    /** Incidents a pod keeps; beyond it the oldest is forgotten. */
    static final int INCIDENTS_MAX = 20;

    private final PodTable table;
    private final Data data;

    PodIncidents(PodTable table) {
        this.table = table;
        this.data = table.event.data();
    }

    /** An incident is reported or solved, of these people; or a later event of one person names it. */
    void told() {
        String id = data.text("incident").orElse("");
        if (table.event.type().equals("IncidentMet")) {
            find(id).ifPresent(known ->
                    affects(known, Key.parse(data.text("customer").orElseThrow())));
            return;
        }
        List<Object> named = data.list("affected");
        if (named.size() > AFFECTED_MAX) {
            throw new IllegalArgumentException(
                    "affected: " + named.size() + " (expected: at most " + AFFECTED_MAX + " in one event)");
        }
        List<Key> affected = named.stream().map(PodIncidents::key).toList();
        if (table.event.type().equals("IncidentReported")) {
            Incident incident = find(id).orElseGet(() -> reported(id));
            put(incident);
            affected.forEach(key -> affects(incident, key));
        } else if (table.event.type().equals("IncidentStopped")) {
            find(id).filter(known -> known.halted().isEmpty()).ifPresent(this::halt);
        } else {
            find(id).ifPresent(known -> {
                put(known.solved(table.now));
                affected.forEach(key -> mended(known, key));
            });
        }
    }

    private void mended(Incident incident, Key customer) {
        table.tell(customer, "IncidentMended", Data.of("incident", incident.id()));
    }

    /** Somebody says that nobody more is written to. */
    private void halt(Incident incident) {
        String by = data.text("name").or(() -> data.text("employee")).orElse(table.pod.name());
        String because = data.text("because").orElse("");
        put(incident.halted(new Incident.Halt(table.now, by, because)));
        String id = Ids.derive("decision", table.key.toString(), incident.id(), "halt");
        Decision decision = new Decision(
                id,
                table.key,
                table.event.id(),
                table.now,
                "stop",
                List.of(Decision.Option.open("go on"), Decision.Option.open("stop all")),
                "stop all",
                1,
                "by-hand@1",
                by,
                because,
                List.of(),
                incident.id());
        table.views.add(new View("decision", id, table.key, table.event.id(), "stop", table.now, decision));
    }

    private Incident reported(String id) {
        int perHour = IncidentTerms.perHour(data);
        if (id.isEmpty() || perHour < 1 || perHour > Turns.PER_HOUR_MAX) {
            throw new IllegalArgumentException("incident: " + id + ", perHour: " + perHour
                    + " (expected: an id and 1 to " + Turns.PER_HOUR_MAX + ")");
        }
        IncidentTerms.checked(data);
        Map<String, Object> terms = new LinkedHashMap<>(data.values());
        terms.remove("affected");
        return Incident.reported(id, table.now, Data.of(terms));
    }

    private void affects(Incident incident, Key customer) {
        table.tell(
                customer,
                "IncidentAffects",
                Data.of("incident", incident.id(), "pod", table.key.id(), "terms", incident.terms()));
        if (incident.solved().isPresent()) {
            mended(incident, customer); // who is found to be hit when it is over, hears of the mended
        }
    }

    /** {@code customer:ID}, or a name the customer goes by: {@code user:ID}, {@code email:...}. */
    private static Key key(Object named) {
        String text = String.valueOf(named);
        int colon = text.indexOf(':');
        for (Identity.Kind kind : Identity.Kind.values()) {
            if (colon > 0 && kind.name().equals(text.substring(0, colon).toUpperCase(Locale.ROOT))) {
                return Ids.customer(kind, text.substring(colon + 1));
            }
        }
        return Key.parse(text);
    }

    /** What a customer's side says. */
    void heard() {
        find(data.text("incident").orElse("")).ifPresent(incident -> {
            Arm arm = Arm.valueOf(data.text("arm").orElse(Arm.NONE.name()));
            Incident.Arm faring = incident.arm(arm);
            switch (table.event.type()) {
                case "PartTaken" -> put(incident.with(arm, faring.joined()));
                case "TurnAsked" -> turn(incident);
                case "WordReady" -> ready(incident, arm);
                case "PartHarmed" -> put(weighed(incident, arm));
                case "PartSaid" ->
                    put(incident.with(arm, faring.said(data.flag("went").orElse(false))));
                default ->
                    put(incident.with(
                            arm,
                            faring.close(
                                    data.flag("contacted").orElse(false),
                                    data.flag("harmed").orElse(false))));
            }
        });
    }

    private void turn(Incident incident) {
        Instant asked =
                Instant.ofEpochMilli(data.number("from").map(Double::longValue).orElse(table.now.toEpochMilli()));
        Instant from = asked.isBefore(table.now) ? table.now : asked;
        Turns.Given given = Turns.next(incident.turns(), from, IncidentTerms.perHour(incident.terms()));
        put(incident.with(given.taken()));
        answer(incident, "TurnGiven", Data.of("at", given.at().toEpochMilli()));
    }

    /** The turn has come: the last moment at which a stop is heard. */
    private void ready(Incident incident, Arm arm) {
        String against = incident.arm(arm).stopped().isPresent()
                ? "this way of making good was stopped: it did harm"
                : incident.halted()
                        .map(h -> h.by() + " stopped it: " + h.because())
                        .orElse("");
        if (!against.isEmpty()) {
            put(incident.with(arm, incident.arm(arm).said(false)));
            answer(incident, "WordRefused", Data.of("because", against));
            return;
        }
        boolean money = arm == Arm.CREDIT && IncidentTerms.reaches(incident.terms(), incident.credits());
        if (money) {
            put(incident.withCredit());
        }
        answer(incident, "WordAllowed", Data.of("credit", money));
    }

    private void answer(Incident incident, String type, Data said) {
        Key customer = Key.parse(data.text("customer").orElseThrow());
        table.tell(customer, type, said.with("incident", incident.id()));
    }

    /** The incident with the evidence of one more harm: in an arm it weighs on that, in the hold-out on all. */
    private Incident weighed(Incident incident, Arm where) {
        Incident now =
                where == Arm.NONE ? incident.with(where, incident.arm(where).harm()) : incident;
        int held = incident.arm(Arm.NONE).atRisk();
        List<Arm> judged =
                incident.arms().keySet().stream().filter(a -> a != Arm.NONE).toList();
        for (Arm arm : judged) {
            Incident.Arm faring = incident.arm(arm);
            boolean here = arm == where;
            if ((here || where == Arm.NONE) && held > 0 && faring.atRisk() > 0) {
                double evidence = SafeLogrank.after(faring.evidence(), here, faring.atRisk(), held);
                boolean stop = SafeLogrank.isEnough(evidence, judged.size());
                if (stop && faring.stopped().isEmpty()) {
                    stop(incident, arm, evidence);
                }
                Optional<Instant> at = stop ? Optional.of(table.now) : Optional.empty();
                now = now.with(arm, (here ? faring.harm() : faring).weighed(evidence, at));
            } else if (here) {
                now = now.with(arm, faring.harm());
            }
        }
        return now;
    }

    private void stop(Incident incident, Arm arm, double evidence) {
        String name = IncidentTerms.word(arm);
        String id = Ids.derive("decision", table.key.toString(), incident.id(), "stop", arm.name());
        Incident.Arm faring = incident.arm(arm);
        String because = "More harm than in the hold-out: " + (faring.harmed() + 1) + " of " + faring.people()
                + " against " + incident.arm(Arm.NONE).harmed() + " of "
                + incident.arm(Arm.NONE).people() + "; evidence " + Math.round(StrictMath.exp(evidence)) + " to 1";
        Decision decision = new Decision(
                id,
                table.key,
                table.event.id(),
                table.now,
                "stop",
                List.of(new Decision.Option("go on with " + name, because), Decision.Option.open("stop " + name)),
                "stop " + name,
                1,
                SafeLogrank.POLICY,
                incident.terms().text("owner").orElse(table.pod.name()),
                because,
                List.of(new Decision.Input("harm", table.event.type(), 0)),
                incident.id());
        table.views.add(new View("decision", id, table.key, table.event.id(), "stop", table.now, decision));
    }

    private Optional<Incident> find(String id) {
        return Optional.ofNullable(table.pod.incidents().get(id));
    }

    private void put(Incident incident) {
        Map<String, Incident> all = new LinkedHashMap<>(table.pod.incidents());
        all.put(incident.id(), incident);
        if (all.size() > INCIDENTS_MAX) {
            all.remove(all.keySet().iterator().next());
        }
        table.pod = table.pod.withIncidents(all);
        table.views.removeIf(view -> view.kind().equals("incident") && view.id().equals(incident.id()));
        table.views.add(new View(
                "incident",
                incident.id(),
                table.key,
                incident.terms().text("failure").orElse(""),
                incident.status().name(),
                incident.reported(),
                incident));
    }
}
