package dev.skein.loop;

import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.Recovery;
import dev.skein.Recovery.Stage;
import dev.skein.act.Gate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What people do to a recovery: open one, take it over, hand it on, bring it a step further, give something, say when to
 * look again. Each is a decision with who and why.
 */
final class ByHand {
    /** How long after a failure was solved by hand the customer is asked how it went, where nobody says another time. */
    static final Duration FOLLOW_UP = Duration.ofDays(2);

    static final String TIMER = "recovery/";
    private static final String POLICY = "by-hand@1";

    private ByHand() {}

    /** Somebody opens a recovery, brings it on, takes it or hands it on. */
    static void moved(Turn turn) {
        Data data = turn.event.data();
        Optional<Stage> stage = stage(data.text("stage").orElse(""));
        String owner = data.text("owner").orElse("");
        Optional<Recovery> known = known(turn);
        if (known.isEmpty() && stage.equals(Optional.of(Stage.DETECTED))) {
            open(turn, owner);
            return;
        }
        known.filter(r -> stage.isEmpty() || !r.steps().containsKey(stage.get()))
                .ifPresent(r -> {
                    Recovery now = r;
                    if (!owner.isEmpty() && !owner.equals(r.owner())) {
                        now = now.ownedBy(owner, turn.now).reached(Stage.OWNED, turn.now, owner);
                    }
                    if (stage.isPresent()) {
                        now = now.reached(stage.get(), turn.now, "");
                        reached(turn, now, stage.get());
                    }
                    Optional<Instant> due = due(turn, now, stage);
                    if (due.isPresent()) {
                        now = now.due(due.get());
                        turn.timer(timer(now), due.get());
                    }
                    turn.put(now);
                    decide(turn, r, now, stage);
                });
    }

    private static void open(Turn turn, String owner) {
        Data data = turn.event.data();
        String failure = data.text("failure").orElse("");
        if (failure.isEmpty()) {
            return;
        }
        String who = owner.isEmpty() ? by(turn) : owner;
        Recovery r = Recovery.detected(
                        turn.key, turn.origin(), failure, data.text("kind").orElse(""), who, turn.now)
                .found(Recovery.Found.PERSON)
                .reached(Stage.OWNED, turn.now, who);
        turn.put(r);
        decide(turn, r, r, Optional.of(Stage.DETECTED));
    }

    /** What a step means beside its time: an apology stands in the ledger, so that no playbook says it again. */
    private static void reached(Turn turn, Recovery r, Stage stage) {
        if (stage == Stage.APOLOGISED
                && turn.contacts.stream().noneMatch(c -> c.apologyFor().equals(r.failure()))) {
            List<Customer.Contact> all = new ArrayList<>(turn.contacts);
            all.add(new Customer.Contact(turn.now, channel(turn), Consent.Purpose.SERVICE, r.failure()));
            turn.contacts = List.copyOf(all.subList(Math.max(0, all.size() - Outward.CONTACTS_MAX), all.size()));
        }
        if (stage == Stage.FOLLOWED_UP) {
            turn.cancel(timer(r));
        }
    }

    private static Channel channel(Turn turn) {
        String said = turn.event.data().text("channel").orElse("").toUpperCase(Locale.ROOT);
        for (Channel channel : Channel.values()) {
            if (channel.name().equals(said)) {
                return channel;
            }
        }
        return Channel.VOICE;
    }

    /** When to look again: as said, or some days after it was solved. */
    private static Optional<Instant> due(Turn turn, Recovery r, Optional<Stage> stage) {
        Optional<String> said = turn.event.data().text("followUp");
        if (said.isPresent() && r.isOpen()) {
            try {
                return Optional.of(Instant.parse(said.get()));
            } catch (DateTimeException e) {
                return Optional.empty(); // the desk checks it; from elsewhere it is as good as not said
            }
        }
        boolean solved =
                stage.equals(Optional.of(Stage.SOLVED)) && r.isOpen() && r.due().isEmpty();
        return solved ? Optional.of(turn.now.plus(FOLLOW_UP)) : Optional.empty();
    }

    /** The time to look again has come: the customer is asked, unless that was done. */
    static void fired(Turn turn, String name) {
        turn.recoveries.stream()
                .filter(r -> name.equals(timer(r)) && r.isOpen())
                .filter(r -> turn.surveys.stream().noneMatch(s -> s.about().equals(r.id())))
                .findFirst()
                .ifPresent(r -> {
                    if (Gate.isQuiet(turn.customer(), turn.company, turn.now)) {
                        turn.timer(name, Gate.quietEnds(turn.customer(), turn.company, turn.now));
                    } else if (CustomerLearns.askedLately(turn)) {
                        turn.timer(name, turn.now.plus(CustomerLearns.BETWEEN_QUESTIONS));
                    } else {
                        CustomerLearns.askAboutRecovery(turn, r);
                    }
                });
    }

    /** Somebody wants something given: authority and budget have the word, and what they say is kept. */
    static void makeGood(Turn turn) {
        Data data = turn.event.data();
        known(turn)
                .ifPresent(r -> Credits.ask(
                        turn,
                        new Credits.Ask(
                                r.id(),
                                data.text("kind").orElse("voucher"),
                                data.number("amountMinor")
                                        .map(Double::longValue)
                                        .orElse(0L),
                                data.text("currency").orElse(""),
                                data.text("text").orElse(""),
                                data.text("authority").orElse(""),
                                POLICY,
                                by(turn),
                                r.id())));
    }

    private static Optional<Recovery> known(Turn turn) {
        Data data = turn.event.data();
        String id = data.text("recovery").orElse("");
        String failure = data.text("failure").orElse("");
        return turn.recoveries.stream()
                .filter(r -> id.isEmpty() ? r.failure().equals(failure) : r.id().equals(id))
                .findFirst();
    }

    private static void decide(Turn turn, Recovery before, Recovery after, Optional<Stage> stage) {
        boolean handed = !before.owner().equals(after.owner());
        String chosen = handed
                ? "owner: " + after.owner()
                : stage.map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse("follow up "
                                + after.due().map(Instant::toString).orElse(""));
        turn.decide(new Decision(
                Ids.derive("decision", turn.key.toString(), turn.event.id(), "recovery"),
                turn.key,
                turn.event.id(),
                turn.now,
                "recovery",
                List.of(Decision.Option.open(chosen), Decision.Option.open("leave it as it is")),
                chosen,
                1,
                POLICY,
                by(turn),
                turn.event.data().text("because").orElse(""),
                List.of(),
                after.id()));
    }

    private static String by(Turn turn) {
        Data data = turn.event.data();
        return data.text("name").or(() -> data.text("employee")).orElse("");
    }

    private static Optional<Stage> stage(String said) {
        String name = said.toUpperCase(Locale.ROOT).replace('-', '_');
        for (Stage one : Stage.values()) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static String timer(Recovery r) {
        return TIMER + r.id() + "/follow-up";
    }
}
