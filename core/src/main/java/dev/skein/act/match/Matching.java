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

    private static final Comparator<Work> LONGEST_WAIT =
            Comparator.comparingDouble(Work::waited).reversed().thenComparing(Work::id);

    private static final Comparator<Place> LONGEST_IDLE =
            Comparator.comparingDouble(Place::idle).reversed().thenComparing(Place::employee);

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
        Assignment pairs = Assignment.solve(work.size(), places.size(), values(work, places, prediction, rules));
        List<Match> matches = new ArrayList<>(Math.min(work.size(), places.size()));
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

    /** What each pair is worth, row by row; 0 where something speaks against it. */
    private static int[] values(List<Work> work, List<Place> places, Prediction prediction, MatchRules rules) {
        int width = places.size();
        int[] values = new int[Math.multiplyExact(work.size(), width)];
        int[] who = new int[width];
        double[] rest = new double[width];
        for (int j = 0; j < width; j++) {
            who[j] = prediction.employee(places.get(j));
            rest[j] = rules.rest() * Math.min(1, places.get(j).idle() / REST_SECONDS);
        }
        for (int i = 0; i < work.size(); i++) {
            Work one = work.get(i);
            int what = prediction.need(one);
            double late = one.waited() / rules.waitMax().toSeconds();
            double patience = rules.patience() * Math.min(1, late);
            for (int j = 0; j < width; j++) {
                Place place = places.get(j);
                if (Eligibility.may(one, place, rules)) {
                    double chance = prediction.value(
                            who[j],
                            what,
                            Prediction.isSkilled(one, place),
                            Prediction.isKnown(one, place),
                            one.charged());
                    values[i * width + j] = whole(chance + patience + rest[j], late, isPromised(one, place));
                }
            }
        }
        return values;
    }

    private static int whole(double value, double late, boolean promised) {
        // A promise outweighs any difference of outcomes.
        long whole = 1 + (long) (SURE * (promised ? value + 1 : value));
        if (late >= 1) {
            whole += OVERDUE + (long) (OVERDUE * Math.min(1, (late - 1) / 8));
        }
        return (int) whole;
    }

    private static boolean isPromised(Work work, Place place) {
        return work.promised().isPresent() && work.promised().get().equals(place.employee());
    }

    private static Match match(Work work, Place place, Prediction prediction, MatchRules rules) {
        String because;
        if (isPromised(work, place)) {
            because = "promised to be the one";
        } else if (Prediction.isKnown(work, place)) {
            because = "knows the customer's story";
        } else if (Prediction.isSkilled(work, place)) {
            because = "knows this best of those who are free";
        } else if (work.waited() >= rules.waitMax().toSeconds()) {
            because = "waited longest";
        } else {
            because = "is free, and the best all together";
        }
        return new Match(work, place, prediction.of(work, place).value(), because);
    }

    private static Tick longestIdle(List<Work> work, List<Place> places, Prediction prediction, MatchRules rules) {
        List<Work> queue = new ArrayList<>(work);
        queue.sort(LONGEST_WAIT);
        boolean[] taken = new boolean[places.size()];
        List<Match> matches = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        for (Work one : queue) {
            int found = idlest(one, places, taken, rules);
            if (found < 0) {
                waiting.add(new Waiting(one, why(one, places, rules)));
            } else {
                Place place = places.get(found);
                taken[found] = true;
                matches.add(new Match(one, place, prediction.of(one, place).value(), "idle longest"));
            }
        }
        return new Tick(List.copyOf(matches), List.copyOf(waiting));
    }

    /** Who was idle longest of those who may take it, the first by name of those idle as long; -1 when nobody may. */
    private static int idlest(Work work, List<Place> places, boolean[] taken, MatchRules rules) {
        int found = -1;
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]
                    && (found < 0 || LONGEST_IDLE.compare(places.get(j), places.get(found)) < 0)
                    && Eligibility.may(work, places.get(j), rules)) {
                found = j;
            }
        }
        return found;
    }

    /** Why nobody took it. */
    private static String why(Work work, List<Place> places, MatchRules rules) {
        if (places.isEmpty()) {
            return "nobody has room";
        }
        String first = Eligibility.against(work, places.get(0), rules);
        boolean alike = true;
        for (Place place : places) {
            if (Eligibility.may(work, place, rules)) {
                return "others go first";
            }
            alike = alike && Eligibility.against(work, place, rules).equals(first);
        }
        return alike ? "everybody " + first : "nobody who may take it has room";
    }
}
