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
    private final List<Candidate> always = new ArrayList<>();

    private record Place(List<String> path, Map<Object, List<Candidate>> byValue) {
        List<Candidate> at(Map<String, Object> below) {
            Object value = Equality.find(below, path);
            return value == null ? List.of() : byValue.getOrDefault(value, List.of());
        }
    }

    /** A trigger, and what must hold beside what it was found by. */
    private record Candidate(Published trigger, List<Comparison> rest) {
        boolean mayBegin(Circumstances now) {
            for (int i = 0; i < rest.size(); i++) {
                Comparison comparison = rest.get(i);
                if (!comparison.holds(now.below(comparison.root()))) {
                    now.count();
                    return false;
                }
            }
            return true;
        }
    }

    TriggerIndex(Equality.Root root, List<Published> triggers) {
        this.root = root;
        Map<Equality, Integer> shared = new LinkedHashMap<>();
        for (Published trigger : triggers) {
            equalities(trigger).forEach(equality -> shared.merge(equality, 1, Integer::sum));
        }
        // The same comparison is one object for all triggers: what is looked at often stays in the processor's cache.
        Map<Comparison, Comparison> known = new LinkedHashMap<>();
        Map<List<String>, Map<Object, List<Candidate>>> byPath = new LinkedHashMap<>();
        for (Published trigger : triggers) {
            Optional<Equality> best = equalities(trigger).stream()
                    .min(Comparator.comparingInt(equality -> shared.getOrDefault(equality, 0)));
            Candidate candidate = new Candidate(
                    trigger,
                    trigger.playbook().trigger().when().stream()
                            .flatMap(when -> when.comparisons().stream())
                            .filter(comparison -> best.isEmpty() || !comparison.equals(best.get()))
                            .map(comparison -> known.computeIfAbsent(comparison, same -> same))
                            .toList());
            if (best.isEmpty()) {
                always.add(candidate);
            } else {
                byPath.computeIfAbsent(best.get().path(), path -> new LinkedHashMap<>())
                        .computeIfAbsent(best.get().value(), value -> new ArrayList<>())
                        .add(candidate);
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

    /** Those whose condition may hold, in the order of their ids; one that fails without CEL is not among them. */
    List<Published> candidates(Circumstances now) {
        List<Published> found = add(List.of(), always, now);
        if (!places.isEmpty()) {
            Map<String, Object> below = now.below(root);
            for (int i = 0; i < places.size(); i++) {
                found = add(found, places.get(i).at(below), now);
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparing(trigger -> trigger.playbook().id()));
        }
        return found;
    }

    private static List<Published> add(List<Published> found, List<Candidate> some, Circumstances now) {
        List<Published> all = found;
        for (int i = 0; i < some.size(); i++) {
            Candidate candidate = some.get(i);
            if (candidate.mayBegin(now)) {
                if (all.isEmpty()) {
                    all = new ArrayList<>();
                }
                all.add(candidate.trigger());
            }
        }
        return all;
    }
}
