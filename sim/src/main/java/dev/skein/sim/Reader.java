package dev.skein.sim;

import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.Passage;
import java.util.List;
import java.util.Optional;

/** Reads texts in place of a host's edge, which attaches insights and passages before a key is loaded. */
public interface Reader {
    /** What the text says; empty when it is not read. The same text gives the same answer. */
    Optional<Insight> read(String text);

    /** What the company's knowledge says to it, best first. */
    default List<Passage> find(String text) {
        return List.of();
    }

    /** The event as the edge would hand it on: read, when a customer wrote it. */
    default Event attach(Event event) {
        if (!event.type().equals("MessageReceived")) {
            return event;
        }
        Event found = event.withPassages(find(event.text()));
        return read(event.text()).map(found::withInsight).orElse(found);
    }

    /** Reads nothing. */
    static Reader none() {
        return text -> Optional.empty();
    }
}
