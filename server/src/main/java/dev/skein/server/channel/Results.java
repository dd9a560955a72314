package dev.skein.server.channel;

import dev.skein.Action;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.host.Host;
import dev.skein.language.OurWords;
import dev.skein.server.channel.Wording.Worded;
import java.time.Instant;
import java.util.Optional;

/** The events by which performed effects return. Their ids follow from the effects', so that a repeat is harmless. */
final class Results {
    /** Source of all of them. */
    static final String SOURCE = "skein/channel";

    private Results() {}

    /** A {@code Send} that went out. {@code sandbox} says it went to the mailbox of files, not to a person. */
    static Event sent(Effect effect, Action.Send send, Worded words, boolean sandbox, Instant now) {
        Data what = Data.of(
                Host.EFFECT,
                effect.id(),
                "conversation",
                send.conversation(),
                "channel",
                send.channel().name(),
                "author",
                send.author().name(),
                "name",
                send.name(),
                "by",
                send.by(),
                "text",
                words.text(),
                "sources",
                send.sources());
        if (!words.by().isEmpty()) {
            what = what.with("wording", Data.of("model", words.by(), "draft", send.text()));
        }
        Event sent = event(effect, "MessageSent", sandbox ? what.with("sandbox", true) : what, now);
        return OurWords.acts(words.text()).map(sent::withInsight).orElse(sent);
    }

    /** A {@code Send} or {@code Ask} that did not go out. */
    static Event failed(Effect effect, String because, Instant now) {
        boolean answer = effect.action() instanceof Action.Send send && send.author() != Message.Author.PLAYBOOK;
        return event(
                effect, "SendFailed", Data.of(Host.EFFECT, effect.id(), "because", because, "answer", answer), now);
    }

    static Event asked(Effect effect, Action.Ask ask, boolean sandbox, Instant now) {
        Data what = Data.of(Host.EFFECT, effect.id(), "survey", ask.survey(), "conversation", ask.conversation());
        return event(effect, "SurveyAsked", sandbox ? what.with("sandbox", true) : what, now);
    }

    /** The deeper reading that was asked for; where there is none, that, and why. */
    static Event reread(Effect effect, Action.Reread asked, Optional<Insight> read, String because, Instant now) {
        Data what = Data.of(Host.EFFECT, effect.id(), "event", asked.event());
        return read.map(insight ->
                        event(effect, Action.Reread.REFINED, what, now).withInsight(insight))
                .orElseGet(() -> event(effect, Action.Reread.NOT_REFINED, what.with("because", because), now));
    }

    static Event offered(Effect effect, Action.Offer offer, Instant now) {
        Data what = Data.of(
                Host.EFFECT,
                effect.id(),
                "recovery",
                offer.recovery(),
                "kind",
                offer.kind(),
                "amountMinor",
                offer.amountMinor(),
                "currency",
                offer.currency(),
                "text",
                offer.text());
        return event(effect, "OfferMade", what, now);
    }

    static Event assigned(Effect effect, Action.Assign assign, Instant now) {
        Data what = Data.of(
                Host.EFFECT,
                effect.id(),
                "conversation",
                assign.conversation(),
                "pod",
                assign.pod(),
                "employee",
                assign.employee(),
                "because",
                assign.because());
        return event(effect, "LeadChanged", what, now);
    }

    private static Event event(Effect effect, String type, Data data, Instant now) {
        return Event.internal(SOURCE, effect.id(), type, effect.key(), now, data);
    }
}
