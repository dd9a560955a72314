package dev.skein.server.listen;

import dev.skein.Event;
import java.util.List;

/** What a body held: events, and items put aside. */
record Taken(List<Event> events, List<Faulty> faults) {

    /** An item that is not taken: its place in the body from 0, why, and how it came. */
    record Faulty(int place, String reason, String body) {}
}
