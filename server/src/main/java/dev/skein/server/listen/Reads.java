package dev.skein.server.listen;

import dev.skein.Event;
import java.util.List;

/** Reads what texts say, before an event's key is loaded. */
@FunctionalInterface
public interface Reads {
    /**
     * The same events in the same order, those with a text with its insight. May block; is called on a worker's thread. A
     * failure lets the events go on unread.
     */
    List<Event> understand(List<Event> events);
}
