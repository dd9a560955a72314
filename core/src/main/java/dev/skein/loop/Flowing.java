package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Decision;
import dev.skein.Draft;
import dev.skein.Event;
import dev.skein.FlowRun;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Timer;
import dev.skein.act.Assistant;
import dev.skein.act.playbook.Flow;
import dev.skein.act.playbook.FlowMove;
import dev.skein.act.playbook.Flows;
import dev.skein.understand.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The assistant follows a flow: it asks, looks up, confirms before it acts, and brings a person in at any turn on the word.
 * Where it stands belongs to the conversation, so that a customer who comes back by another channel is taken up there.
 */
final class Flowing {
    /** Kind of the rows: one a run, and how it ended. */
    static final String ROW = "flow-run";

    private static final String TIMER = "flow/";

    private Flowing() {}

    /** How a run stands. */
    enum Status {
        RUNNING,
        /** The customer came to an end of it. */
        ENDED,
        /** A person took over. */
        PERSON,
        /** The customer left it without a word. */
        LEFT
    }

    /** A run as it is measured; {@code stuck} when the customer was not understood last. */
    record Row(String flow, int version, String step, boolean stuck, Status status, String because) {}

    /** Takes the customer's word, if a flow waits for it or begins with it; whether one did. */
    static boolean answer(Turn turn, Conversation talk, Flows flows) {
        if (flows.all().isEmpty() && talk.flow().isEmpty()) {
            return false;
        }
        boolean mayFeel = Consent.allows(turn.consents, Consent.Purpose.FEELINGS);
        String need = turn.event
                .insight()
                .flatMap(Insight::bestNeed)
                .map(Insight.Reading::label)
                .orElse("");
        String wish = turn.company.killSwitch()
                ? "the kill switch is on: the assistant does nothing"
                : Assistant.wantsPerson(turn.event, turn.company, need, mayFeel);
        if (!wish.isEmpty()) {
            talk.flow().ifPresent(run -> end(turn, talk, run, Status.PERSON, wish));
            return false;
        }
        Supplier<Map<String, Object>> facts = facts(turn);
        if (talk.flow().isPresent()) {
            FlowRun run = talk.flow().get();
            apply(turn, talk, run, flows.find(run.flow()), flows.answer(run, turn.event, facts, isElsewhere(talk)));
            return true;
        }
        Optional<Flow> flow = turn.is("MessageReceived") ? flows.beginning(need, turn.event, facts) : Optional.empty();
        flow.ifPresent(f -> {
            FlowMove move = flows.begin(f, turn.event, facts, turn.now);
            FlowRun first =
                    new FlowRun(f.id(), f.version(), f.steps().get(0).id(), new TreeMap<>(), 0, 0, turn.now, List.of());
            apply(turn, talk, move.run().orElse(first), flow, move);
        });
        return flow.isPresent();
    }

    /** Nobody said anything for as long as the flow waits. */
    static void silent(Turn turn, String timer, Flows flows) {
        turn.conversations.stream()
                .filter(c -> timer.equals(TIMER + c.id()))
                .filter(c -> c.flow().isPresent() && !c.handedOver())
                .findFirst()
                .ifPresent(c -> {
                    FlowRun run = c.flow().get();
                    apply(turn, c, run, flows.find(run.flow()), flows.silent(run, turn.event, facts(turn)));
                });
    }

    static boolean isTimer(String name) {
        return name.startsWith(TIMER);
    }

    private static Supplier<Map<String, Object>> facts(Turn turn) {
        return () -> Context.of(turn.customer(), turn.company, turn.now).facts(turn.customer());
    }

    /** Whether the customer writes by another channel than our last word went. */
    private static boolean isElsewhere(Conversation talk) {
        return talk.tail().stream()
                .filter(Message::isOurs)
                .reduce((first, last) -> last)
                .filter(m -> m.channel() != talk.channel())
                .isPresent();
    }

    private static void apply(Turn turn, Conversation talk, FlowRun before, Optional<Flow> flow, FlowMove move) {
        String policy = flow.map(Flow::policy).orElse(before.flow() + '@' + before.version());
        String owner = flow.map(Flow::owner).orElse(turn.company.assistant());
        boolean silent = turn.event.type().equals(Timer.FIRED);
        decide(turn, talk, policy, owner, move, silent);
        for (FlowMove.Done done : move.acts()) {
            act(turn, talk, policy, owner, done);
        }
        turn.put(talk.edit().flow(move.run()).done());
        move.silence()
                .ifPresentOrElse(
                        after -> turn.timer(TIMER + talk.id(), turn.now.plus(after)),
                        () -> turn.cancel(TIMER + talk.id()));
        FlowRun stands = move.run().orElse(before);
        Status status = move.run().isPresent()
                ? Status.RUNNING
                : move.person().isPresent() ? Status.PERSON : silent ? Status.LEFT : Status.ENDED;
        row(
                turn,
                talk,
                stands,
                status,
                stuck(before, move, silent),
                move.person().orElse(""));
        String words = String.join("\n\n", move.said());
        if (move.person().isPresent()) {
            String bringing = Assistant.bringing(turn.company, CustomerUnderstands.kind(turn, talk));
            say(turn, talk, policy, owner, (words + "\n\n" + bringing).strip(), !silent);
            CustomerActs.handOver(turn, talk.id(), move.person().get());
        } else if (!words.isEmpty()) {
            say(turn, talk, policy, owner, words, !silent);
        }
    }

    /** Of silence it is told whether the last word before it was not understood. */
    private static boolean stuck(FlowRun before, FlowMove move, boolean silent) {
        return silent ? before.tries() > 0 : !move.understood();
    }

    private static void decide(
            Turn turn, Conversation talk, String policy, String owner, FlowMove move, boolean silent) {
        String at = move.run().map(FlowRun::step).orElse(move.person().isPresent() ? "a person" : "the end");
        boolean person = move.person().isPresent();
        String go = "go on to " + at;
        String because = move.person()
                .orElse(
                        silent
                                ? "nobody said anything"
                                : move.understood()
                                        ? "the flow's next step"
                                        : "the customer's word was not understood");
        turn.decide(new Decision(
                Ids.derive("decision", turn.key.toString(), turn.event.id(), "flow"),
                turn.key,
                turn.event.id(),
                turn.now,
                "flow",
                List.of(new Decision.Option(go, person ? because : ""), Decision.Option.open("bring a person in")),
                person ? "bring a person in" : go,
                1,
                policy + ", settings@" + turn.company.version(),
                owner,
                because,
                List.of(new Decision.Input("the steps passed", String.join(", ", move.passed()), 0)),
                talk.id()));
    }

    /** Changes something, as the customer said yes to: a decision of its own, with its owner. */
    private static void act(Turn turn, Conversation talk, String policy, String owner, FlowMove.Done done) {
        String id = Ids.derive("decision", turn.key.toString(), turn.event.id(), "act", done.step());
        turn.decide(new Decision(
                id,
                turn.key,
                turn.event.id(),
                turn.now,
                "act",
                List.of(Decision.Option.open(done.event()), Decision.Option.open("do nothing")),
                done.event(),
                1,
                policy + ", settings@" + turn.company.version(),
                owner,
                "the customer said yes to: " + done.because(),
                List.of(new Decision.Input("the yes", turn.event.id(), 0)),
                talk.id()));
        turn.effect(
                new Action.Tell(
                        turn.key,
                        done.event(),
                        done.data()
                                .with("conversation", talk.id())
                                .with("by", turn.company.assistant())
                                .with("owner", owner)),
                id);
        turn.await(id, talk.id());
    }

    private static void say(Turn turn, Conversation talk, String policy, String owner, String text, boolean answer) {
        Event event = turn.event;
        Outward.release(
                turn,
                new Draft(
                        Ids.derive("draft", turn.key.toString(), event.id(), text),
                        event.id(),
                        talk.id(),
                        answer,
                        Message.Author.ASSISTANT,
                        turn.company.assistant(),
                        "",
                        List.of(talk.channel()),
                        text,
                        Consent.Purpose.SERVICE,
                        "",
                        policy,
                        owner,
                        "a step of the flow",
                        talk.id(),
                        List.of(),
                        turn.now));
    }

    /** A person takes the conversation up while the flow runs. */
    static void taken(Turn turn, Conversation talk, FlowRun run, String because) {
        end(turn, talk, run, Status.PERSON, because);
    }

    private static void end(Turn turn, Conversation talk, FlowRun run, Status status, String because) {
        turn.put(talk.edit().flow(Optional.empty()).done());
        turn.cancel(TIMER + talk.id());
        row(turn, talk, run, status, run.tries() > 0, because);
    }

    private static void row(Turn turn, Conversation talk, FlowRun run, Status status, boolean stuck, String because) {
        String id = Ids.derive(ROW, talk.id(), run.flow(), run.began().toString());
        turn.view(
                ROW,
                id,
                run.flow(),
                status.name(),
                turn.now,
                new Row(run.flow(), run.version(), run.step(), stuck, status, because));
    }
}
