package dev.skein.act.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One tick of matching: who of those that wait goes to whom of those that have room, so that the outcomes are best all
 * together and nobody waits too long. An employee gets one conversation a tick: two at the same moment are one too many.
 */
public final class Matching {
    /** What a sure good outcome weighs. */
    private static final int SURE = 1_000_000;

    /** Who waited too long comes before every outcome, and among them who waited longest. */
    private static final int OVERDUE = 8 * SURE;

    /** Idle time that weighs in full. */
    private static final double REST_SECONDS = 1_800;

    private Matching() {}

    /** How pairs are chosen. */
    public enum Way {
        /** The best predicted outcomes all together. */
        PREDICTED,
        /** Who waits longest goes to who is idle longest: fair queueing, the control. */
        LONGEST_IDLE
    }

    /**
     * A pair.
     *
     * @param chance of a good outcome, as predicted, 0 to 1
     * @param because in words the employee can read
     */
    public record Match(Work work, Place place, double chance, String because) {}

    /** Work that goes on waiting, and why. */
    public record Waiting(Work work, String because) {}

    /** What a tick led to. */
    public record Tick(List<Match> matches, List<Waiting> waiting) {}

    /**
     * Matches.
     *
     * @param work what waits, each id once
     * @param places who has room, each employee once
     */
    public static Tick tick(List<Work> work, List<Place> places, Prediction prediction, MatchRules rules, Way way) {
        if (work.isEmpty()) {
            return new Tick(List.of(), List.of());
        }
        return way == Way.PREDICTED
                ? predicted(work, places, prediction, rules)
                : longestIdle(work, places, prediction, rules);
    }

    private static Tick predicted(List<Work> work, List<Place> places, Prediction prediction, MatchRules rules) {
        int[] values = new int[Math.multiplyExact(work.size(), places.size())];
        for (int i = 0; i < work.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                values[i * places.size() + j] = value(work.get(i), places.get(j), prediction, rules);
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
                matches.add(match(work.get(i), places.get(j), prediction, rules));
            }
        }
        return new Tick(List.copyOf(matches), List.copyOf(waiting));
    }

    private static int value(Work work, Place place, Prediction prediction, MatchRules rules) {
        if (!Eligibility.against(work, place, rules).isEmpty()) {
            return 0;
        }
        double late = work.waited() / rules.waitMax().toSeconds();
        double value = prediction.of(work, place).value()
                + rules.patience() * Math.min(1, late)
                + rules.rest() * Math.min(1, place.idle() / REST_SECONDS);
        if (work.promised().filter(place.employee()::equals).isPresent()) {
            value += 1; // a promise outweighs any difference of outcomes
        }
        long whole = 1 + (long) (SURE * value);
        if (late >= 1) {
            whole += OVERDUE + (long) (OVERDUE * Math.min(1, (late - 1) / 8));
        }
        return (int) whole;
    }

    private static Match match(Work work, Place place, Prediction prediction, MatchRules rules) {
        double chance = prediction.of(work, place).value();
        String because;
        if (work.promised().filter(place.employee()::equals).isPresent()) {
            because = "promised to be the one";
        } else if (work.known().filter(place.employee()::equals).isPresent()) {
            because = "knows the customer's story";
        } else if (place.skills().contains(work.need())) {
            because = "knows this best of those who are free";
        } else if (work.waited() >= rules.waitMax().toSeconds()) {
            because = "waited longest";
        } else {
            because = "is free, and the best all together";
        }
        return new Match(work, place, chance, because);
    }

    private static Tick longestIdle(List<Work> work, List<Place> places, Prediction prediction, MatchRules rules) {
        List<Work> queue = new ArrayList<>(work);
        queue.sort(Comparator.comparingDouble(Work::waited).reversed().thenComparing(Work::id));
        List<Place> idle = new ArrayList<>(places);
        idle.sort(Comparator.comparingDouble(Place::idle).reversed().thenComparing(Place::employee));
        List<Match> matches = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        for (Work one : queue) {
            Place found = null;
            for (Place place : idle) {
                if (Eligibility.against(one, place, rules).isEmpty()) {
                    found = place;
                    break;
                }
            }
            if (found == null) {
                waiting.add(new Waiting(one, why(one, places, rules)));
            } else {
                idle.remove(found);
                matches.add(new Match(one, found, prediction.of(one, found).value(), "idle longest"));
            }
        }
        return new Tick(List.copyOf(matches), List.copyOf(waiting));
    }

    /** Why nobody took it. */
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
