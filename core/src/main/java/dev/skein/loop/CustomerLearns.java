package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Message;
import dev.skein.Missed;
import dev.skein.Need;
import dev.skein.Outcome;
import dev.skein.Promise;
import dev.skein.Recovery;
import dev.skein.Survey;
import dev.skein.Timer;
import dev.skein.act.playbook.Wish;
import dev.skein.learn.Surveys;
import dev.skein.learn.empathy.Empathy;
import dev.skein.understand.Effort;
import dev.skein.understand.Needs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the customer's loop learns: what came of what we did, and what we missed. */
final class CustomerLearns {
    /** Time between two questions to one customer, as {@link Surveys} keeps it. */
    static final Duration BETWEEN_QUESTIONS = Surveys.BETWEEN;

    private CustomerLearns() {}

    static void step(Turn turn) {
        switch (turn.event.type()) {
            case "MessageReceived" -> repeatContact(turn);
            case "MessageSent" -> judged(turn);
            case "SendFailed" -> failed(turn);
            case "SurveyAnswered" -> answered(turn);
            case "PromiseKept" -> kept(turn);
            case "OfferMade" -> offered(turn);
            case "SurveyAsked" -> followedUp(turn);
            case Timer.FIRED -> broken(turn);
            default -> {
                // Goals are judged with the playbooks; nothing else is learned from the others.
            }
        }
        if (!turn.event.historic()) {
            turn.conversations.stream()
                    .filter(c -> c.status() == Conversation.Status.RESOLVED)
                    .filter(c -> turn.before
                            .conversation(c.id())
                            .filter(Conversation::isOpen)
                            .isPresent())
                    .forEach(c -> askAboutTalk(turn, c));
        }
    }

    /** Our word, held against the feeling it answered and against what had been told. */
    private static void judged(Turn turn) {
        turn.conversation().ifPresent(talk -> {
            String ours = turn.event.text();
            Conversation before = turn.before.conversation(talk.id()).orElse(talk);
            if (Effort.asksAgain(before, ours)) {
                turn.put(talk.edit().askedAgain().done());
                missed(turn, Missed.Kind.ASKED_AGAIN, turn.event.id(), talk.id(), ours, "OPEN");
            }
            openings(turn, talk, before, ours);
        });
        String effect = turn.event.data().text("effect").orElse("");
        apologised(turn, effect);
    }

    /** Every opening still unanswered is held against our word; once one is acknowledged, all are answered. */
    private static void openings(Turn turn, Conversation talk, Conversation before, String ours) {
        boolean any = false;
        for (String opening : before.openings()) {
            for (Message message : before.tail()) {
                if (message.id().equals(opening)) {
                    boolean acknowledged = Empathy.acknowledges(message.text(), ours);
                    opening(turn, talk, message, acknowledged);
                    any |= acknowledged;
                }
            }
        }
        if (any) {
            turn.conversations.stream()
                    .filter(c -> c.id().equals(talk.id()))
                    .findFirst()
                    .ifPresent(c -> turn.put(c.edit().openings(List.of()).done()));
        }
    }

    /** A feeling not named by the word that answers it was missed; named later, it is marked as late. */
    private static void opening(Turn turn, Conversation talk, Message message, boolean acknowledged) {
        boolean first = talk.tail().stream()
                        .filter(m -> m.seq() > message.seq())
                        .filter(m -> m.author() != Message.Author.CUSTOMER && m.author() != Message.Author.NOTE)
                        .count()
                <= 1;
        if (!(acknowledged && first)) {
            missed(
                    turn,
                    Missed.Kind.FEELING,
                    message.id(),
                    talk.id(),
                    Empathy.quote(message),
                    acknowledged ? "LATE" : "OPEN");
        }
    }

    static void missed(Turn turn, Missed.Kind kind, String what, String conversation, String quote, String status) {
        String id = Ids.derive("missed", turn.key.toString(), kind.name(), what);
        Missed missed = new Missed(id, turn.key, kind, conversation, quote, turn.event.time(), turn.now);
        turn.view("missed", id, kind.name(), status, turn.event.time(), missed);
    }

    /** The apology went out: the recovery it belongs to has reached that stage. */
    private static void apologised(Turn turn, String effect) {
        if (effect.isEmpty()
                || !"PLAYBOOK".equals(turn.event.data().text("author").orElse(""))) {
            return;
        }
        for (Customer.Contact contact : turn.contacts) {
            turn.recoveries.stream()
                    .filter(r -> !contact.apologyFor().isEmpty() && r.failure().equals(contact.apologyFor()))
                    .filter(r -> !r.steps().containsKey(Recovery.Stage.APOLOGISED))
                    .findFirst()
                    .ifPresent(r -> turn.put(r.reached(Recovery.Stage.APOLOGISED, turn.now, "")));
        }
    }

    /** A word that did not go out was no contact: the ledger forgets the last. */
    private static void failed(Turn turn) {
        if (!turn.contacts.isEmpty() && !turn.event.data().flag("answer").orElse(false)) {
            turn.contacts = List.copyOf(turn.contacts.subList(0, turn.contacts.size() - 1));
        }
    }

    private static void offered(Turn turn) {
        String id = turn.event.data().text("recovery").orElse("");
        turn.recoveries.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .ifPresent(r -> turn.put(r.reached(Recovery.Stage.MADE_GOOD, turn.now, "")));
    }

    /** A recovery we asked about has been followed up. */
    private static void followedUp(Turn turn) {
        String survey = turn.event.data().text("survey").orElse("");
        turn.recoveries.stream()
                .filter(r -> Ids.derive("survey", r.id()).equals(survey))
                .findFirst()
                .ifPresent(r -> turn.put(r.reached(Recovery.Stage.FOLLOWED_UP, turn.now, "")));
    }

    private static void kept(Turn turn) {
        String id = turn.event.data().text("promise").orElse("");
        turn.promises.stream()
                .filter(p -> p.id().equals(id) && p.status() == Promise.Status.BROKEN)
                .findFirst()
                .ifPresent(p -> Recoveries.keptLate(turn, p));
        turn.promises.stream()
                .filter(p -> p.id().equals(id) && p.status() == Promise.Status.OPEN)
                .findFirst()
                .ifPresent(p -> {
                    turn.put(p.move(Promise.Status.KEPT));
                    turn.cancel("promise/" + id);
                });
    }

    /** A promise whose time has come and that nobody kept: it is missed, and its conversation is open again. */
    private static void broken(Turn turn) {
        String name = turn.event.data().text("name").orElse("");
        if (!name.startsWith("promise/")) {
            return;
        }
        String id = name.substring("promise/".length());
        turn.promises.stream()
                .filter(p -> p.id().equals(id) && p.status() == Promise.Status.OPEN)
                .filter(p -> !p.due().isAfter(turn.now))
                .findFirst()
                .ifPresent(p -> {
                    turn.put(p.move(Promise.Status.BROKEN));
                    Recoveries.promiseBroken(turn, p);
                    missed(turn, Missed.Kind.PROMISE, id, p.conversation().orElse(""), p.text(), "OPEN");
                    p.conversation()
                            .flatMap(c -> turn.conversations.stream()
                                    .filter(t -> t.id().equals(c))
                                    .findFirst())
                            .ifPresent(t -> turn.put(t.edit()
                                    .status(Conversation.Status.OPEN, turn.now)
                                    .waitingSince(Optional.of(turn.now))
                                    .done()));
                });
    }

    /** Writing again about the same within a week tells that the last talk did not solve it. */
    private static void repeatContact(Turn turn) {
        Optional<Conversation> talk = turn.conversation();
        boolean fresh =
                talk.filter(c -> turn.before.conversation(c.id()).isEmpty()).isPresent();
        if (!fresh || !Effort.of(turn.customer(), turn.now).repeat()) {
            return;
        }
        turn.before.conversations().stream().reduce((first, last) -> last).ifPresent(last -> {
            outcomes(turn, last.id(), "repeat-contact", 1);
            Helped.judged(turn, last.id(), false, "repeat contact");
        });
    }

    private static void outcomes(Turn turn, String about, String measure, double value) {
        for (Customer.Awaiting waiting : turn.awaiting) {
            if (waiting.about().equals(about)) {
                turn.outcome(new Outcome(
                        Ids.derive("outcome", waiting.decision(), measure),
                        turn.key,
                        waiting.decision(),
                        measure,
                        value,
                        turn.now,
                        turn.event.id()));
            }
        }
    }

    private static void answered(Turn turn) {
        Event event = turn.event;
        String id = event.data().text("survey").orElse("");
        turn.surveys.stream().filter(s -> s.id().equals(id)).findFirst().ifPresent(asked -> {
            Survey survey = Surveys.answered(
                    asked,
                    event.time(),
                    event.data().number("heard").map(Double::intValue),
                    event.data().flag("solved"),
                    event.data().text("words").orElse(""));
            turn.surveys = Surveys.with(turn.surveys, survey);
            survey.heard().ifPresent(h -> outcomes(turn, survey.about(), "heard", h));
            survey.solved().ifPresent(solved -> {
                outcomes(turn, survey.about(), "solved", solved ? 1 : 0);
                Helped.judged(turn, survey.about(), solved, "the customer's answer");
                confirm(turn, survey, solved);
            });
            turn.recoveries.stream()
                    .filter(Recovery::isOpen)
                    .forEach(r -> turn.put(r.reached(Recovery.Stage.FOLLOWED_UP, turn.now, "")));
        });
    }

    /** The customer's word on whether it is solved is the last one. */
    private static void confirm(Turn turn, Survey survey, boolean solved) {
        turn.needs.stream()
                .filter(n -> n.conversation().equals(Optional.of(survey.about())))
                .filter(n -> n.status() != Need.Status.CONFIRMED)
                .forEach(n -> turn.needs = Needs.with(
                        turn.needs,
                        n.move(
                                solved ? Need.Status.CONFIRMED : Need.Status.OPEN,
                                n.owner(),
                                turn.now,
                                solved ? "the customer says it is solved" : "the customer says it is not solved"),
                        turn.now));
    }

    private static void askAboutTalk(Turn turn, Conversation talk) {
        boolean weSpoke = talk.tail().stream()
                .anyMatch(m -> m.author() != Message.Author.CUSTOMER && m.author() != Message.Author.NOTE);
        if (weSpoke) {
            String by = talk.lead().orElse(turn.company.assistant());
            ask(turn, Surveys.about(talk, turn.key, by, turn.now), talk.channel(), talk.id(), talk.id());
        }
    }

    static void askAboutRun(Turn turn, Wish.AskHow wish) {
        Survey survey = new Survey(
                Ids.derive("survey", wish.from().run()),
                turn.key,
                turn.origin(),
                wish.from().run(),
                turn.now,
                wish.from().playbook(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        Channel channel = wish.channels().stream().findFirst().orElse(Channel.EMAIL);
        ask(turn, survey, channel, turn.profile.trait("email").orElse(""), "");
    }

    /** Whether another question was put within the time that must lie between two. */
    static boolean askedLately(Turn turn) {
        return turn.surveys.stream().anyMatch(s -> s.asked().isAfter(turn.now.minus(BETWEEN_QUESTIONS)));
    }

    /** Follows a recovery up: asks how it went. */
    static void askAboutRecovery(Turn turn, Recovery r) {
        Survey survey = new Survey(
                Ids.derive("survey", r.id()),
                turn.key,
                r.origin(),
                r.id(),
                turn.now,
                r.owner(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        ask(turn, survey, Channel.EMAIL, turn.profile.trait("email").orElse(""), "");
    }

    private static void ask(Turn turn, Survey survey, Channel channel, String address, String conversation) {
        Decision.Option ask = Surveys.ask(turn.customer(), survey.about(), channel, turn.now);
        Decision.Option reach =
                new Decision.Option(ask.name(), address.isEmpty() ? "no way to reach the customer" : ask.against());
        Decision.Option killed =
                turn.company.killSwitch() ? new Decision.Option(ask.name(), "the kill switch is on") : reach;
        boolean yes = killed.against().isEmpty();
        String id = Ids.derive("decision", turn.key.toString(), turn.event.id(), survey.id());
        turn.decide(new Decision(
                id,
                turn.key,
                turn.event.id(),
                turn.now,
                "survey",
                List.of(killed, Decision.Option.open("do not ask")),
                yes ? "ask" : "do not ask",
                1,
                Surveys.POLICY,
                turn.company.name(),
                yes ? "the conversation has ended" : killed.against(),
                List.of(),
                survey.about()));
        if (yes) {
            turn.surveys = Surveys.with(turn.surveys, survey);
            turn.effect(new Action.Ask(survey.id(), channel, address, conversation, Surveys.QUESTIONS), id);
        }
    }
}
