package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Conversation;
import dev.skein.Decision;
import dev.skein.Draft;
import dev.skein.Ids;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Recovery;
import dev.skein.act.playbook.Wish;
import dev.skein.understand.Needs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a playbook wishes, granted as far as the house rules allow. */
final class Wishes {
    private Wishes() {}

    static void grant(Turn turn, Wish wish) {
        if (wish instanceof Wish.Say say) {
            Outward.release(turn, draft(turn, say));
        } else if (wish instanceof Wish.OpenNeed need) {
            open(turn, need);
        } else if (wish instanceof Wish.MoveRecovery move) {
            Recovery recovery = recovery(turn, move.failure(), move.kind(), move.owner());
            turn.put(reached(recovery, move.stage(), turn.now, move.owner()));
        } else if (wish instanceof Wish.MakeGood good) {
            offer(turn, good);
        } else if (wish instanceof Wish.MakePromise promise) {
            Promising.note(turn, promise.from().owner(), promise.text(), promise.due(), Optional.empty());
        } else if (wish instanceof Wish.HandOver over) {
            handOver(turn, over);
        } else if (wish instanceof Wish.AskHow ask) {
            CustomerLearns.askAboutRun(turn, ask);
        }
    }

    private static Draft draft(Turn turn, Wish.Say say) {
        return new Draft(
                Ids.derive(
                        "draft",
                        turn.key.toString(),
                        turn.event.id(),
                        say.from().run(),
                        say.from().step()),
                turn.event.id(),
                "",
                false,
                Message.Author.PLAYBOOK,
                turn.company.name(),
                say.from().playbook(),
                say.channels(),
                say.text(),
                say.purpose(),
                say.apologyFor(),
                say.from().policy(),
                say.from().owner(),
                "step " + say.from().step() + " of " + say.from().policy(),
                say.from().run(),
                List.of(),
                turn.now);
    }

    private static void open(Turn turn, Wish.OpenNeed wish) {
        Need need = Needs.unsolved(turn.needs, wish.kind(), wish.about())
                .orElseGet(() -> Needs.open(
                        turn.key, turn.event, wish.kind(), wish.about(), wish.because(), 1, Optional.empty()));
        Need owned = wish.owner().isEmpty() || need.status() == Need.Status.OWNED
                ? need
                : need.move(Need.Status.OWNED, wish.owner(), turn.now, wish.because());
        turn.needs = Needs.with(turn.needs, owned, turn.now);
    }

    /** The recovery of a failure; detected now when it is new. */
    static Recovery recovery(Turn turn, String failure, String kind, String owner) {
        return turn.recoveries.stream()
                .filter(r -> r.failure().equals(failure))
                .findFirst()
                .orElseGet(() -> {
                    TreeMap<Recovery.Stage, Instant> steps = new TreeMap<>();
                    steps.put(Recovery.Stage.DETECTED, turn.now);
                    return new Recovery(
                            Ids.derive("recovery", turn.key.toString(), failure),
                            turn.key,
                            turn.origin(),
                            failure,
                            kind,
                            owner,
                            steps,
                            Optional.empty(),
                            turn.now,
                            turn.now);
                });
    }

    /** The recovery with one more stage reached; the first time counts. */
    static Recovery reached(Recovery r, Recovery.Stage stage, Instant at, String owner) {
        TreeMap<Recovery.Stage, Instant> steps = new TreeMap<>(r.steps());
        steps.putIfAbsent(stage, at);
        return new Recovery(
                r.id(),
                r.customer(),
                r.origin(),
                r.failure(),
                r.kind(),
                owner.isEmpty() ? r.owner() : owner,
                steps,
                r.offer(),
                r.opened(),
                at);
    }

    private static void offer(Turn turn, Wish.MakeGood good) {
        String failure = good.failure().isEmpty() ? good.from().run() : good.failure();
        Recovery r = recovery(turn, failure, "", good.from().owner());
        turn.put(new Recovery(
                r.id(),
                r.customer(),
                r.origin(),
                r.failure(),
                r.kind(),
                r.owner(),
                r.steps(),
                Optional.of(good.text()),
                r.opened(),
                turn.now));
        String id = Ids.derive(
                "decision", turn.key.toString(), turn.event.id(), good.from().step(), "offer");
        turn.decide(new Decision(
                id,
                turn.key,
                turn.event.id(),
                turn.now,
                "offer",
                List.of(Decision.Option.open("offer: " + good.kind()), Decision.Option.open("nothing")),
                "offer: " + good.kind(),
                1,
                good.from().policy(),
                good.from().owner(),
                "within the authority of "
                        + (good.authority().isEmpty() ? good.from().owner() : good.authority()),
                List.of(),
                good.from().run()));
        turn.effect(new Action.Offer(r.id(), good.kind(), good.amountMinor(), good.currency(), good.text()), id);
        turn.await(id, good.from().run());
    }

    /** Brings people in, also when the customer has said nothing yet: then a conversation is opened for it. */
    private static void handOver(Turn turn, Wish.HandOver over) {
        Conversation talk = turn.customer().openConversation().orElseGet(() -> {
            Conversation fresh = Conversation.open(
                            Ids.derive(
                                    "conversation",
                                    turn.key.toString(),
                                    turn.event.id(),
                                    over.from().run()),
                            turn.key,
                            turn.origin(),
                            Channel.EMAIL,
                            turn.now)
                    .edit()
                    .summary(over.because())
                    .done();
            turn.put(fresh);
            return fresh;
        });
        if (!over.need().isEmpty() && talk.need().isEmpty()) {
            Need need = Needs.unsolved(turn.needs, over.need(), "")
                    .orElseGet(() -> Needs.open(
                            turn.key, turn.event, over.need(), "", over.because(), 1, Optional.of(talk.id())));
            turn.needs = Needs.with(turn.needs, need, turn.now);
            turn.put(talk.edit().need(need.id()).done());
        }
        CustomerActs.handOver(turn, talk.id(), over.because());
    }
}
