package dev.skein.language.teach;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which experts a model keeps: one after the other, that is left out which the mixture misses least, until every one left
 * earns its cost. Judged by the log loss of the mixture on examples that the experts had not seen.
 */
final class Selection {
    /** A sentence model that lowers the loss by less than this part of it is not worth milliseconds a text. */
    private static final double LENS_WORTH = 0.004;

    /** Letters and neighbours cost less: microseconds, and some kilobytes of the model. */
    private static final double CHEAP_WORTH = 0.002;

    /** Examples that judge; more would only take longer. */
    private static final int EXAMPLES_MAX = 1_500;

    private final Targets targets;
    private final int[] judged;

    Selection(Targets targets, int[] places) {
        this.targets = targets;
        int stride = Math.max(1, places.length / EXAMPLES_MAX);
        judged = new int[(places.length + stride - 1) / stride];
        for (int i = 0; i < judged.length; i++) {
            judged[i] = places[i * stride];
        }
    }

    /** Names of the experts that either tier keeps; word pieces always, for they tell the evidence. */
    Set<String> kept(Unseen unseen) {
        Set<String> kept = new LinkedHashSet<>(earning(unseen));
        Set<String> fast = new LinkedHashSet<>(unseen.names().subList(0, unseen.cheap()));
        kept.addAll(earning(unseen.only(fast)));
        return kept;
    }

    /** What can be left out at once, and by how much of the loss it must be missed to stay. */
    private record Unit(Set<String> names, double worth) {}

    private Set<String> earning(Unseen all) {
        List<Unit> units = units(all);
        Set<String> kept = new LinkedHashSet<>(all.names());
        double loss = loss(all);
        while (!units.isEmpty()) {
            Unit idle = null;
            double least = 0;
            for (Unit unit : units) {
                double missed = loss(all.only(without(kept, unit))) - loss * (1 + unit.worth());
                if (missed < least) {
                    least = missed;
                    idle = unit;
                }
            }
            if (idle == null) {
                return kept;
            }
            Unit gone = idle;
            kept = without(kept, gone);
            units.removeIf(unit -> gone.names().containsAll(unit.names()));
            loss = loss(all.only(kept));
        }
        return kept;
    }

    private static Set<String> without(Set<String> kept, Unit unit) {
        Set<String> made = new LinkedHashSet<>(kept);
        made.removeAll(unit.names());
        return made;
    }

    private static List<Unit> units(Unseen all) {
        List<Unit> made = new ArrayList<>();
        for (String name : all.names()) {
            String lens = Experts.lens(name);
            if (name.equals(Experts.LETTERS) || !name.equals(lens)) {
                made.add(new Unit(new LinkedHashSet<>(List.of(name)), CHEAP_WORTH));
            } else if (all.lenses().contains(name)) {
                made.add(new Unit(
                        new LinkedHashSet<>(all.names().stream()
                                .filter(other -> Experts.lens(other).equals(lens))
                                .toList()),
                        LENS_WORTH));
            }
        }
        return made;
    }

    private double loss(Unseen unseen) {
        Mixture mixture = Mixture.fit(unseen.logits(), targets, judged);
        double sum = 0;
        double total = 0;
        for (int at : judged) {
            float weight = targets.weights()[at];
            sum += weight * targets.loss(mixture.mixed(unseen.logits(), at), at);
            total += weight;
        }
        return sum / Math.max(1e-9, total);
    }
}
