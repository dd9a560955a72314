package dev.skein.act.nextbest;

import dev.skein.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be learned from one decision whose outcome is known: what was used, what was taken, what came of it.
 *
 * @param option that was taken
 * @param kind of it
 * @param used of what was known; nothing where the customer did not allow it
 * @param probability with which it was taken, as logged
 * @param outcome 0 to 1
 */
public record Lesson(String option, Kind kind, List<Known> used, double probability, double outcome) {
    public Lesson {
        if (!(outcome >= 0 && outcome <= 1) || !(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("lesson: outcome " + outcome + ", probability " + probability
                    + " (expected: 0 to 1, above 0 to 1)");
        }
        used = List.copyOf(used);
    }

    /** Reads one from the log; empty for another kind of decision, or an outcome that is not from 0 to 1. */
    public static Optional<Lesson> of(Decision decision, double outcome) {
        if (!decision.kind().equals(NextBest.KIND) || !(outcome >= 0 && outcome <= 1)) {
            return Optional.empty();
        }
        List<Known> used = new ArrayList<>();
        Optional<Kind> kind = Optional.empty();
        for (Decision.Input input : decision.inputs()) {
            if (input.name().startsWith(NextBest.USED)) {
                used.add(new Known(input.name().substring(NextBest.USED.length()), input.value(), input.ageSeconds()));
            } else if (input.name().equals(NextBest.TAKEN)) {
                kind = Optional.of(Kind.valueOf(input.value()));
            }
        }
        return kind.map(k -> new Lesson(decision.chosen(), k, used, decision.probability(), outcome));
    }
}
