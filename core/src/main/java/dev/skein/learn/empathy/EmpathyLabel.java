package dev.skein.learn.empathy;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody's word on what one reply did with an opening: a correction where it differs from what the instrument read, a
 * confirmation where it does not. Both are labels, and a labelled example with where it comes from. It is about words said;
 * whose words they were is not in it.
 *
 * @param id derived from the reply and the facet: a later word takes the place of an earlier one, the log keeps both
 * @param reply event of our message
 * @param opening event of the customer's message that it answers
 * @param conversation both belong to
 * @param facet what it is about
 * @param probability that the instrument read, 0 to 1
 * @param yes whether the facet is there
 * @param by who says so
 * @param name of who says so
 * @param at when
 * @param why in words; may be empty
 * @param model that had read it
 */
public record EmpathyLabel(
        String id,
        String reply,
        String opening,
        String conversation,
        Facet facet,
        double probability,
        boolean yes,
        Key by,
        String name,
        Instant at,
        String why,
        String model) {
    /** Type of the event that tells one. */
    public static final String TOLD = "EmpathyLabelled";

    /** Kind of the rows they stand in. */
    public static final String KIND = "empathy-label";

    /** What an event tells; empty when it names no facet, no reply or nobody. */
    public static Optional<EmpathyLabel> told(Event event) {
        Data d = event.data();
        Optional<Facet> facet = d.text("facet").flatMap(EmpathyLabel::facet);
        Optional<String> reply = d.text("reply");
        Optional<Boolean> yes = d.flag("yes");
        Optional<Key> by = d.text("by").flatMap(EmpathyLabel::key);
        if (facet.isEmpty() || reply.isEmpty() || yes.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EmpathyLabel(
                Ids.derive(KIND, reply.get(), facet.get().name()),
                reply.get(),
                d.text("opening").orElse(""),
                d.text("conversation").orElse(""),
                facet.get(),
                d.number("probability").orElse(0.0),
                yes.get(),
                by.get(),
                d.text("name").orElse(""),
                event.time(),
                d.text("why").orElse(""),
                d.text("model").orElse("")));
    }

    /** The same as an event carries it. */
    public Data data() {
        return Data.of(
                "reply",
                reply,
                "opening",
                opening,
                "conversation",
                conversation,
                "facet",
                facet.name().toLowerCase(Locale.ROOT),
                "probability",
                probability,
                "yes",
                yes,
                "by",
                by.toString(),
                "name",
                name,
                "why",
                why,
                "model",
                model);
    }

    private static Optional<Facet> facet(String word) {
        for (Facet facet : Facet.values()) {
            if (facet.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }

    private static Optional<Key> key(String text) {
        try {
            return Optional.of(Key.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the edge names who says it; here nobody has
        }
    }
}
