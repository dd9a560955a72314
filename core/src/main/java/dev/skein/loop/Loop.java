package dev.skein.loop;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.Step;
import java.time.Instant;

/** A pure function of a key's state, an event and the time. */
public interface Loop {
    /** The state of a key never heard of. */
    State initial(Key key);

    /**
     * What the event leads to. The same arguments give the same answer, byte for byte, on every machine.
     *
     * @param state the key's state
     * @param event of that key
     * @param now the time, read once by the host; for events replayed from the past it is when they were received
     */
    Step step(State state, Event event, Instant now);
}
