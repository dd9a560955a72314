package dev.skein.sim.contract;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import java.time.Instant;

/** Events for the {@link ToyLoop}. Each gets the message id it is given: the same id is the same event. */
final class Told {
    private Told() {}

    static Event noted(Key key, String id, Instant at) {
        return of(key, id, at, "Noted", Data.of("text", id));
    }

    static Event timer(Key key, String id, Instant at, String name, Instant due) {
        return of(key, id, at, "TimerWanted", Data.of("text", name, "at", due.toEpochMilli()));
    }

    static Event noTimer(Key key, String id, Instant at, String name) {
        return of(key, id, at, "TimerUnwanted", Data.of("text", name));
    }

    static Event send(Key key, String id, Instant at) {
        return of(key, id, at, "SendWanted", Data.of("text", id));
    }

    static Event tell(Key key, String id, Instant at, Key to, String type, Data data) {
        return of(key, id, at, "TellWanted", Data.of("text", id, "to", to.toString(), "type", type, "data", data));
    }

    static Event view(Key key, String id, Instant at, String view, String about, String status) {
        return of(key, id, at, "Noted", Data.of("text", id, "view", view, "about", about, "status", status));
    }

    static Event of(Key key, String id, Instant at, String type, Data data) {
        return Event.internal("contract", id, type, key, at, data);
    }
}
