package dev.skein.postgres;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Timer;
import dev.skein.host.Derived;
import dev.skein.host.Inbox.Receipt;
import dev.skein.host.Inbox.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way through a writer.
 *
 * @param event what happened
 * @param key under which it is processed
 * @param call who waits for it; nobody when it is our own
 * @param place among the call's events
 * @param due the timer it is, if it is one
 * @param now the time its step reads when it is replayed; none when that is the clock's
 */
record Item(
        Event event,
        Key key,
        @Nullable Call call,
        int place,
        @Nullable Due due,
        @Nullable Instant now) {

    /** A timer that has come due, of the key that set it. */
    record Due(Key key, Timer timer) {}

    static Item told(Event event, Key key) {
        return new Item(event, key, null, 0, null, null);
    }

    static Item fired(Event event, Key key, Due due) {
        return new Item(event, key, null, 0, due, null);
    }

    /** An event of a recorded log; one that is a timer's also clears it. */
    static Item recorded(Event event, Key key, Call call, int place, Instant now) {
        Due due = null;
        if (event.source().equals(Derived.TIMER_SOURCE)) {
            long at = event.data().number("at").orElse(0.0).longValue();
            due = new Due(key, new Timer(event.data().text("name").orElse(""), Instant.ofEpochMilli(at)));
        }
        return new Item(event, key, call, place, due, now);
    }

    Item under(Key other) {
        return new Item(event, other, call, place, due, now);
    }

    void receipt(Status status, String reason) {
        if (call != null) {
            call.receipt(place, new Receipt(event.id(), status, reason));
        }
    }

    void fail(RuntimeException why) {
        if (call != null) {
            call.fail(why);
        }
    }
}
