package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Profile;
import dev.skein.Step;
import dev.skein.host.Host;
import dev.skein.listen.Identities;
import dev.skein.listen.Joining;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Joining two keys that are one person, and parting them: each side is told by an event, and each step is one key's own.
 * The key that is joined hands over all it holds and forwards what still comes to it.
 */
final class Merges {
    private static final String POLICY = "merge@1";

    private Merges() {}

    static boolean concerns(Event event) {
        return switch (event.type()) {
            case "MergeAsked", "ProfileJoined", "MergeUndone", "ProfileReturned" -> true;
            default -> false;
        };
    }

    /** Asks the keys an event shows to be the same person to join this one. */
    static void ask(Turn turn) {
        for (Key other : Identities.shownToBeTheSame(turn.key, turn.profile, turn.event)) {
            String because = "the browser that was anonymous named this user";
            turn.effect(
                    new Action.Tell(
                            other,
                            "MergeAsked",
                            Data.of("into", turn.key.toString(), "because", because, "cause", turn.event.id())),
                    "");
        }
    }

    static void step(Turn turn) {
        switch (turn.event.type()) {
            case "MergeAsked" -> asked(turn);
            case "ProfileJoined" -> joined(turn);
            case "MergeUndone" -> undone(turn);
            default -> returned(turn);
        }
    }

    /** What comes to a key that was joined goes on to the one that holds it. */
    static Step forward(Customer customer, Event event, Instant now, Company company) {
        Turn turn = new Turn(customer, event, now, company);
        Key into = customer.profile().mergedInto().orElseThrow();
        if (!concerns(event)) {
            Data whole = Data.of("event", Codec.read(Codec.json(event), Data.class));
            turn.effect(new Action.Tell(into, "Forwarded", whole), "");
        }
        return turn.done();
    }

    private static void asked(Turn turn) {
        Data data = turn.event.data();
        Key into = Key.parse(data.text("into").orElseThrow());
        String because = data.text("because").orElse("");
        String cause = data.text("cause").orElse("");
        String against = turn.profile.isVerified() ? "this profile is verified, the other only claims it" : "";
        decide(turn, "join " + into.id(), against, against.isEmpty() ? because : against);
        if (!against.isEmpty() || into.equals(turn.key)) {
            return;
        }
        Data state = Codec.read(Codec.json(turn.customer()), Data.class);
        turn.effect(
                new Action.Tell(
                        into,
                        "ProfileJoined",
                        Data.of("from", turn.key.toString(), "because", because, "cause", cause, "customer", state)),
                "");
        Profile p = turn.profile;
        turn.profile = new Profile(p.identities(), p.traits(), p.merges(), Optional.of(into));
        turn.view(Host.ALIAS, turn.key.toString(), into.toString(), "joined", turn.now, Data.of("because", because));
    }

    private static void joined(Turn turn) {
        Data data = turn.event.data();
        Customer from = Codec.read(Codec.json(data.tree("customer")), Customer.class);
        turn.load(Joining.join(
                turn.customer(),
                from,
                turn.now,
                data.text("because").orElse(""),
                data.text("cause").orElse("")));
        decide(turn, "take in " + from.key().id(), "", data.text("because").orElse(""));
    }

    private static void undone(Turn turn) {
        Key from = Key.parse(turn.event.data().text("from").orElse(""));
        boolean known = turn.profile.merges().stream().anyMatch(m -> m.from().equals(from));
        String because = turn.event.data().text("because").orElse("a person said they are two");
        decide(turn, "part from " + from.id(), known ? "" : "was never joined", because);
        if (!known) {
            return;
        }
        Customer whole = turn.customer();
        Data state = Codec.read(Codec.json(Joining.returned(whole, from)), Data.class);
        turn.effect(new Action.Tell(from, "ProfileReturned", Data.of("customer", state)), "");
        turn.load(Joining.without(whole, from));
        turn.view(Host.ALIAS, from.toString(), from.toString(), "parted", turn.now, Data.of("because", because));
    }

    private static void returned(Turn turn) {
        turn.load(Codec.read(Codec.json(turn.event.data().tree("customer")), Customer.class));
    }

    private static void decide(Turn turn, String option, String against, String because) {
        turn.decide(new Decision(
                Ids.derive("decision", turn.key.toString(), turn.event.id(), option),
                turn.key,
                turn.event.id(),
                turn.now,
                "merge",
                List.of(new Decision.Option(option, against), Decision.Option.open("leave as it is")),
                against.isEmpty() ? option : "leave as it is",
                1,
                POLICY,
                turn.company.name(),
                because,
                List.of(),
                ""));
    }
}
