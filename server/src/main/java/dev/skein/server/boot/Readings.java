package dev.skein.server.boot;

import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.server.NeedsReader;
import dev.skein.server.knowledge.Knowledge;
import dev.skein.server.listen.Reads;
import java.util.ArrayList;
import java.util.List;

/** Reads what customers wrote, and finds what our knowledge says to it, before the event's key is loaded. */
final class Readings implements Reads {
    /** Events in one call from which on only the first tier reads: a stream is no talk. */
    static final int TALK_EVENTS_MAX = 4;

    private static final int PASSAGES_MAX = 3;

    private final NeedsReader reader;
    private final Knowledge knowledge;

    Readings(NeedsReader reader, Knowledge knowledge) {
        this.reader = reader;
        this.knowledge = knowledge;
    }

    @Override
    public List<Event> understand(List<Event> events) {
        List<String> texts = new ArrayList<>();
        for (Event event : events) {
            if (isRead(event)) {
                texts.add(event.text());
            }
        }
        if (texts.isEmpty()) {
            return events;
        }
        Depth depth = texts.size() <= TALK_EVENTS_MAX ? Depth.AUTO : Depth.FAST;
        List<Insight> insights = reader.read(texts, depth);
        List<Event> read = new ArrayList<>(events.size());
        int at = 0;
        for (Event event : events) {
            if (!isRead(event)) {
                read.add(event);
                continue;
            }
            Event understood = event.withInsight(insights.get(at++));
            read.add(
                    event.historic() || !event.type().equals("MessageReceived")
                            ? understood
                            : understood.withPassages(knowledge.search(event.text(), PASSAGES_MAX)));
        }
        return read;
    }

    /** What a customer wrote is read; what an employee wrote never is. */
    private static boolean isRead(Event event) {
        return switch (event.type()) {
            case "ReplyWritten", "NoteWritten", "MessageSent", "ProblemFlagged" -> false;
            default -> !event.text().isEmpty();
        };
    }
}
