package dev.skein.server.learn;

import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Insight;
import dev.skein.Need;
import dev.skein.Outcome;
import dev.skein.Passage;
import dev.skein.Survey;
import dev.skein.host.Views.Posted;
import dev.skein.server.view.PersonView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event from being heard to what was learned of it.
 *
 * @param event itself
 * @param person whose, as far as it concerns a person
 * @param heard who said it, when, and as whom
 * @param inferred what we understood
 * @param acted what it led to
 * @param learned what came of that, and what is still open
 * @param cut whether it led to more than is told here
 */
public record Trace(
        Event event,
        Optional<PersonView> person,
        Heard heard,
        Inferred inferred,
        Acted acted,
        Learned learned,
        boolean cut) {
    /** How it came in; {@code person} is the id of who holds it now. */
    public record Heard(
            String event,
            String source,
            long receivedAfterMs,
            List<Identity> identities,
            Optional<String> person,
            Optional<Identity.Zone> zone) {}

    /** What its words say, the needs it showed, what our knowledge said to it. */
    public record Inferred(Optional<Insight> insight, List<Need> needs, List<Passage> passages) {}

    /** The decisions and effects it led to, and the events that came of them. */
    public record Acted(List<Decision> decisions, List<Posted> effects, List<Led> events) {}

    /** An event that came of another. */
    public record Led(String id, String type, Instant time) {}

    /** What came of the decisions, and what is not yet known. */
    public record Learned(List<Outcome> outcomes, List<Survey> surveys, List<Open> open) {}

    /** What a decision still waits for. */
    public record Open(String decision, String waitsFor) {}
}
