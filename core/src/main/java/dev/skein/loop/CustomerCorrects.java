package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.ConversationEdit;
import dev.skein.Correction;
import dev.skein.Data;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.understand.Needs;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Takes somebody's word that a reading was wrong. The right reading takes its place at once, wherever the state follows
 * it: the feeling, the openings, the needs. What was decided before stays decided, and says by what reading.
 */
final class CustomerCorrects {
    private CustomerCorrects() {}

    static boolean concerns(String type) {
        return type.equals(Correction.TOLD) || type.equals(Correction.TAKEN_BACK);
    }

    static void step(Turn turn) {
        if (concerns(turn.event.type())) {
            Correction.told(turn.event).filter(c -> isTaken(turn, c)).ifPresent(c -> correct(turn, c));
        }
    }

    /** Of who lets no feelings be read there are none to correct, and none to keep. */
    private static boolean isTaken(Turn turn, Correction c) {
        return !c.isOfFeelings() || Consent.allows(turn.consents, Consent.Purpose.FEELINGS);
    }

    private static void correct(Turn turn, Correction c) {
        turn.view("correction", c.id(), c.event(), c.stands() ? "STANDS" : "UNDONE", c.at(), c);
        UnaryOperator<Insight> change = c.stands() ? i -> i.with(c) : i -> i.without(c.id());
        for (Conversation talk : turn.conversations) {
            talk.tail().stream()
                    .filter(m -> m.id().equals(c.event()))
                    .findFirst()
                    .ifPresent(m -> reread(turn, talk, m, change));
        }
    }

    /** Puts another reading in the place of a message's, and lets the state follow it. */
    static void reread(Turn turn, Conversation talk, Message message, UnaryOperator<Insight> change) {
        Insight before = message.insight().orElse(Insight.UNREAD);
        Insight after = change.apply(before);
        Message read = message.read(after);
        turn.say(read);
        ConversationEdit edit = talk.edit().reread(read);
        boolean newest = isNewest(talk, message);
        if (Consent.allows(turn.consents, Consent.Purpose.FEELINGS)) {
            if (newest) {
                edit.feeling(after.feeling(), after.feelingConfidence());
            }
            edit.openings(Openings.reread(turn, talk, message, read));
        }
        needs(turn, talk, message, before, after, edit, newest);
        turn.put(edit.done());
        tellPod(turn, talk);
    }

    /** Whether the customer has said nothing since: then this is how the customer seems, and what it is about. */
    private static boolean isNewest(Conversation talk, Message message) {
        return talk.lastFromCustomer().filter(m -> m.id().equals(message.id())).isPresent();
    }

    private static void needs(
            Turn turn,
            Conversation talk,
            Message message,
            Insight before,
            Insight after,
            ConversationEdit edit,
            boolean newest) {
        String owner = withdraw(turn, talk, message, before, after, edit);
        Optional<Need> shown = after.bestNeed()
                .filter(best -> !before.bestNeed().map(Insight.Reading::label).equals(Optional.of(best.label())))
                .filter(best -> Needs.isOne(best))
                .map(best -> show(turn, talk, message, best, owner));
        boolean nothing = talk.need().isEmpty()
                || CustomerUnderstands.ofTalk(turn, talk)
                        .filter(n -> n.status() != Need.Status.WITHDRAWN)
                        .isEmpty();
        shown.filter(n -> newest || nothing).ifPresent(n -> edit.need(n.id()));
        if (newest) {
            edit.summary(CustomerUnderstands.summary(
                    turn, message.text(), shown.or(() -> CustomerUnderstands.ofTalk(turn, edit.done()))));
        }
    }

    /** Withdraws the needs that nothing but this message showed and that it shows no more; answers who owned one. */
    private static String withdraw(
            Turn turn, Conversation talk, Message message, Insight before, Insight after, ConversationEdit edit) {
        String owner = "";
        for (Insight.Reading gone : before.need()) {
            boolean stays = after.need().stream().anyMatch(r -> r.label().equals(gone.label()));
            Optional<Need> need = opened(turn, message, gone.label()).filter(Need::isUnsolved);
            if (!stays && need.isPresent()) {
                Need n = need.get();
                owner = n.owner();
                turn.needs = Needs.with(
                        turn.needs, n.move(Need.Status.WITHDRAWN, n.owner(), turn.now, because(turn)), turn.now);
                if (talk.need().equals(Optional.of(n.id()))) {
                    edit.noNeed();
                }
            }
        }
        return owner;
    }

    private static Optional<Need> opened(Turn turn, Message message, String kind) {
        return turn.needs.stream()
                .filter(n -> n.kind().equals(kind))
                .filter(n -> n.id().equals(Needs.id(n.customer(), message.id(), kind, ""))
                        || n.id().equals(Needs.id(n.origin(), message.id(), kind, "")))
                .findFirst();
    }

    /** The need the message shows after all: one that is known, one that had been withdrawn, or a new one. */
    private static Need show(Turn turn, Conversation talk, Message message, Insight.Reading best, String owner) {
        Optional<Need> known = Needs.unsolved(turn.needs, best.label(), "");
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Need> withdrawn = opened(turn, message, best.label()).filter(n -> n.status() == Need.Status.WITHDRAWN);
        String held = withdrawn.map(Need::owner).filter(o -> !o.isEmpty()).orElse(owner);
        Need fresh = withdrawn.orElseGet(() -> Needs.open(
                turn.key,
                turn.event,
                message.id(),
                best.label(),
                "",
                because(turn),
                best.confidence(),
                Optional.of(talk.id())));
        Need need = fresh.move(
                held.isEmpty() ? Need.Status.OPEN : Need.Status.OWNED,
                held,
                turn.now,
                withdrawn.isPresent() ? because(turn) : fresh.because());
        turn.needs = Needs.with(turn.needs, need, turn.now);
        return need;
    }

    private static String because(Turn turn) {
        if (turn.is(Action.Reread.REFINED)) {
            return "the customer's words, read more deeply";
        }
        String name = turn.event.data().text("name").filter(n -> !n.isEmpty()).orElse("the customer");
        return turn.is(Correction.TOLD) ? "the customer's words, corrected by " + name : "a correction was taken back";
    }

    /** The pod that has the talk hears when it is about something else. */
    private static void tellPod(Turn turn, Conversation before) {
        Conversation after = turn.conversations.stream()
                .filter(c -> c.id().equals(before.id()))
                .findFirst()
                .orElse(before);
        if (after.pod().isPresent() && !after.need().equals(before.need())) {
            turn.effect(
                    new Action.Tell(
                            Key.pod(after.pod().get()),
                            "NeedChanged",
                            Data.of(
                                    "conversation",
                                    after.id(),
                                    "need",
                                    CustomerUnderstands.kind(turn, after),
                                    "because",
                                    because(turn))),
                    "");
        }
    }
}
