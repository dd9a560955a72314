package dev.skein.server.view;

import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Correction;
import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Suggested;
import dev.skein.loop.HandOverNote;
import java.util.List;
import java.util.Optional;

/** Keeps back what was read of a person's feelings when the person does not want it read, also what was read before. */
public final class Veil {
    private static final Insight.Reading WITHHELD = new Insight.Reading("withheld", 0);

    private final boolean mayFeel;

    private Veil(boolean mayFeel) {
        this.mayFeel = mayFeel;
    }

    /** As this person wants it now. */
    public static Veil of(Customer customer) {
        return new Veil(Consent.allows(customer.consents(), Consent.Purpose.FEELINGS));
    }

    /** Whether feelings may be shown. */
    public boolean mayFeel() {
        return mayFeel;
    }

    /** The reading, without feelings where they are kept back: language and need are not feelings. */
    public Insight insight(Insight read) {
        if (mayFeel) {
            return read;
        }
        Insight plain = read.withoutFeelings();
        return new Insight(
                plain.language(),
                WITHHELD,
                Feeling.EVEN,
                0,
                List.of(),
                plain.need(),
                plain.evidence(),
                plain.model(),
                plain.acts(),
                plain.corrections(),
                plain.asRead().map(this::insight),
                plain.signals(),
                plain.outOfScope(),
                plain.promised());
    }

    /** Whether a correction may be shown: what it says of feelings is kept back with them. */
    public boolean shows(Correction correction) {
        return mayFeel || !correction.isOfFeelings();
    }

    /** The words that carried what may be shown. */
    public List<Insight.Evidence> evidence(Insight read) {
        return insight(read).evidence();
    }

    /** The event as it may be shown. */
    public Event event(Event event) {
        return mayFeel
                ? event
                : event.insight().map(this::insight).map(event::withInsight).orElse(event);
    }

    /** The conversation as it may be shown. */
    public Conversation conversation(Conversation talk) {
        if (mayFeel) {
            return talk;
        }
        Conversation plain =
                talk.edit().feeling(Feeling.EVEN, 0).openings(List.of()).done();
        List<Message> tail = plain.tail().stream().map(this::message).toList();
        return new Conversation(
                plain.id(),
                plain.customer(),
                plain.origin(),
                plain.channel(),
                plain.status(),
                plain.opened(),
                plain.changed(),
                plain.waitingSince(),
                plain.feeling(),
                plain.feelingConfidence(),
                plain.need(),
                plain.pod(),
                plain.lead(),
                plain.because(),
                tail,
                plain.seq(),
                plain.askedAgain(),
                plain.openings(),
                plain.handedOver(),
                plain.summary(),
                plain.consults(),
                plain.suggested().map(s -> s.without(Suggested.Kind.FEELING)),
                plain.flow(),
                plain.queued(),
                plain.matched());
    }

    private Message message(Message said) {
        return new Message(
                said.id(),
                said.conversation(),
                said.seq(),
                said.author(),
                said.name(),
                said.by(),
                said.channel(),
                said.at(),
                said.name().equals(HandOverNote.AUTHOR) ? HandOverNote.withoutFeeling(said.text()) : said.text(),
                said.insight().map(this::insight));
    }

    /** How the writer seemed, when a reading says so and it may be shown. */
    public Optional<Feeling> feeling(Optional<Insight> read) {
        return read.filter(i -> mayFeel && i.feelingConfidence() > 0).map(Insight::feeling);
    }
}
