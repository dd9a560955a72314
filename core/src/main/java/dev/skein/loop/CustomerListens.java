package dev.skein.loop;

import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.ConversationEdit;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Message;
import dev.skein.listen.Consents;
import dev.skein.listen.Identities;
import dev.skein.listen.Timeline;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the customer's loop hears: who, what was said, in which conversation. */
final class CustomerListens {
    /** Characters kept of a message; a longer one is cut, and ends in an ellipsis. */
    static final int TEXT_CHARS_MAX = 8_000;

    /** A conversation the customer comes back to within this time goes on; later a new one begins. */
    private static final Duration COMES_BACK = Duration.ofHours(24);

    private CustomerListens() {}

    static void step(Turn turn) {
        Event event = turn.event;
        if (CustomerLoop.isOutside(event)
                && !CustomerCorrects.concerns(event.type())
                && !CustomerLabels.concerns(event.type())
                && !Suggests.concerns(event.type())) {
            Merges.ask(turn);
            turn.profile = Timeline.heard(Identities.heard(turn.profile, event), event);
            turn.activity = Timeline.heard(turn.activity, event, turn.key);
        }
        switch (event.type()) {
            case "ConsentChanged" -> turn.consents = Consents.heard(turn.consents, event);
            case "MessageReceived" -> fromCustomer(turn);
            case "PersonAsked" -> asked(turn);
            case "MessageSent" -> fromUs(turn);
            case "NoteWritten" -> note(turn);
            case "ConversationResolved" ->
                turn.conversation().filter(Conversation::isOpen).ifPresent(c -> resolve(turn, c));
            case "LeadChanged" -> lead(turn);
            default -> {
                // Whatever else happened is in the timeline, and playbooks may wait for it.
            }
        }
    }

    /** Ends a conversation; learning starts from here. */
    static void resolve(Turn turn, Conversation conversation) {
        turn.put(conversation
                .edit()
                .status(Conversation.Status.RESOLVED, turn.now)
                .waitingSince(Optional.empty())
                .queued(Optional.empty())
                .done());
        turn.cancel(quietTimer(conversation));
        Helped.ended(turn, conversation);
    }

    static String quietTimer(Conversation conversation) {
        return "conversation/" + conversation.id();
    }

    private static void fromCustomer(Turn turn) {
        Event event = turn.event;
        Channel channel =
                event.data().text("channel").flatMap(Consents::channel).orElse(Channel.CHAT);
        Conversation talk = talk(turn, channel);
        boolean mayFeel = Consent.allows(turn.consents, Consent.Purpose.FEELINGS);
        Message message = new Message(
                event.id(),
                talk.id(),
                talk.seq() + 1,
                Message.Author.CUSTOMER,
                turn.profile.name().orElse(""),
                "",
                channel,
                event.time(),
                cut(event.text()),
                event.insight().map(read -> mayFeel ? read : read.withoutFeelings()));
        turn.say(message);
        turn.put(talk.edit()
                .said(message)
                .channel(channel)
                .status(event.historic() ? Conversation.Status.RESOLVED : Conversation.Status.OPEN, event.time())
                .waitingSince(Optional.of(talk.waitingSince().orElse(event.time())))
                .done());
        turn.cancel(quietTimer(talk));
    }

    private static void asked(Turn turn) {
        Conversation talk = talk(turn, Channel.CHAT);
        turn.put(talk.edit()
                .status(Conversation.Status.OPEN, turn.event.time())
                .waitingSince(Optional.of(talk.waitingSince().orElse(turn.event.time())))
                .done());
    }

    /** The conversation a customer's word belongs to: the one named, the open one, the last if not long ago, or a new. */
    private static Conversation talk(Turn turn, Channel channel) {
        Event event = turn.event;
        Conversation known = turn.conversation()
                .or(() -> turn.conversations.stream()
                        .reduce((first, last) -> last)
                        .filter(c ->
                                c.isOpen() || c.changed().isAfter(event.time().minus(COMES_BACK))))
                .orElseGet(() -> Conversation.open(
                        Ids.derive("conversation", turn.key.toString(), event.id()),
                        turn.key,
                        turn.origin(),
                        channel,
                        event.time()));
        return known.isOpen() || event.historic()
                ? known
                : known.edit().reopened().done();
    }

    private static void fromUs(Turn turn) {
        Event event = turn.event;
        Optional<Conversation> known = turn.conversation();
        if (known.isEmpty()) {
            return; // a mail or text outside any talk: it stands in the timeline
        }
        Conversation talk = known.get();
        Message.Author author = author(event.data().text("author").orElse("EMPLOYEE"));
        Message message = new Message(
                event.id(),
                talk.id(),
                talk.seq() + 1,
                author,
                event.data().text("name").orElse(turn.company.name()),
                event.data().text("by").orElse(""),
                event.data().text("channel").flatMap(Consents::channel).orElse(talk.channel()),
                event.time(),
                cut(event.text()),
                event.insight());
        turn.say(message);
        boolean answered = !talk.handedOver() || author == Message.Author.EMPLOYEE;
        ConversationEdit edit = talk.edit().said(message);
        if (answered) {
            edit.waitingSince(Optional.empty());
            if (!event.historic()) {
                edit.status(Conversation.Status.WAITING, event.time());
                turn.timer(quietTimer(talk), turn.now.plus(turn.company.quietAfter()));
            }
        }
        turn.put(edit.done());
    }

    private static void note(Turn turn) {
        Event event = turn.event;
        turn.conversation().ifPresent(talk -> {
            Message note = noteOf(turn, talk, event.text());
            turn.say(note);
            turn.put(talk.edit().said(note).done());
            Consulting.noted(turn, talk.id(), event.data().text("employee").orElse(""));
        });
    }

    /** A note for the team; the customer never sees it. */
    static Message noteOf(Turn turn, Conversation talk, String text) {
        Event event = turn.event;
        return new Message(
                event.id(),
                talk.id(),
                talk.seq() + 1,
                Message.Author.NOTE,
                event.data().text("name").orElse(""),
                event.data().text("employee").orElse(""),
                talk.channel(),
                event.time(),
                cut(text),
                Optional.empty());
    }

    private static Message record(Turn turn, Conversation talk, String text) {
        return new Message(
                Ids.derive("hand-over", turn.event.id()),
                talk.id(),
                talk.seq() + 1,
                Message.Author.NOTE,
                HandOverNote.AUTHOR,
                "",
                talk.channel(),
                turn.event.time(),
                text,
                Optional.empty());
    }

    private static void lead(Turn turn) {
        Event event = turn.event;
        turn.conversation().ifPresent(talk -> {
            String because = event.data().text("because").orElse("");
            String name = event.data().text("name").orElse("");
            String before = event.data().text("before").orElse("");
            Message note = record(turn, talk, HandOverNote.text(turn, talk, name, before, because));
            turn.say(note);
            Conversation led = talk.edit()
                    .said(note)
                    .lead(
                            event.data().text("pod").orElse(""),
                            event.data().text("employee").orElse(""),
                            because)
                    .done();
            turn.put(Helped.led(turn, led));
        });
    }

    private static Message.Author author(String name) {
        for (Message.Author author : Message.Author.values()) {
            if (author.name().equals(name.toUpperCase(Locale.ROOT))) {
                return author;
            }
        }
        return Message.Author.EMPLOYEE;
    }

    static String cut(String text) {
        return text.length() <= TEXT_CHARS_MAX ? text : text.substring(0, TEXT_CHARS_MAX - 1) + '…';
    }
}
