package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Company;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Draft;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Timer;
import dev.skein.act.Assistant;
import dev.skein.act.Gate;
import dev.skein.act.playbook.Flows;
import dev.skein.act.playbook.Moves;
import dev.skein.act.playbook.Playbooks;
import dev.skein.understand.Context;
import dev.skein.understand.Needs;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the customer's loop does: answer, bring people in, let playbooks act. Everything said leaves by {@link Outward}. */
final class CustomerActs {
    private final Company company;
    private final Playbooks playbooks;
    private final Flows flows;

    CustomerActs(Company company, Playbooks playbooks, Flows flows) {
        this.company = company;
        this.playbooks = playbooks;
        this.flows = flows;
    }

    void step(Turn turn) {
        if (!turn.event.historic()) {
            switch (turn.event.type()) {
                case "MessageReceived", "PersonAsked" ->
                    turn.conversation().filter(Conversation::isOpen).ifPresent(talk -> answer(turn, talk));
                case "ReplyWritten" -> turn.conversation().ifPresent(talk -> reply(turn, talk));
                case "RecoveryMoved" -> ByHand.moved(turn);
                case "MakeGoodAsked" -> ByHand.makeGood(turn);
                case "ConsultAsked" -> turn.conversation().ifPresent(talk -> Consulting.asked(turn, talk));
                case "TransferAsked" -> turn.conversation().ifPresent(talk -> Helped.passed(turn, talk));
                case "WaitExpected" -> turn.conversation().ifPresent(talk -> Helped.waits(turn, talk));
                case "LeadChanged" ->
                    turn.conversation().filter(c -> !c.isOpen()).ifPresent(talk -> Helped.tooLate(turn, talk));
                case "LeadRequested" -> turn.conversation().ifPresent(talk -> askForLead(turn, talk));
                case "ConversationResolved" -> turn.conversation().ifPresent(talk -> close(turn, talk));
                case Timer.FIRED -> fired(turn);
                default -> {
                    // Playbooks below see every event; nothing else acts on the others.
                }
            }
        }
        Patterns.step(turn);
        if (!turn.event.historic()) {
            Incidents.step(turn);
        }
        Moves moves = playbooks.step(
                turn.key,
                turn.origin(),
                turn.runs,
                seen(turn),
                turn.now,
                zone(turn),
                () -> Context.of(turn.customer(), company, turn.now).facts(turn.customer()));
        turn.runs = moves.runs();
        moves.timers().forEach(t -> turn.timer(t.name(), t.at()));
        moves.cancelled().forEach(turn::cancel);
        moves.decisions().forEach(turn::decide);
        moves.outcomes().forEach(turn::outcome);
        if (!turn.event.historic()) {
            moves.wishes().forEach(wish -> Wishes.grant(turn, wish));
        }
    }

    /** The event as playbooks may see it: without feelings where none may be read. */
    private static Event seen(Turn turn) {
        return Consent.allows(turn.consents, Consent.Purpose.FEELINGS)
                ? turn.event
                : turn.event
                        .insight()
                        .map(Insight::withoutFeelings)
                        .map(turn.event::withInsight)
                        .orElse(turn.event);
    }

    private ZoneId zone(Turn turn) {
        if (turn.profile.traits().isEmpty()) {
            return company.zone();
        }
        return Gate.zone(turn.customer(), company);
    }

    /** The customer wrote: a conversation with people goes to them, any other to the assistant. */
    private void answer(Turn turn, Conversation talk) {
        if (talk.handedOver()) {
            if (!Helped.ringing(turn, talk)) {
                tellPodOfNeed(turn, talk);
            }
            return;
        }
        if (Flowing.answer(turn, talk, flows)) {
            return;
        }
        boolean mayFeel = Consent.allows(turn.consents, Consent.Purpose.FEELINGS);
        Assistant.Reply reply = Assistant.reply(talk, turn.event, company, mayFeel);
        String chosen = switch (reply.move()) {
            case ANSWER -> "answer from knowledge";
            case ASK_BACK -> "ask back";
            case HAND_OVER -> "bring a person in";
            case CLOSE -> "thank and close";
        };
        String id = Ids.derive("decision", turn.key.toString(), turn.event.id(), "answer");
        turn.decide(new Decision(
                id,
                turn.key,
                turn.event.id(),
                turn.now,
                "answer",
                reply.options(),
                chosen,
                1,
                Assistant.POLICY + ", settings@" + company.version(),
                company.assistant(),
                reply.because(),
                inputs(turn),
                talk.id()));
        turn.await(id, talk.id());
        Draft draft = draft(
                        turn, talk, Message.Author.ASSISTANT, company.assistant(), "", reply.text(), reply.because())
                .policy(Assistant.POLICY, company.assistant(), reply.sources());
        Outward.release(turn, draft);
        if (reply.move() == Assistant.Move.HAND_OVER) {
            handOver(turn, talk.id(), reply.because());
        }
    }

    private static List<Decision.Input> inputs(Turn turn) {
        long age = Math.max(0, Duration.between(turn.event.time(), turn.now).toSeconds());
        String model = turn.event.insight().map(i -> i.model()).orElse("no reading");
        return List.of(
                new Decision.Input("the customer's words", turn.event.id(), age),
                new Decision.Input("the reading", model, age),
                new Decision.Input(
                        "passages found", String.valueOf(turn.event.passages().size()), age));
    }

    /** Brings people in, once: the pod is told, with the story. */
    static void handOver(Turn turn, String conversation, String because) {
        handOver(turn, conversation, because, "");
    }

    /** The same, to an employee who is asked for; the pod decides otherwise when they are none of its members. */
    private static void handOver(Turn turn, String conversation, String because, String employee) {
        Conversation talk = turn.conversations.stream()
                .filter(c -> c.id().equals(conversation))
                .findFirst()
                .orElseThrow();
        if (talk.handedOver()) {
            return;
        }
        String kind = CustomerUnderstands.kind(turn, talk);
        String pod = turn.company.need(kind).map(Company.NeedKind::pod).orElse(turn.company.defaultPod());
        talk.flow().ifPresent(run -> Flowing.taken(turn, talk, run, because));
        turn.put(talk.edit()
                .flow(Optional.empty())
                .handedOver(because)
                .status(Conversation.Status.OPEN, turn.now)
                .waitingSince(Optional.of(talk.waitingSince().orElse(turn.now)))
                .done());
        Helped.judged(turn, talk.id(), false, "people were needed again");
        turn.cancel(CustomerListens.quietTimer(talk));
        turn.effect(
                new Action.Tell(
                        Key.pod(pod),
                        "HelpNeeded",
                        Helped.wants(
                                turn,
                                talk,
                                Data.of(
                                        "conversation",
                                        talk.id(),
                                        "customer",
                                        turn.key.toString(),
                                        "need",
                                        kind,
                                        "feeling",
                                        talk.feeling().name(),
                                        "employee",
                                        employee,
                                        "because",
                                        because))),
                "");
    }

    private static void tellPodOfNeed(Turn turn, Conversation talk) {
        String kind = CustomerUnderstands.kind(turn, talk);
        Optional<Conversation> before = turn.before.conversation(talk.id());
        String need = before.flatMap(Conversation::need).orElse("");
        boolean other = !kind.isEmpty() && !need.equals(talk.need().orElse(""));
        boolean moved = before.filter(b -> b.channel() != talk.channel()).isPresent();
        if (talk.pod().isPresent() && (other || moved)) {
            Data said = Data.of(
                    "conversation", talk.id(),
                    "channel", talk.channel().name(),
                    "because", "the customer's last words");
            turn.effect(
                    new Action.Tell(Key.pod(talk.pod().get()), "NeedChanged", other ? said.with("need", kind) : said),
                    "");
        }
    }

    /** An employee wrote. The lead speaks; what another member writes is a note to the pod, so nobody hears two voices. */
    private static void reply(Turn turn, Conversation talk) {
        Event event = turn.event;
        String employee = event.data().text("employee").orElse("");
        String name = event.data().text("name").orElse(employee);
        if (talk.queued().isPresent() && talk.pod().isPresent()) {
            takeFromQueue(turn, talk, employee, name);
        } else if (talk.lead().isPresent() && !talk.lead().get().equals(employee)) {
            Message note = CustomerListens.noteOf(turn, talk, event.text());
            turn.say(note);
            turn.put(talk.edit().said(note).done());
            Consulting.noted(turn, talk.id(), employee);
            Consulting.contributed(turn, talk, employee, name);
            turn.decide(new Decision(
                    Ids.derive("decision", turn.key.toString(), event.id(), "second voice"),
                    turn.key,
                    event.id(),
                    turn.now,
                    "reply",
                    List.of(
                            new Decision.Option("send as a reply", talk.lead().get() + " leads"),
                            Decision.Option.open("keep as a note to the pod")),
                    "keep as a note to the pod",
                    1,
                    "one-voice@1",
                    name,
                    "the lead speaks to the customer; others suggest",
                    List.of(),
                    talk.id()));
            return;
        }
        if (talk.lead().isEmpty()) {
            takeUp(turn, talk, employee, name);
        }
        Draft draft = draft(turn, talk, Message.Author.EMPLOYEE, name, employee, event.text(), name + " wrote it")
                .policy("employee", name, List.of());
        Outward.release(turn, draft);
        Suggests.answered(turn, talk.id(), event.text());
        Consulting.taken(turn, talk, name);
        Promising.reply(turn, employee, talk.id());
    }

    /** Who answers while it waits takes it, from this word on. */
    private static void takeFromQueue(Turn turn, Conversation talk, String employee, String name) {
        String because = name + " answered first";
        String pod = talk.pod().orElseThrow();
        turn.put(talk.edit()
                .lead(pod, employee, because)
                .queued(Optional.empty())
                .done());
        turn.effect(
                new Action.Tell(
                        Key.pod(pod),
                        "LeadRequested",
                        Data.of("conversation", talk.id(), "employee", employee, "by", employee, "because", because)),
                "");
    }

    /** Who answers first leads, from this word on: the next to answer is a second voice, also before the pod has said so. */
    private static void takeUp(Turn turn, Conversation talk, String employee, String name) {
        String because = name + " answered first";
        String kind = CustomerUnderstands.kind(turn, talk);
        String pod = turn.company.need(kind).map(Company.NeedKind::pod).orElse(turn.company.defaultPod());
        handOver(turn, talk.id(), because, employee);
        turn.conversations.stream()
                .filter(c -> c.id().equals(talk.id()))
                .findFirst()
                .ifPresent(c -> turn.put(c.edit().lead(pod, employee, because).done()));
    }

    private static void askForLead(Turn turn, Conversation talk) {
        String because = turn.event.data().text("because").orElse("");
        String employee = turn.event.data().text("employee").orElse("");
        if (talk.pod().isEmpty()) {
            handOver(turn, talk.id(), because, employee);
            return;
        }
        String by = turn.event.data().text("by").orElse("");
        turn.effect(
                new Action.Tell(
                        Key.pod(talk.pod().get()),
                        "LeadRequested",
                        Data.of("conversation", talk.id(), "employee", employee, "by", by, "because", because)),
                "");
    }

    /** An employee says it is solved: what was needed in the talk is, by our account, and the pod lets go. */
    private static void close(Turn turn, Conversation talk) {
        String name = turn.event.data().text("name").orElse("");
        Optional<String> about = talk.need();
        turn.needs.stream()
                .filter(Need::isUnsolved)
                .filter(n ->
                        about.equals(Optional.of(n.id())) || n.conversation().equals(Optional.of(talk.id())))
                .forEach(n -> turn.needs = Needs.with(
                        turn.needs, n.move(Need.Status.SOLVED, name, turn.now, name + " says it is solved"), turn.now));
        letGo(turn, talk);
    }

    static void letGo(Turn turn, Conversation talk) {
        if (talk.pod().isPresent()) {
            turn.effect(
                    new Action.Tell(
                            Key.pod(talk.pod().get()), "ConversationClosed", Data.of("conversation", talk.id())),
                    "");
        }
    }

    private void fired(Turn turn) {
        String name = turn.event.data().text("name").orElse("");
        if (name.startsWith("gate/")) {
            String id = name.substring("gate/".length());
            Optional<Draft> draft =
                    turn.held.stream().filter(d -> d.id().equals(id)).findFirst();
            turn.held = turn.held.stream().filter(d -> !d.id().equals(id)).toList();
            draft.ifPresent(d -> Outward.release(turn, d));
        } else if (Flowing.isTimer(name)) {
            Flowing.silent(turn, name, flows);
        } else if (name.startsWith(Helped.TIMER)) {
            Helped.fired(turn, name);
        } else if (name.startsWith(ByHand.TIMER)) {
            ByHand.fired(turn, name);
        } else if (name.startsWith("incident/")) {
            Incidents.fired(turn, name);
        } else if (name.startsWith("conversation/")) {
            turn.conversations.stream()
                    .filter(c -> name.equals(CustomerListens.quietTimer(c)))
                    .filter(c -> c.status() == Conversation.Status.WAITING)
                    .filter(c -> !c.changed().plus(turn.company.quietAfter()).isAfter(turn.now))
                    .findFirst()
                    .ifPresent(c -> {
                        CustomerListens.resolve(turn, c);
                        letGo(turn, c);
                    });
        }
    }

    private static DraftOf draft(
            Turn turn, Conversation talk, Message.Author author, String name, String by, String text, String because) {
        return (policy, owner, sources) -> new Draft(
                Ids.derive("draft", turn.key.toString(), turn.event.id(), text),
                turn.event.id(),
                talk.id(),
                true,
                author,
                name,
                by,
                List.of(talk.channel()),
                text,
                Consent.Purpose.SERVICE,
                "",
                policy,
                owner,
                because,
                talk.id(),
                sources,
                turn.now);
    }

    /** An answer that still wants to be told by what policy, for whom and from what it was made. */
    private interface DraftOf {
        Draft policy(String policy, String owner, List<String> sources);
    }
}
