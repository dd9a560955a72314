package dev.skein.server.boot;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.loop.Loop;
import java.time.Instant;

/** The loop in force. New settings are a new loop; the next event is stepped by it. */
final class Switchable implements Loop {
    private volatile Loop now;

    Switchable(Loop first) {
        now = first;
    }

    void to(Loop next) {
        now = next;
    }

    @Override
    public State initial(Key key) {
        return now.initial(key);
    }

    @Override
    public Step step(State state, Event event, Instant at) {
        return now.step(state, event, at);
    }
}
