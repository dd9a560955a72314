package dev.skein.sim;

import dev.skein.Action;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Insight;
import java.time.Instant;
import java.util.Optional;

/** What comes back when an effect is performed well: the events a channel would append. */
public final class Results {
    /** Source of the results. */
    public static final String SOURCE = "skein/channel";

    private Results() {}

    /** The result of an effect; empty for one whose result another key tells. Its id follows from the effect's. */
    public static Optional<Event> of(Effect effect, Instant now) {
        return data(effect).map(data -> Event.internal(SOURCE, effect.id(), type(effect), effect.key(), now, data));
    }

    /** What comes back of a {@link Action.Reread}: the deeper reading, or that there is none. */
    public static Event reread(Effect effect, Optional<Insight> read, Instant now) {
        if (!(effect.action() instanceof Action.Reread asked)) {
            throw new IllegalArgumentException("effect " + effect.id() + " asks for no reading");
        }
        Data data = Data.of("effect", effect.id(), "event", asked.event());
        String type = read.isPresent() ? Action.Reread.REFINED : Action.Reread.NOT_REFINED;
        Event event = Event.internal(SOURCE, effect.id(), type, effect.key(), now, data);
        return read.map(event::withInsight).orElse(event);
    }

    private static String type(Effect effect) {
        return effect.action() instanceof Action.Send
                ? "MessageSent"
                : effect.action() instanceof Action.Ask ? "SurveyAsked" : "OfferMade";
    }

    private static Optional<Data> data(Effect effect) {
        if (effect.action() instanceof Action.Send send) {
            return Optional.of(Data.of(
                    "effect", effect.id(),
                    "conversation", send.conversation(),
                    "channel", send.channel().name(),
                    "author", send.author().name(),
                    "name", send.name(),
                    "by", send.by(),
                    "text", send.text(),
                    "sources", send.sources()));
        }
        if (effect.action() instanceof Action.Ask ask) {
            return Optional.of(
                    Data.of("effect", effect.id(), "survey", ask.survey(), "conversation", ask.conversation()));
        }
        if (effect.action() instanceof Action.Offer offer) {
            return Optional.of(Data.of(
                    "effect", effect.id(),
                    "recovery", offer.recovery(),
                    "kind", offer.kind(),
                    "amountMinor", offer.amountMinor(),
                    "currency", offer.currency(),
                    "text", offer.text()));
        }
        return Optional.empty();
    }
}
