package dev.skein.server.boot;

import dev.skein.Event;
import dev.skein.language.Depth;
import dev.skein.server.NeedsReader;
import dev.skein.server.knowledge.Knowledge;
import dev.skein.server.listen.Reads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what customers wrote, and finds what our knowledge says to it, before the event's key is loaded. What a customer
 * says in a talk is read by the tables alone, which is quick; where they are unsure the event says so, and a deeper
 * reading is asked for once the event is taken in. Other texts of a few are read deeply at once, for nobody waits.
 */
final class Readings implements Reads {
    /** Events in one call from which on only the first tier reads: a stream is no talk. */
    static final int TALK_EVENTS_MAX = 4;

    /** How long what a message leads to waits for the deeper reading of it. */
    static final Duration DEEPER_WAIT = Duration.ofSeconds(2);

    private static final int PASSAGES_MAX = 3;

    private final NeedsReader reader;
    private final Knowledge knowledge;

    Readings(NeedsReader reader, Knowledge knowledge) {
        this.reader = reader;
        this.knowledge = knowledge;
    }

    @Override
    public List<Event> understand(List<Event> events) {
        long texts = events.stream().filter(Readings::isRead).count();
        if (texts == 0) {
            return events;
        }
        boolean isTalk = texts <= TALK_EVENTS_MAX;
        List<Event> read = new ArrayList<>(events.size());
        for (Event event : events) {
            read.add(isRead(event) ? read(event, isTalk) : event);
        }
        return read;
    }

    private Event read(Event event, boolean isTalk) {
        boolean isAnswered = event.type().equals("MessageReceived") && !event.historic();
        Depth depth = isTalk && !isAnswered ? Depth.AUTO : Depth.FAST;
        Event read = event.withInsight(reader.read(List.of(event.text()), depth).get(0));
        if (!isAnswered) {
            return read;
        }
        Event found = read.withPassages(knowledge.search(event.text(), PASSAGES_MAX));
        return isTalk && reader.isUnsure(event.text())
                ? found.doubtful(event.received().plus(DEEPER_WAIT))
                : found;
    }

    /** What a customer wrote is read; what an employee wrote never is. */
    private static boolean isRead(Event event) {
        return switch (event.type()) {
            case "ReplyWritten", "NoteWritten", "MessageSent", "ProblemFlagged" -> false;
            default -> !event.text().isEmpty();
        };
    }
}
