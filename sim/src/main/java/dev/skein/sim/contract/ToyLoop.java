package dev.skein.sim.contract;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Customer;
import dev.skein.Effect;
import dev.skein.Employee;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Pod;
import dev.skein.Profile;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.Timer;
import dev.skein.Trait;
import dev.skein.View;
import dev.skein.host.Host;
import dev.skein.loop.Loop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A loop that does what its events say, so that the contract can make a host do anything. A key remembers the trail of
 * what it was given, each as {@code type:text@milliseconds}: a customer as a trait, the others as their name.
 *
 * <p>{@code SendWanted} asks for a {@code Send} of its text, {@code TellWanted} tells {@code to} an event of {@code
 * type} with {@code data}, {@code TimerWanted} sets the timer {@code text} for {@code at} milliseconds, {@code
 * TimerUnwanted} cancels it, {@code Joined} and {@code Parted} name {@code from} and {@code into}, {@code Poisoned}
 * fails. Any event with {@code view} writes a row of kind {@code note}.
 */
public final class ToyLoop implements Loop {
    @Override
    public State initial(Key key) {
        return switch (key.kind()) {
            case CUSTOMER -> Customer.unknown(key);
            case EMPLOYEE -> Employee.unknown(key);
            case POD -> Pod.unknown(key);
        };
    }

    @Override
    public Step step(State state, Event event, Instant now) {
        Key key = state.key();
        if (event.type().equals("Poisoned")) {
            throw new IllegalStateException("poison in " + event.messageId());
        }
        List<Effect> effects = action(event).stream()
                .map(action ->
                        new Effect(Ids.derive(key.toString(), event.id(), "0"), key, event.id(), "", now, action))
                .toList();
        List<Timer> timers =
                event.type().equals("TimerWanted") ? List.of(new Timer(event.text(), at(event))) : List.of();
        List<String> cancelled = event.type().equals("TimerUnwanted") ? List.of(event.text()) : List.of();
        return new Step(trailed(state, event, now), effects, timers, cancelled, views(key, event, now));
    }

    private static Optional<Action> action(Event event) {
        return switch (event.type()) {
            case "SendWanted" ->
                Optional.of(new Action.Send(
                        Channel.CHAT,
                        "address",
                        "conversation",
                        Message.Author.PLAYBOOK,
                        "Toy",
                        "",
                        event.text(),
                        Consent.Purpose.SERVICE,
                        List.of()));
            case "TellWanted" ->
                Optional.of(new Action.Tell(
                        key(event, "to"),
                        event.data().text("type").orElse("Told"),
                        event.data().tree("data")));
            default -> Optional.empty();
        };
    }

    private static List<View> views(Key key, Event event, Instant now) {
        List<View> views = new ArrayList<>();
        if (event.type().equals("Joined") || event.type().equals("Parted")) {
            boolean joined = event.type().equals("Joined");
            String from = key(event, "from").toString();
            String into = key(event, "into").toString();
            views.add(
                    new View(Host.ALIAS, from, key, joined ? into : from, joined ? "joined" : "parted", now, Map.of()));
        }
        event.data().text("view").ifPresent(id -> {
            String about = event.data().text("about").orElse("");
            String status = event.data().text("status").orElse("");
            views.add(new View("note", id, key, about, status, now, event.data()));
        });
        return views;
    }

    private static Key key(Event event, String field) {
        return Key.parse(event.data().text(field).orElseThrow());
    }

    private static Instant at(Event event) {
        return Instant.ofEpochMilli(event.data().number("at").orElseThrow().longValue());
    }

    /** What a key has been given, oldest first. */
    public static List<String> trail(State state) {
        String trail = written(state);
        return trail.isEmpty() ? List.of() : List.of(trail.split("\n"));
    }

    private static String written(State state) {
        if (state instanceof Customer customer) {
            return customer.profile().trait("trail").orElse("");
        }
        String name = state instanceof Pod pod ? pod.name() : ((Employee) state).name();
        return name.equals(state.key().id()) ? "" : name;
    }

    private static State trailed(State state, Event event, Instant now) {
        String entry = event.type() + ":" + event.text() + "@" + now.toEpochMilli();
        String before = written(state);
        String trail = before.isEmpty() ? entry : before + "\n" + entry;
        if (state instanceof Pod pod) {
            return new Pod(pod.key(), trail, pod.needs(), pod.duty(), pod.members(), pod.cases());
        }
        if (state instanceof Employee e) {
            return e.edit().name(trail).done();
        }
        Customer c = (Customer) state;
        Map<String, Trait> traits = new LinkedHashMap<>(c.profile().traits());
        traits.put("trail", new Trait(trail, now, "toy", c.key()));
        Profile profile = new Profile(
                c.profile().identities(),
                traits,
                c.profile().merges(),
                c.profile().mergedInto());
        return new Customer(
                c.key(),
                profile,
                c.consents(),
                c.activity(),
                c.conversations(),
                c.needs(),
                c.promises(),
                c.runs(),
                c.recoveries(),
                c.contacts(),
                c.surveys(),
                c.awaiting(),
                c.held(),
                c.doubtful(),
                c.slips());
    }
}
