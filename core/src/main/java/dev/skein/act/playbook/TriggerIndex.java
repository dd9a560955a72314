package dev.skein.act.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Triggers found by the most selective equality of their condition, so that an event looks at those it may begin and
 * never at all. A trigger without an equality is looked at always.
 */
final class TriggerIndex {
    static final TriggerIndex EMPTY = new TriggerIndex(Equality.Root.EVENT, List.of());

    private final Equality.Root root;
    private final Place[] places;
    private final @Nullable Candidate always;

    /** A path that equalities are about, and the first trigger found by each value. */
    private static final class Place {
        final List<String> path;
        final Map<Object, Candidate> byValue = new HashMap<>(); // looked up and never gone through

        Place(List<String> path) {
            this.path = path;
        }

        @Nullable
        Candidate at(Map<String, Object> below) {
            Object value = Equality.find(below, path);
            return value == null ? null : byValue.get(value);
        }
    }

    /** A trigger, what must hold beside what it was found by, and the next that is found by the same. */
    private static final class Candidate {
        final Comparison[] rest;
        final @Nullable Candidate next;
        final Published trigger;

        Candidate(Published trigger, Comparison[] rest, @Nullable Candidate next) {
            this.trigger = trigger;
            this.rest = rest;
            this.next = next;
        }

        boolean mayBegin(Circumstances now) {
            for (Comparison comparison : rest) {
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
        Map<Equality, Integer> shared = new HashMap<>();
        for (Published trigger : triggers) {
            equalities(trigger).forEach(equality -> shared.merge(equality, 1, Integer::sum));
        }
        // The same comparisons are one object for all triggers: what is looked at often stays in the processor's cache.
        Map<Comparison, Comparison> known = new HashMap<>();
        Map<List<Comparison>, Comparison[]> rests = new HashMap<>();
        Map<List<String>, Place> byPath = new LinkedHashMap<>();
        Candidate unfound = null;
        for (Published trigger : triggers) {
            Optional<Equality> best = equalities(trigger).stream()
                    .min(Comparator.comparingInt(equality -> shared.getOrDefault(equality, 0)));
            List<Comparison> beside = trigger.playbook().trigger().when().stream()
                    .flatMap(when -> when.comparisons().stream())
                    .filter(comparison -> best.isEmpty() || !comparison.equals(best.get()))
                    .map(comparison -> known.computeIfAbsent(comparison, same -> same))
                    .toList();
            Comparison[] rest = rests.computeIfAbsent(beside, same -> same.toArray(Comparison[]::new));
            if (best.isEmpty()) {
                unfound = new Candidate(trigger, rest, unfound);
            } else {
                byPath.computeIfAbsent(best.get().path(), Place::new)
                        .byValue
                        .compute(best.get().value(), (value, others) -> new Candidate(trigger, rest, others));
            }
        }
        always = unfound;
        places = byPath.values().toArray(Place[]::new);
    }

    private List<Equality> equalities(Published trigger) {
        return trigger.playbook().trigger().when().stream()
                .flatMap(when -> when.equalities().stream())
                .filter(equality -> equality.root() == root)
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return places.length == 0 && always == null;
    }

    /** Those whose condition may hold, in the order of their ids; one that fails without CEL is not among them. */
    List<Published> candidates(Circumstances now) {
        List<Published> found = add(List.of(), always, now);
        if (places.length > 0) {
            Map<String, Object> below = now.below(root);
            for (Place place : places) {
                found = add(found, place.at(below), now);
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparing(Published::id));
        }
        return found;
    }

    private static List<Published> add(List<Published> found, @Nullable Candidate first, Circumstances now) {
        List<Published> all = found;
        for (Candidate candidate = first; candidate != null; candidate = candidate.next) {
            if (candidate.mayBegin(now)) {
                if (all.isEmpty()) {
                    all = new ArrayList<>(2);
                }
                all.add(candidate.trigger);
            }
        }
        return all;
    }
}
