package dev.skein;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something happened. Immutable, its type in the past tense.
 *
 * @param id ours: derived from source and messageId, so that the same event told twice has the same id
 * @param source where it came from, a URI reference as in CloudEvents
 * @param messageId the source's own id for it, 1 to 100 characters
 * @param type past tense, {@code DeliveryDelayed}; a Segment {@code track} has its event's name here
 * @param subject whose it is, by the name it came under. The key it is kept under may differ after a merge
 * @param identities the names it carried
 * @param time when it happened, by the source's clock
 * @param received when we took it in, by ours
 * @param historic imported from the past: heard and understood, never acted upon
 * @param data what the source told
 * @param insight what its text says, when it has one
 * @param passages what our knowledge says to it, best first, when it is a question to us
 * @param deeperBy until when a deeper reading of its text may come, where the one it carries is unsure: what its words
 *     lead to waits for that, and is done by the reading it carries when none has come
 */
public record Event(
        String id,
        String source,
        String messageId,
        String type,
        Key subject,
        List<Identity> identities,
        Instant time,
        Instant received,
        boolean historic,
        Data data,
        Optional<Insight> insight,
        List<Passage> passages,
        Optional<Instant> deeperBy) {

    /** An event whose reading, if it has one, is the one to act by. */
    public Event(
            String id,
            String source,
            String messageId,
            String type,
            Key subject,
            List<Identity> identities,
            Instant time,
            Instant received,
            boolean historic,
            Data data,
            Optional<Insight> insight,
            List<Passage> passages) {
        this(
                id,
                source,
                messageId,
                type,
                subject,
                identities,
                time,
                received,
                historic,
                data,
                insight,
                passages,
                Optional.empty());
    }

    /** Name in an event's data of the effect whose result it is. */
    public static final String EFFECT = "effect";

    /** An event of our own making: the source is {@code skein/...}, the id derives from its cause. */
    public static Event internal(String source, String messageId, String type, Key subject, Instant now, Data data) {
        return new Event(
                Ids.event(source, messageId),
                source,
                messageId,
                type,
                subject,
                List.of(),
                now,
                now,
                false,
                data,
                Optional.empty(),
                List.of());
    }

    /** The text of a message, when the event carries one. */
    public String text() {
        return data.text("text").orElse("");
    }

    /** The same, read. */
    public Event withInsight(Insight read) {
        return with(data, Optional.of(read), passages, deeperBy);
    }

    /** The same with what our knowledge says to it. */
    public Event withPassages(List<Passage> found) {
        return with(data, insight, found, deeperBy);
    }

    /** The same, its reading unsure: a deeper one may come until then. */
    public Event doubtful(Instant until) {
        return with(data, insight, passages, Optional.of(until));
    }

    /** The same, telling more. */
    public Event withData(Data told) {
        return with(told, insight, passages, deeperBy);
    }

    private Event with(Data told, Optional<Insight> read, List<Passage> found, Optional<Instant> until) {
        return new Event(
                id, source, messageId, type, subject, identities, time, received, historic, told, read, found, until);
    }
}
