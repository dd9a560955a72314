package dev.skein.listen;

import dev.skein.Event;
import dev.skein.Flag;
import dev.skein.Key;
import dev.skein.View;
import java.time.Instant;

/** What employees say is broken. A flag raised without a name carries none: it is kept under the pod. */
public final class EmployeeVoice {
    private EmployeeVoice() {}

    /** The row of a raised flag. */
    public static View flag(Event event, Key key, Instant now) {
        boolean anonymous = event.data().flag("anonymous").orElse(false);
        Flag flag = new Flag(
                event.id(),
                anonymous ? "" : event.data().text("employee").orElse(""),
                event.data().text("step").orElse(""),
                event.data().text("text").orElse(""),
                now);
        return new View("flag", event.id(), key, flag.step(), "OPEN", now, flag);
    }
}
