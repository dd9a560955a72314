package dev.skein.sim.rehearsal;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision of the past with the probability it was taken with: what an off-policy estimate rests on. In a file of events
 * it is an event {@link #TYPE} with {@code playbook}, {@code version}, {@code about}, {@code chosen} ({@code treat} or
 * {@code hold out}) and {@code probability}.
 *
 * @param person whose
 * @param at when it was taken
 * @param policy {@code playbook@version} that took it
 * @param about what the run was about; empty when nothing
 * @param treated or held out
 * @param probability with which this was chosen, above 0 to 1
 */
public record Choice(Key person, Instant at, String policy, String about, boolean treated, double probability) {
    /** Type of the event that tells it. */
    public static final String TYPE = "DecisionTaken";

    /** Reads it from its event; empty when it is no hold-out of a playbook, or its probability is none. */
    static Optional<Choice> of(Event event) {
        Data d = event.data();
        Optional<Double> probability = d.number("probability").filter(p -> p > 0 && p <= 1);
        Optional<String> playbook = d.text("playbook");
        Optional<Double> version = d.number("version");
        Optional<String> chosen = d.text("chosen").filter(c -> c.equals("treat") || c.equals("hold out"));
        if (probability.isEmpty() || playbook.isEmpty() || version.isEmpty() || chosen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Choice(
                event.subject(),
                event.time(),
                playbook.get() + '@' + version.get().longValue(),
                d.text("about").orElse(""),
                chosen.get().equals("treat"),
                probability.get()));
    }
}
