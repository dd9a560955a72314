package dev.skein.act.nextbest;

import dev.skein.Consent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is best for this customer now?
 *
 * @param decision id the decision will have; the chance that is taken follows from it
 * @param place where it will show: {@code web/basket}
 * @param candidates what could be done, each name once
 * @param known of the situation, each name once
 * @param wish what the customer asked for, if anything
 * @param consents what the customer lets us do. Without personalisation nothing that is known of the customer is used
 */
public record Question(
        String decision,
        String place,
        List<Candidate> candidates,
        List<Known> known,
        Optional<Kind> wish,
        List<Consent> consents) {
    public Question {
        Map<String, Candidate> named = new LinkedHashMap<>();
        for (Candidate one : candidates) {
            if (named.put(one.name(), one) != null) {
                throw new IllegalArgumentException("candidates: " + one.name() + " twice (expected: each name once)");
            }
        }
        if (named.values().stream().noneMatch(c -> c.kind() == Kind.NOTHING)) {
            if (named.containsKey(Candidate.NOTHING.name())) {
                throw new IllegalArgumentException("candidates: one that is something is called nothing");
            }
            named.put(Candidate.NOTHING.name(), Candidate.NOTHING);
        }
        candidates = List.copyOf(named.values());
        known = List.copyOf(known);
    }

    /** Whether what is known of the customer may be used. */
    boolean mayUseKnown() {
        return Consent.allows(consents, Consent.Purpose.PERSONALISATION);
    }
}
