package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Draft;
import dev.skein.Ids;
import dev.skein.IncidentPart;
import dev.skein.IncidentPart.Arm;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Outcome;
import dev.skein.Recovery;
import dev.skein.act.Gate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One customer's part in a failure that hit many: known at once, written to once when the turn comes, followed up, and
 * watched for as long as the incident says. Whose lot is the hold-out hears nothing and is watched alike.
 */
final class Incidents {
    /** Name and version of the lot, as decisions cite it. */
    static final String POLICY = "make-good@1";

    private static final String TIMER = "incident/";
    private static final List<Channel> CHANNELS = List.of(Channel.CHAT, Channel.EMAIL, Channel.SMS);

    private Incidents() {}

    static void step(Turn turn) {
        watch(turn);
        switch (turn.event.type()) {
            case "IncidentAffects" -> affected(turn);
            case "IncidentMended" -> part(turn).ifPresent(r -> mended(turn, r));
            case "TurnGiven" ->
                part(turn)
                        .ifPresent(r -> turn.timer(
                                timer(r, "write"),
                                Instant.ofEpochMilli(turn.event
                                        .data()
                                        .number("at")
                                        .map(Double::longValue)
                                        .orElseThrow())));
            case "WordAllowed" -> part(turn).ifPresent(r -> allowed(turn, r));
            case "WordRefused" -> part(turn).ifPresent(r -> refused(turn, r));
            case "CreditAnswered" -> {
                Credits.answered(turn);
                byId(turn, turn.event.data().text("recovery").orElse(""))
                        .filter(r -> r.part().isPresent())
                        .ifPresent(r ->
                                write(turn, r, turn.event.data().flag("given").orElse(false)));
            }
            default -> {
                // Nothing else concerns an incident.
            }
        }
    }

    /** A timer of an incident has fired: a turn, a follow-up, or the end of the watch. */
    static void fired(Turn turn, String name) {
        for (Recovery r : turn.recoveries) {
            if (r.part().isPresent()) {
                if (name.equals(timer(r, "write"))) {
                    turnCame(turn, r);
                } else if (name.equals(timer(r, "follow-up"))) {
                    followUp(turn, r);
                } else if (name.equals(timer(r, "close"))) {
                    close(turn, r);
                }
            }
        }
    }

    private static void affected(Turn turn) {
        Data terms = turn.event.data().tree("terms");
        String failure = terms.text("failure").orElse("");
        String owner = terms.text("owner").orElse("");
        if (Recoveries.of(turn, failure).isPresent()) {
            return; // known, and being put right: once for all who hear of it
        }
        String incident = turn.event.data().text("incident").orElse("");
        Map<Arm, Double> shares = IncidentTerms.shares(terms);
        Arm arm = lot(shares, Ids.fraction("make-good", turn.key.toString(), incident));
        Instant until = turn.now.plus(IncidentTerms.window(terms));
        String pod = turn.event.data().text("pod").orElse(turn.company.defaultPod());
        Recovery opened = Recovery.detected(
                        turn.key, turn.origin(), failure, terms.text("kind").orElse(""), owner, turn.now)
                .found(Recovery.Found.INCIDENT)
                .reached(Recovery.Stage.OWNED, turn.now, owner)
                .with(new IncidentPart(incident, pod, arm, terms, until, false, false), turn.now);
        turn.put(opened);
        decide(turn, opened, shares);
        turn.timer(timer(opened, "close"), until);
        tell(turn, opened, "PartTaken", Data.none());
        if (arm == Arm.ACKNOWLEDGE || arm == Arm.CREDIT) {
            askForTurn(turn, opened);
        }
    }

    static Arm lot(Map<Arm, Double> shares, double drawn) {
        double sum = 0;
        Arm last = Arm.NONE;
        for (Map.Entry<Arm, Double> share : shares.entrySet()) {
            sum += share.getValue();
            if (share.getValue() > 0) {
                last = share.getKey();
                if (drawn < sum) {
                    return last;
                }
            }
        }
        return last;
    }

    private static void decide(Turn turn, Recovery r, Map<Arm, Double> shares) {
        Arm arm = r.part().orElseThrow().arm();
        turn.decide(new Decision(
                decision(r),
                turn.key,
                turn.event.id(),
                turn.now,
                "make-good",
                shares.keySet().stream()
                        .map(a -> Decision.Option.open(IncidentTerms.word(a)))
                        .toList(),
                IncidentTerms.word(arm),
                shares.getOrDefault(arm, 0.0),
                POLICY,
                r.owner(),
                "By lot, to tell what each way of making good is worth",
                List.of(),
                r.id()));
    }

    /** Not before the customer may be written to. */
    private static void askForTurn(Turn turn, Recovery r) {
        boolean quiet = Gate.isQuiet(turn.customer(), turn.company, turn.now);
        Instant from = quiet ? Gate.quietEnds(turn.customer(), turn.company, turn.now) : turn.now;
        tell(turn, r, "TurnAsked", Data.of("from", from.toEpochMilli()));
    }

    private static void turnCame(Turn turn, Recovery r) {
        if (Gate.isQuiet(turn.customer(), turn.company, turn.now)) {
            askForTurn(turn, r);
        } else {
            tell(turn, r, "WordReady", Data.none());
        }
    }

    private static void allowed(Turn turn, Recovery r) {
        IncidentPart part = r.part().orElseThrow();
        Data credit = part.terms().tree("credit");
        boolean money = turn.event.data().flag("credit").orElse(true);
        if (part.arm() != Arm.CREDIT || r.credit().isPresent() || !money) {
            write(turn, r, r.credit().isPresent());
            return;
        }
        Credits.Ask ask = new Credits.Ask(
                r.id(),
                "voucher",
                credit.number("amountMinor").map(Double::longValue).orElse(0L),
                credit.text("currency").orElse(""),
                credit.text("text").orElse(""),
                credit.text("authority").orElse(""),
                POLICY,
                r.owner(),
                r.id());
        boolean asked = Credits.ask(turn, ask);
        if (!asked || turn.company.makeGood().isEmpty()) {
            byId(turn, r.id()).ifPresent(now -> write(turn, now, asked));
        }
    }

    private static void refused(Turn turn, Recovery r) {
        String because = turn.event.data().text("because").orElse("");
        turn.decide(new Decision(
                Ids.derive("decision", r.id(), turn.event.id(), "word"),
                turn.key,
                turn.event.id(),
                turn.now,
                "contact",
                List.of(new Decision.Option("write", because), Decision.Option.open("do not write")),
                "do not write",
                1,
                POLICY,
                r.owner(),
                because,
                List.of(),
                r.id()));
    }

    /** The one message; whether it may go the gate says, and the apology ledger behind it. */
    private static void write(Turn turn, Recovery r, boolean withCredit) {
        IncidentPart part = r.part().orElseThrow();
        Data terms = part.terms();
        String plain = terms.text(part.arm() == Arm.FIX_FIRST ? "textMended" : "text")
                .or(() -> terms.text("text"))
                .orElse("");
        String text = withCredit ? plain + "\n" + terms.text("credit.text").orElse("") : plain;
        String company = turn.company.name();
        Gate.Verdict verdict =
                Outward.release(turn, draft(r, part.incident(), text, company, turn.event.id(), turn.now));
        boolean goes = !(verdict instanceof Gate.Verdict.Refuse);
        tell(turn, r, "PartSaid", Data.of("went", goes));
        if (goes) {
            Instant asked = turn.now.plus(IncidentTerms.followUp(terms));
            turn.timer(timer(r, "follow-up"), asked);
            byId(turn, r.id()).ifPresent(now -> turn.put(now.due(asked)));
        }
    }

    /** The one message to a person, as the gate judges it. */
    static Draft draft(Recovery r, String incident, String text, String company, String cause, Instant now) {
        return new Draft(
                Ids.derive("draft", r.id(), "word"),
                cause,
                "",
                false,
                Message.Author.PLAYBOOK,
                company,
                incident,
                CHANNELS,
                text,
                Consent.Purpose.SERVICE,
                r.failure(),
                POLICY,
                r.owner(),
                "incident " + incident,
                r.id(),
                List.of(),
                now);
    }

    private static void mended(Turn turn, Recovery r) {
        boolean first = !r.steps().containsKey(Recovery.Stage.SOLVED);
        turn.put(r.reached(Recovery.Stage.SOLVED, turn.now, ""));
        if (first && r.part().orElseThrow().arm() == Arm.FIX_FIRST) {
            askForTurn(turn, r);
        }
    }

    /** Asks how it went; not in the quiet hours, and not within a day of another question: then later. */
    private static void followUp(Turn turn, Recovery r) {
        if (Gate.isQuiet(turn.customer(), turn.company, turn.now)) {
            turn.timer(timer(r, "follow-up"), Gate.quietEnds(turn.customer(), turn.company, turn.now));
        } else if (CustomerLearns.askedLately(turn)) {
            turn.timer(timer(r, "follow-up"), turn.now.plus(CustomerLearns.BETWEEN_QUESTIONS));
        } else {
            CustomerLearns.askAboutRecovery(turn, r);
        }
    }

    /** The watch is over: what came of it hangs on the lot's decision, and is counted with the incident. */
    private static void close(Turn turn, Recovery r) {
        IncidentPart part = r.part().orElseThrow();
        outcome(turn, r, "contact", part.contacted());
        outcome(turn, r, "harm", part.harmed());
        tell(turn, r, "PartClosed", Data.of("contacted", part.contacted(), "harmed", part.harmed()));
    }

    private static void outcome(Turn turn, Recovery r, String measure, boolean came) {
        String id = Ids.derive("outcome", decision(r), measure);
        turn.outcome(new Outcome(id, turn.key, decision(r), measure, came ? 1 : 0, turn.now, turn.event.id()));
    }

    /** Whether the customer had to write, or came to harm; and whether an event names an incident we know of elsewhere. */
    private static void watch(Turn turn) {
        if (!CustomerLoop.isOutside(turn.event)) {
            return;
        }
        boolean contact = turn.is("MessageReceived") || turn.is("PersonAsked");
        List<Recovery> all = new ArrayList<>(turn.recoveries);
        for (Recovery r : all) {
            Optional<IncidentPart> part = r.part().filter(p -> turn.now.isBefore(p.until()));
            if (part.isPresent() && contact && !part.get().contacted()) {
                turn.put(r.with(part.get().withContact(), turn.now));
            } else if (part.isPresent()
                    && !part.get().harmed()
                    && part.get().terms().text("harm").filter(turn::is).isPresent()) {
                turn.put(r.with(part.get().withHarm(), turn.now));
                tell(turn, r, "PartHarmed", Data.none());
            }
        }
        turn.event.data().text("incident").ifPresent(named -> {
            if (all.stream()
                    .noneMatch(r ->
                            r.part().filter(p -> p.incident().equals(named)).isPresent())) {
                String pod = turn.event.data().text("pod").orElse(turn.company.defaultPod());
                Data met = Data.of("incident", named, "customer", turn.key.toString());
                turn.effect(new Action.Tell(Key.pod(pod), "IncidentMet", met), "");
            }
        });
    }

    private static void tell(Turn turn, Recovery r, String type, Data said) {
        IncidentPart part = r.part().orElseThrow();
        Data whole = said.with("incident", part.incident())
                .with("arm", part.arm().name())
                .with("customer", turn.key.toString());
        turn.effect(new Action.Tell(Key.pod(part.pod()), type, whole), "");
    }

    /** The recovery of the incident the event names. */
    private static Optional<Recovery> part(Turn turn) {
        String incident = turn.event.data().text("incident").orElse("");
        return turn.recoveries.stream()
                .filter(r -> r.part().filter(p -> p.incident().equals(incident)).isPresent())
                .findFirst();
    }

    private static Optional<Recovery> byId(Turn turn, String id) {
        return turn.recoveries.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private static String decision(Recovery r) {
        return Ids.derive("decision", r.id(), "make-good");
    }

    private static String timer(Recovery r, String what) {
        return TIMER + r.id() + '/' + what;
    }
}
