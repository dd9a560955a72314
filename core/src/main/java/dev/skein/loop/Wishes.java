package dev.skein.loop;

import dev.skein.Channel;
import dev.skein.Conversation;
import dev.skein.Draft;
import dev.skein.Ids;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Recovery;
import dev.skein.act.playbook.Wish;
import dev.skein.understand.Needs;
import java.util.List;
import java.util.Optional;

/** What a playbook wishes, granted as far as the house rules allow. */
final class Wishes {
    private Wishes() {}

    static void grant(Turn turn, Wish wish) {
        if (wish instanceof Wish.Say say) {
            Outward.release(turn, draft(turn, say));
        } else if (wish instanceof Wish.OpenNeed need) {
            open(turn, need);
        } else if (wish instanceof Wish.MoveRecovery move) {
            Recoveries.moved(turn, move);
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

    private static void offer(Turn turn, Wish.MakeGood good) {
        String failure = good.failure().isEmpty() ? good.from().run() : good.failure();
        Recovery r = Recoveries.of(turn, failure, "", good.from().owner());
        turn.put(r);
        Credits.ask(
                turn,
                new Credits.Ask(
                        r.id(),
                        good.kind(),
                        good.amountMinor(),
                        good.currency(),
                        good.text(),
                        good.authority(),
                        good.from().policy(),
                        good.from().owner(),
                        good.from().run()));
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
