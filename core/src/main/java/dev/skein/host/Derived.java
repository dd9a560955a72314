package dev.skein.host;

import dev.skein.Action;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Timer;
import java.time.Instant;

/** The events a host makes itself. Their ids follow from their causes, so that every host makes the same ones. */
public final class Derived {
    /** Source of the events that timers come back as. */
    public static final String TIMER_SOURCE = "skein/timer";

    /** Source of what one key told another. */
    public static final String TELL_SOURCE = "skein/tell";

    private Derived() {}

    /** Whether a host made the event: it stays with the key it names, whatever that was merged into. */
    public static boolean isHosts(Event event) {
        return event.source().equals(TIMER_SOURCE) || event.source().equals(TELL_SOURCE);
    }

    /** The timer of the key has come due. {@code data.at} is the time it was set for, in milliseconds since 1970. */
    public static Event fired(Key key, Timer timer, Instant now) {
        long at = timer.at().toEpochMilli();
        Data what = Data.of("name", timer.name(), "at", at);
        return Event.internal(TIMER_SOURCE, key + "/" + timer.name() + "/" + at, Timer.FIRED, key, now, what);
    }

    /**
     * A {@link Action.Tell} delivered: an event of the told key, under exactly that key whatever it was merged into.
     * {@code data.effect} names the effect it completes. Any other effect is an {@link IllegalArgumentException}.
     */
    public static Event told(Effect effect, Instant now) {
        if (!(effect.action() instanceof Action.Tell tell)) {
            throw new IllegalArgumentException("effect " + effect.id() + " is not a Tell");
        }
        Data what = tell.data().with("effect", effect.id());
        return Event.internal(TELL_SOURCE, effect.id(), tell.type(), tell.to(), now, what);
    }
}
