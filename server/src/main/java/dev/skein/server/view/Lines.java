package dev.skein.server.view;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Correction;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Suggested;
import dev.skein.Timer;
import dev.skein.WrapUp;
import dev.skein.learn.empathy.EmpathyLabel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes lines of a person's timeline from events and decisions. */
public final class Lines {
    /** Our own machinery, and what another line shows already: seen only when all is asked for. */
    private static final List<String> INNER = List.of(
            Timer.FIRED,
            "Forwarded",
            "MergeAsked",
            "ProfileReturned",
            "ReplyWritten",
            "AliasRequested",
            Action.Reread.REFINED,
            Action.Reread.NOT_REFINED);

    private final Key person;
    private final String name;
    private final Veil veil;
    private final Corrections said;
    private final boolean all;

    /** Lines of a person; {@code all} shows the machinery too. */
    public Lines(Customer person, Corrections said, boolean all) {
        this.person = person.key();
        this.name = person.profile().name().orElse("The customer");
        this.veil = Veil.of(person);
        this.said = said;
        this.all = all;
    }

    /** The line of an event; empty for one that is not shown. */
    public Optional<TimelineItem> of(Event event) {
        Optional<String> promised = promised(event);
        if ((!all && promised.isEmpty() && INNER.contains(event.type()))
                || Correction.told(event).filter(c -> !veil.shows(c)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new TimelineItem(
                event.id(),
                event.type(),
                event.time(),
                event.received(),
                kind(event.type()),
                promised.isPresent() ? event.data().text("name").orElse("We") + " promised" : Titles.of(event, name),
                promised.or(() -> Titles.detail(event)),
                named(Channel.values(), event.data().text("channel")),
                author(event),
                veil.feeling(said.over(event).insight()),
                event.subject().equals(person)
                        ? Optional.empty()
                        : Optional.of(event.subject().toString()),
                event.source()));
    }

    /** What a reply promises, as noted with it or as heard in its words. */
    private static Optional<String> promised(Event event) {
        if (!event.type().equals("ReplyWritten")) {
            return Optional.empty();
        }
        String said = event.text();
        return event.data()
                .tree("promise")
                .text("text")
                .or(() -> event.insight()
                        .flatMap(read -> read.promised().stream()
                                .filter(p -> p.isNoted() && p.end() <= said.length())
                                .findFirst()
                                .map(p -> said.substring(p.start(), p.end()))));
    }

    /** The line of a decision; empty for one that is not shown. */
    public Optional<TimelineItem> of(Decision decision) {
        return Titles.of(decision)
                .map(title -> new TimelineItem(
                        decision.cause(),
                        decision.kind(),
                        decision.at(),
                        decision.at(),
                        TimelineItem.Kind.ACT,
                        title,
                        Optional.of(decision.because()).filter(because -> !because.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        decision.policy()));
    }

    private static TimelineItem.Kind kind(String type) {
        return switch (type) {
            case "MessageReceived", "MessageSent" -> TimelineItem.Kind.MESSAGE;
            case "SurveyAsked", "OfferMade", "SendFailed" -> TimelineItem.Kind.ACT;
            case "ReplyWritten",
                    "NoteWritten",
                    "ConversationResolved",
                    "LeadRequested",
                    "LeadChanged",
                    Correction.TOLD,
                    Correction.TAKEN_BACK,
                    EmpathyLabel.TOLD,
                    Suggested.REWORDED,
                    WrapUp.CORRECTED,
                    "PromiseKept",
                    "MergeUndone" -> TimelineItem.Kind.TEAM;
            case Timer.FIRED -> TimelineItem.Kind.TIMER;
            default -> TimelineItem.Kind.EVENT;
        };
    }

    private static Optional<Message.Author> author(Event event) {
        return switch (event.type()) {
            case "MessageReceived" -> Optional.of(Message.Author.CUSTOMER);
            case "MessageSent" -> named(Message.Author.values(), event.data().text("author"));
            case "NoteWritten" -> Optional.of(Message.Author.NOTE);
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, Optional<String> name) {
        String upper = name.orElse("").toUpperCase(Locale.ROOT);
        for (E one : all) {
            if (one.name().equals(upper)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
