package dev.skein.server.learn;

import dev.skein.Action;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Need;
import dev.skein.Outcome;
import dev.skein.Run;
import dev.skein.Survey;
import dev.skein.act.playbook.Playbook;
import dev.skein.host.Host;
import dev.skein.host.Views.Logged;
import dev.skein.host.Views.Posted;
import dev.skein.host.Views.Query;
import dev.skein.server.Playing;
import dev.skein.server.view.Corrections;
import dev.skein.server.view.PersonView;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import dev.skein.server.view.Veil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a trace together. */
final class Traces {
    private static final int ROWS_MAX = 100;

    private final Host host;
    private final Playing playing;

    Traces(Host host, Playing playing) {
        this.host = host;
        this.playing = playing;
    }

    Trace of(String id) {
        Event event = host.event(id).map(Logged::event).orElseThrow(() -> Problem.unknown("event", id));
        Optional<Customer> person = customer(event).flatMap(key -> Persons.find(host, host.owner(key)));
        Optional<Veil> veil = person.map(Veil::of);
        Led led = Led.from(host, event);
        Event read = person.map(c -> Corrections.of(host, c.key()).over(event)).orElse(event);
        Event shown = veil.map(v -> v.event(read)).orElse(read);
        return new Trace(
                shown,
                person.map(PersonView::of),
                heard(event, person),
                new Trace.Inferred(shown.insight(), needs(led, person), event.passages()),
                new Trace.Acted(
                        led.decisions(),
                        led.effects(),
                        led.events().stream()
                                .skip(1)
                                .map(e -> new Trace.Led(e.id(), e.type(), e.time()))
                                .toList()),
                learned(led, event, person),
                led.cut());
    }

    /** Whose event it is: a customer's own, or one between our own that names the customer. */
    private static Optional<Key> customer(Event event) {
        if (event.subject().kind() == Key.Kind.CUSTOMER) {
            return Optional.of(event.subject());
        }
        return event.data()
                .text("customer")
                .filter(text -> text.startsWith(Key.Kind.CUSTOMER.word() + ':'))
                .map(Key::parse);
    }

    private static Trace.Heard heard(Event event, Optional<Customer> person) {
        boolean verified = event.identities().stream().anyMatch(i -> i.zone() == Identity.Zone.VERIFIED);
        Optional<Identity.Zone> zone = event.identities().isEmpty()
                ? Optional.empty()
                : Optional.of(verified ? Identity.Zone.VERIFIED : Identity.Zone.CLAIMED);
        long after =
                Math.max(0, Duration.between(event.time(), event.received()).toMillis());
        return new Trace.Heard(
                event.id(),
                event.source(),
                after,
                event.identities(),
                person.map(c -> c.key().id()),
                zone);
    }

    /** The needs that these events showed: their ids follow from the event; else what the conversation is about. */
    private List<Need> needs(Led led, Optional<Customer> person) {
        if (person.isEmpty()) {
            return List.of();
        }
        Key key = person.get().key();
        List<Need> known = Rows.newest(host, Query.of("need").key(key), ROWS_MAX, Need.class);
        Set<String> events = new LinkedHashSet<>();
        led.events().forEach(event -> events.add(event.id()));
        List<Need> shown = known.stream()
                .filter(need -> events.stream().anyMatch(e -> isOf(need, e)))
                .toList();
        if (!shown.isEmpty()) {
            return shown;
        }
        Set<String> talks = abouts(led);
        return known.stream()
                .filter(need -> need.conversation().filter(talks::contains).isPresent())
                .toList();
    }

    private static boolean isOf(Need need, String event) {
        return need.id().equals(Ids.derive("need", need.customer().toString(), event, need.kind(), need.about()))
                || need.id().equals(Ids.derive("need", need.origin().toString(), event, need.kind(), need.about()));
    }

    /** The conversations and runs that the decisions belong to. */
    private static Set<String> abouts(Led led) {
        Set<String> abouts = new LinkedHashSet<>();
        led.decisions().forEach(d -> abouts.add(d.about()));
        led.events().forEach(e -> e.data().text("conversation").ifPresent(abouts::add));
        abouts.remove("");
        return abouts;
    }

    private Trace.Learned learned(Led led, Event event, Optional<Customer> person) {
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (Decision decision : led.decisions()) {
            outcomes.put(
                    decision.id(),
                    Rows.newest(host, Query.of("outcome").about(decision.id()), ROWS_MAX, Outcome.class));
        }
        Map<String, Survey> surveys = new LinkedHashMap<>();
        for (String about : abouts(led)) {
            Rows.newest(host, Query.of("survey").about(about), ROWS_MAX, Survey.class)
                    .forEach(survey -> surveys.put(survey.id(), survey));
        }
        event.data()
                .text("survey")
                .flatMap(id -> Rows.find(host, "survey", id, Survey.class))
                .ifPresent(survey -> surveys.put(survey.id(), survey));
        return new Trace.Learned(
                outcomes.values().stream().flatMap(List::stream).toList(),
                List.copyOf(surveys.values()),
                open(led, outcomes, surveys, person));
    }

    private List<Trace.Open> open(
            Led led, Map<String, List<Outcome>> outcomes, Map<String, Survey> surveys, Optional<Customer> person) {
        List<Trace.Open> open = new ArrayList<>();
        for (Posted posted : led.effects()) {
            if (!posted.done() && !(posted.effect().action() instanceof Action.Tell)) {
                open.add(new Trace.Open(posted.effect().decision(), "the channel's word that it is done"));
            }
        }
        Set<String> awaited = new LinkedHashSet<>();
        person.ifPresent(c -> c.awaiting().forEach(a -> awaited.add(a.decision())));
        for (Decision decision : led.decisions()) {
            if (!outcomes.getOrDefault(decision.id(), List.of()).isEmpty()) {
                continue;
            }
            if (decision.kind().equals("hold-out")) {
                Rows.find(host, "run", decision.about(), Run.class)
                        .map(this::goal)
                        .ifPresent(goal -> open.add(new Trace.Open(decision.id(), goal)));
            } else if (awaited.contains(decision.id())) {
                open.add(new Trace.Open(decision.id(), waitsFor(decision, surveys)));
            }
        }
        return open;
    }

    private String goal(Run run) {
        return playing.published().stream()
                .filter(p -> p.id().equals(run.playbook()) && p.version() == run.version())
                .findFirst()
                .map(Playbook::goal)
                .map(goal -> "the outcome: " + goal.outcome())
                .orElse("the outcome of " + run.playbook() + '@' + run.version());
    }

    private static String waitsFor(Decision decision, Map<String, Survey> surveys) {
        boolean asked = surveys.values().stream()
                .anyMatch(
                        s -> s.about().equals(decision.about()) && s.answered().isEmpty());
        return asked
                ? "the customer's answer: did you feel heard, is it solved"
                : "the end of it, and the customer's word on it";
    }
}
