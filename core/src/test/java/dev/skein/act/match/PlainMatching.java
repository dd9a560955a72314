package dev.skein.act.match;

import dev.skein.act.match.Matching.Match;
import dev.skein.act.match.Matching.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Matching by the plain formula: effects by their names in a map, every pair worked out anew. What the dense one must equal. */
final class PlainMatching {
    private final Map<String, double[]> effects = new TreeMap<>();

    double value(Work work, Place place) {
        double mean = 0;
        double variance = 0;
        for (String name : names(work, place)) {
            double[] effect = effects.getOrDefault(name, before(name));
            mean += effect[0];
            variance += effect[1];
        }
        return logistic(mean / Math.sqrt(1 + Math.PI * variance / 8));
    }

    void learn(Work work, Place place, boolean good) {
        List<String> names = names(work, place);
        double mean = 0;
        double variance = 0;
        for (String name : names) {
            double[] effect = effects.getOrDefault(name, before(name));
            mean += effect[0];
            variance += effect[1];
        }
        double p = logistic(mean);
        double h = p * (1 - p);
        double by = ((good ? 1 : 0) - p) / (1 + h * variance);
        for (String name : names) {
            double[] effect = effects.getOrDefault(name, before(name));
            double v = effect[1];
            effects.put(name, new double[] {effect[0] + v * by, v - v * v * h / (1 + h * variance)});
        }
    }

    private static List<String> names(Work work, Place place) {
        List<String> names = new ArrayList<>(7);
        names.add("all");
        names.add("need " + work.need());
        names.add("employee " + place.employee());
        names.add("pair " + place.employee() + ' ' + work.need());
        if (place.skills().contains(work.need())) {
            names.add("skill");
        }
        if (work.known().equals(Optional.of(place.employee()))) {
            names.add("known");
        }
        if (work.charged()) {
            names.add("charged");
        }
        return names;
    }

    private static double[] before(String name) {
        return switch (name.split(" ", 2)[0]) {
            case "all" -> new double[] {0.8, 1};
            case "need" -> new double[] {0, 0.5};
            case "employee" -> new double[] {0, 0.1};
            case "pair" -> new double[] {0, 0.25};
            case "skill" -> new double[] {0.5, 0.1};
            case "known" -> new double[] {0.3, 0.1};
            default -> new double[] {0, 0.1};
        };
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    Matching.Tick predicted(List<Work> work, List<Place> places, MatchRules rules) {
        int[] values = new int[work.size() * places.size()];
        for (int i = 0; i < work.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                values[i * places.size() + j] = whole(work.get(i), places.get(j), rules);
            }
        }
        Assignment pairs = Assignment.solve(work.size(), places.size(), values);
        List<Match> matches = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            int j = pairs.columnOf(i);
            if (j == Assignment.ALONE) {
                waiting.add(new Waiting(work.get(i), why(work.get(i), places, rules)));
            } else {
                matches.add(new Match(work.get(i), places.get(j), value(work.get(i), places.get(j)), ""));
            }
        }
        return new Matching.Tick(matches, waiting);
    }

    private int whole(Work work, Place place, MatchRules rules) {
        if (!Eligibility.against(work, place, rules).isEmpty()) {
            return 0;
        }
        double late = work.waited() / rules.waitMax().toSeconds();
        double value = value(work, place)
                + rules.patience() * Math.min(1, late)
                + rules.rest() * Math.min(1, place.idle() / 1_800);
        if (work.promised().equals(Optional.of(place.employee()))) {
            value += 1;
        }
        long whole = 1 + (long) (1_000_000 * value);
        return (int) (late < 1 ? whole : whole + 8_000_000 + (long) (8_000_000 * Math.min(1, (late - 1) / 8)));
    }

    Matching.Tick longestIdle(List<Work> work, List<Place> places, MatchRules rules) {
        List<Work> queue = new ArrayList<>(work);
        queue.sort(Comparator.comparingDouble(Work::waited).reversed().thenComparing(Work::id));
        List<Place> idle = new ArrayList<>(places);
        idle.sort(Comparator.comparingDouble(Place::idle).reversed().thenComparing(Place::employee));
        List<Match> matches = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        for (Work one : queue) {
            Optional<Place> found = idle.stream()
                    .filter(place -> Eligibility.against(one, place, rules).isEmpty())
                    .findFirst();
            if (found.isEmpty()) {
                waiting.add(new Waiting(one, why(one, places, rules)));
            } else {
                idle.remove(found.get());
                matches.add(new Match(one, found.get(), value(one, found.get()), ""));
            }
        }
        return new Matching.Tick(matches, waiting);
    }

    private static String why(Work work, List<Place> places, MatchRules rules) {
        if (places.isEmpty()) {
            return "nobody has room";
        }
        List<String> against = places.stream()
                .map(place -> Eligibility.against(work, place, rules))
                .distinct()
                .toList();
        if (against.contains("")) {
            return "others go first";
        }
        return against.size() == 1 ? "everybody " + against.get(0) : "nobody who may take it has room";
    }
}
