package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Correction;
import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words whose reading is unsure: heard and kept at once, acted on once. What they lead to waits for the deeper reading
 * that an effect asks for, and no longer than their event says; then it is done by the reading they came with. A reading
 * that comes later still takes the place of that one, as a correction would: what was decided stays decided.
 */
final class Doubts {
    /** Messages of one customer that wait at once; one more is acted on by the reading it came with. */
    static final int DOUBTFUL_MAX = 4;

    private static final String TIMER = "reread/";

    private Doubts() {}

    /** Keeps a message back whose reading is unsure; whether it did. */
    static boolean hold(Turn turn) {
        Event event = turn.event;
        boolean waits = turn.is("MessageReceived")
                && !event.historic()
                && turn.doubtful.size() < DOUBTFUL_MAX
                && event.deeperBy().filter(turn.now::isBefore).isPresent();
        Optional<Conversation> talk = waits ? talk(turn, event.id()) : Optional.empty();
        if (talk.isEmpty()) {
            return false;
        }
        Event kept = event.withData(event.data().with("conversation", talk.get().id()));
        List<Event> all = new ArrayList<>(turn.doubtful);
        all.add(kept.insight().map(i -> kept.withInsight(allowed(turn, i))).orElse(kept));
        turn.doubtful = List.copyOf(all);
        turn.timer(TIMER + event.id(), event.deeperBy().get());
        turn.effect(new Action.Reread(event.id(), event.text()), "");
        return true;
    }

    /** The message whose waiting this event ends, with the reading to act by; empty when it ends none. */
    static Optional<Event> ended(Customer customer, Event by) {
        Optional<String> id = read(by);
        return id.flatMap(event -> customer.doubtful().stream()
                        .filter(e -> e.id().equals(event))
                        .findFirst())
                .map(e -> by.type().equals(Action.Reread.REFINED)
                        ? by.insight().map(e::withInsight).orElse(e)
                        : e)
                .map(e -> corrected(customer, e));
    }

    /** With what people said of it while it waited. */
    private static Event corrected(Customer customer, Event event) {
        return customer.conversations().stream()
                .flatMap(talk -> message(talk, event.id()).stream())
                .findFirst()
                .flatMap(m -> event.insight().map(read -> event.withInsight(corrected(read, m))))
                .orElse(event);
    }

    private static Optional<String> read(Event by) {
        return switch (by.type()) {
            case Action.Reread.REFINED, Action.Reread.NOT_REFINED -> by.data().text("event");
            case Timer.FIRED ->
                by.data()
                        .text("name")
                        .filter(name -> name.startsWith(TIMER))
                        .map(name -> name.substring(TIMER.length()));
            default -> Optional.empty();
        };
    }

    /** The waiting is over: the message is shown by the reading that is acted on. */
    static void end(Turn turn) {
        turn.doubtful = turn.doubtful.stream()
                .filter(e -> !e.id().equals(turn.event.id()))
                .toList();
        turn.cancel(TIMER + turn.event.id());
        talk(turn, turn.event.id())
                .ifPresent(talk -> message(talk, turn.event.id())
                        .ifPresent(m -> turn.event.insight().ifPresent(i -> show(turn, talk, m, i))));
    }

    private static void show(Turn turn, Conversation talk, Message message, Insight read) {
        Message shown = message.read(allowed(turn, read));
        if (!shown.equals(message)) {
            turn.say(shown);
            turn.put(talk.edit().reread(shown).done());
        }
    }

    /** A deeper reading of a message that is acted on already takes the place of its reading; nothing is done anew. */
    static void late(Turn turn) {
        Optional<Insight> read = turn.is(Action.Reread.REFINED) ? turn.event.insight() : Optional.empty();
        Optional<String> event = turn.event.data().text("event");
        if (read.isEmpty() || event.isEmpty()) {
            return;
        }
        talk(turn, event.get())
                .ifPresent(talk -> message(talk, event.get())
                        .ifPresent(m -> CustomerCorrects.reread(
                                turn, talk, m, before -> corrected(allowed(turn, read.get()), m))));
    }

    /** What people said of the message counts fully still. */
    private static Insight corrected(Insight read, Message message) {
        Insight made = read;
        for (Correction correction : message.insight().map(Insight::corrections).orElse(List.of())) {
            made = made.with(correction);
        }
        return made;
    }

    private static Insight allowed(Turn turn, Insight read) {
        return Consent.allows(turn.consents, Consent.Purpose.FEELINGS) ? read : read.withoutFeelings();
    }

    private static Optional<Conversation> talk(Turn turn, String message) {
        return turn.conversations.stream()
                .filter(c -> message(c, message).isPresent())
                .findFirst();
    }

    private static Optional<Message> message(Conversation talk, String id) {
        return talk.tail().stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
