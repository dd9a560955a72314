package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Activity;
import dev.skein.Company;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Draft;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Outcome;
import dev.skein.Profile;
import dev.skein.Promise;
import dev.skein.Recovery;
import dev.skein.Run;
import dev.skein.Slip;
import dev.skein.Step;
import dev.skein.Survey;
import dev.skein.Timer;
import dev.skein.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workbench of one customer's step: the state in the making and what the step leads to. Lives for one event. */
final class Turn {
    /** Decisions kept waiting for their outcome; beyond it the oldest is no longer waited for. */
    private static final int AWAITING_MAX = 30;

    private static final int CONVERSATIONS_MAX = 3;
    private static final int PROMISES_MAX = 10;

    final Customer before;
    final Key key;
    final Event event;
    final Instant now;
    final Company company;

    Profile profile;
    List<Consent> consents;
    Activity activity;
    List<Conversation> conversations;
    List<Need> needs;
    List<Promise> promises;
    List<Run> runs;
    List<Recovery> recoveries;
    List<Customer.Contact> contacts;
    List<Survey> surveys;
    List<Customer.Awaiting> awaiting;
    List<Draft> held;
    List<Event> doubtful;
    List<Slip> slips;

    private final boolean again;
    private final Views views;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, Instant> timers = new LinkedHashMap<>();
    private final List<String> cancelled = new ArrayList<>();

    Turn(Customer before, Event event, Instant now, Company company) {
        this(before, event, now, company, false);
    }

    /** {@code again}: the event was stepped before, and this is the rest of it; what it asks for now has ids of its own. */
    Turn(Customer before, Event event, Instant now, Company company, boolean again) {
        this.again = again;
        this.before = before;
        this.key = before.key();
        this.event = event;
        this.now = now;
        this.company = company;
        this.views = new Views(before.key());
        load(before);
    }

    /** Goes on with another state: after a join or a parting. */
    void load(Customer from) {
        profile = from.profile();
        consents = from.consents();
        activity = from.activity();
        conversations = from.conversations();
        needs = from.needs();
        promises = from.promises();
        runs = from.runs();
        recoveries = from.recoveries();
        contacts = from.contacts();
        surveys = from.surveys();
        awaiting = from.awaiting();
        held = from.held();
        doubtful = from.doubtful();
        slips = from.slips();
    }

    /** The state as it stands. */
    Customer customer() {
        return new Customer(
                key,
                profile,
                consents,
                activity,
                conversations,
                needs,
                promises,
                runs,
                recoveries,
                contacts,
                surveys,
                awaiting,
                held,
                doubtful,
                slips);
    }

    boolean is(String type) {
        return event.type().equals(type);
    }

    /** The customer's key the event came under; this key when it came from elsewhere. */
    Key origin() {
        return event.subject().kind() == Key.Kind.CUSTOMER ? event.subject() : key;
    }

    /** The conversation the event names, or else the open one. */
    Optional<Conversation> conversation() {
        Optional<String> named = event.data().text("conversation");
        return named.isPresent()
                ? conversations.stream().filter(c -> c.id().equals(named.get())).findFirst()
                : customer().openConversation();
    }

    void put(Conversation changed) {
        List<Conversation> all = new ArrayList<>(conversations);
        int at = indexOf(changed.id());
        if (at >= 0) {
            all.set(at, changed);
        } else {
            all.add(changed);
        }
        while (all.size() > CONVERSATIONS_MAX) {
            int closed = 0;
            while (closed < all.size() - 1 && all.get(closed).isOpen()) {
                closed++;
            }
            all.remove(closed == all.size() - 1 ? 0 : closed);
        }
        conversations = List.copyOf(all);
    }

    void put(Promise changed) {
        List<Promise> all = new ArrayList<>(promises);
        all.removeIf(p -> p.id().equals(changed.id()) || p.status() != Promise.Status.OPEN);
        all.add(changed);
        promises = List.copyOf(all.subList(Math.max(0, all.size() - PROMISES_MAX), all.size()));
        views.row("promise", changed.id(), changed.owner(), changed.status().name(), changed.due(), changed);
    }

    void put(Recovery changed) {
        List<Recovery> all = new ArrayList<>(recoveries);
        all.removeIf(r -> r.id().equals(changed.id()));
        all.add(changed);
        recoveries = List.copyOf(all.subList(Math.max(0, all.size() - 10), all.size()));
    }

    void say(Message message) {
        views.row(
                "message",
                message.id(),
                message.conversation(),
                message.author().name(),
                message.at(),
                message);
    }

    void decide(Decision decision) {
        views.row("decision", decision.id(), decision.cause(), decision.kind(), decision.at(), decision);
    }

    void outcome(Outcome outcome) {
        views.row("outcome", outcome.id(), outcome.decision(), outcome.measure(), outcome.at(), outcome);
    }

    void view(String kind, String id, String about, String status, Instant at, Object body) {
        views.row(kind, id, about, status, at, body);
    }

    void await(String decision, String about) {
        List<Customer.Awaiting> all = new ArrayList<>(awaiting);
        all.add(new Customer.Awaiting(decision, about, now));
        awaiting = List.copyOf(all.subList(Math.max(0, all.size() - AWAITING_MAX), all.size()));
    }

    /** Asks the world for something. Nothing is asked for what was imported from the past. */
    String effect(Action action, String decision) {
        String place = (again ? "again/" : "") + effects.size();
        String id = Ids.derive("effect", key.toString(), event.id(), place);
        if (!event.historic() || action instanceof Action.Tell) {
            effects.add(new Effect(id, key, event.id(), decision, now, action));
        }
        return id;
    }

    void timer(String name, Instant at) {
        if (!event.historic()) {
            cancelled.remove(name);
            timers.put(name, at);
        }
    }

    void cancel(String name) {
        if (timers.remove(name) == null) {
            cancelled.add(name);
        }
    }

    Step done() {
        Customer after = customer();
        views.changed(before, after);
        List<Timer> set = new ArrayList<>();
        timers.forEach((name, at) -> set.add(new Timer(name, at)));
        return new Step(after, List.copyOf(effects), set, List.copyOf(cancelled), views.rows());
    }

    /** The rows a step writes; the last word on a row counts. */
    private static final class Views {
        private final Key key;
        private final Map<String, View> rows = new LinkedHashMap<>();

        Views(Key key) {
            this.key = key;
        }

        void row(String kind, String id, String about, String status, Instant at, Object body) {
            rows.put(kind + '/' + id, new View(kind, id, key, about, status, at, body));
        }

        /** Writes what differs between two states. */
        void changed(Customer before, Customer after) {
            if (!before.profile().equals(after.profile()) || !before.consents().equals(after.consents())) {
                People.row(after).ifPresent(v -> rows.put("person", v));
            }
            fresh(before.conversations(), after.conversations())
                    .forEach(c -> row(
                            "conversation",
                            c.id(),
                            c.lead().orElse(""),
                            c.status().name(),
                            c.changed(),
                            c));
            fresh(before.needs(), after.needs())
                    .forEach(n -> row("need", n.id(), n.kind(), n.status().name(), n.changed(), n));
            fresh(before.runs(), after.runs())
                    .forEach(r -> row("run", r.id(), r.playbook(), r.status().name(), r.began(), r));
            fresh(before.recoveries(), after.recoveries())
                    .forEach(r -> row("recovery", r.id(), r.failure(), r.isOpen() ? "OPEN" : "DONE", r.opened(), r));
            fresh(before.surveys(), after.surveys())
                    .forEach(s -> row(
                            "survey",
                            s.id(),
                            s.about(),
                            s.answered().isPresent() ? "ANSWERED" : "ASKED",
                            s.asked(),
                            s));
        }

        private static <T> List<T> fresh(List<T> before, List<T> after) {
            return before.equals(after)
                    ? List.of()
                    : after.stream().filter(one -> !before.contains(one)).toList();
        }

        List<View> rows() {
            return List.copyOf(rows.values());
        }
    }

    private int indexOf(String id) {
        for (int i = 0; i < conversations.size(); i++) {
            if (conversations.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
