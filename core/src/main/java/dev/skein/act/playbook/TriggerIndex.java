package dev.skein.act.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Triggers found by the most selective equality of their condition, so that an event looks at those it may begin and
 * never at all. A trigger without an equality is looked at always.
 */
final class TriggerIndex {
    static final TriggerIndex EMPTY = new TriggerIndex(Equality.Root.EVENT, List.of());

    private final Equality.Root root;
    private final List<Place> places = new ArrayList<>();
    private final List<Published> always = new ArrayList<>();

    private record Place(List<String> path, Map<Object, List<Published>> byValue) {}

    TriggerIndex(Equality.Root root, List<Published> triggers) {
        this.root = root;
        Map<Equality, Integer> shared = new LinkedHashMap<>();
        for (Published trigger : triggers) {
            equalities(trigger).forEach(equality -> shared.merge(equality, 1, Integer::sum));
        }
        Map<List<String>, Map<Object, List<Published>>> byPath = new LinkedHashMap<>();
        for (Published trigger : triggers) {
            Optional<Equality> best = equalities(trigger).stream()
                    .min(Comparator.comparingInt(equality -> shared.getOrDefault(equality, 0)));
            if (best.isEmpty()) {
                always.add(trigger);
            } else {
                byPath.computeIfAbsent(best.get().path(), path -> new LinkedHashMap<>())
                        .computeIfAbsent(best.get().value(), value -> new ArrayList<>())
                        .add(trigger);
            }
        }
        byPath.forEach((path, byValue) -> places.add(new Place(path, byValue)));
    }

    private List<Equality> equalities(Published trigger) {
        return trigger.playbook().trigger().when().stream()
                .flatMap(when -> when.equalities().stream())
                .filter(equality -> equality.root() == root)
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return places.isEmpty() && always.isEmpty();
    }

    /** Those whose condition may hold, in the order of their ids. */
    List<Published> candidates(Circumstances now) {
        if (isEmpty()) {
            return List.of();
        }
        List<Published> found = new ArrayList<>(always);
        for (Place place : places) {
            Object value = Equality.find(now.below(root), place.path());
            if (value != null) {
                found.addAll(place.byValue().getOrDefault(value, List.of()));
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparing(trigger -> trigger.playbook().id()));
        }
        return found;
    }
}
