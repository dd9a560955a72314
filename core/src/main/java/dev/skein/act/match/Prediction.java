package dev.skein.act.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How likely a good outcome is when this employee takes this work: a sum of effects on the logit scale, for the need, for
 * the employee, for the employee with this need, for one who knows the customer. Every effect begins at what is known of
 * people in general and moves no farther than its outcomes justify, so that it is of use with the first employee and the
 * first day: hierarchical shrinkage, by one Gaussian step for each outcome (assumed-density filtering as in T. Graepel
 * and others, "Web-scale Bayesian click-through rate prediction", ICML 2010, here for the logit).
 *
 * <p>Immutable: learning gives another one, so that a version can be approved, used and taken back.
 */
public final class Prediction {
    /** A good outcome when nothing at all is known. */
    private static final double LOGIT_FIRST = 0.8;

    /** What a skill for the need is taken to be worth before anything was seen, and to know the customer. */
    private static final double SKILL_FIRST = 0.5;

    private static final double KNOWN_FIRST = 0.3;

    /** Variances of the effects from one to the next, on the logit scale, as wide as desks differ. */
    private static final double ALL_WIDE = 1;

    private static final double NEED_WIDE = 0.5;
    private static final double EMPLOYEE_WIDE = 0.1;
    private static final double PAIR_WIDE = 0.25;
    private static final double SHARED_WIDE = 0.1;

    private final Map<String, Effect> effects;
    private final long outcomes;

    private Prediction(Map<String, Effect> effects, long outcomes) {
        this.effects = effects;
        this.outcomes = outcomes;
    }

    /** What is taken for true before anything was seen. */
    public static Prediction first() {
        return new Prediction(new TreeMap<>(), 0);
    }

    /** How far an effect is believed to be from 0, and how surely. */
    private record Effect(double mean, double variance) {}

    /**
     * A probability and how far from it the truth may well be.
     *
     * @param value 0 to 1
     * @param spread standard deviation of the logit
     */
    public record Chance(double value, double spread) {}

    /** Outcomes it has learned from. */
    public long outcomes() {
        return outcomes;
    }

    /** How likely a good outcome is. */
    public Chance of(Work work, Place place) {
        double mean = 0;
        double variance = 0;
        for (String name : names(work, place)) {
            Effect effect = effect(name);
            mean += effect.mean();
            variance += effect.variance();
        }
        // The mean of the logistic over a Gaussian, as D. J. C. MacKay has it (Neural Computation 4, 1992).
        double value = logistic(mean / Math.sqrt(1 + Math.PI * variance / 8));
        return new Chance(value, Math.sqrt(variance));
    }

    /** What it is after one more outcome. */
    public Prediction learned(Work work, Place place, boolean good) {
        Map<String, Effect> after = new TreeMap<>(effects);
        learn(after, work, place, good);
        return new Prediction(after, outcomes + 1);
    }

    /** An outcome that came of a pair. */
    public record Seen(Work work, Place place, boolean good) {}

    /** What it is after many outcomes, in their order. */
    public Prediction learned(List<Seen> seen) {
        Map<String, Effect> after = new TreeMap<>(effects);
        seen.forEach(one -> learn(after, one.work(), one.place(), one.good()));
        return new Prediction(after, outcomes + seen.size());
    }

    private static void learn(Map<String, Effect> effects, Work work, Place place, boolean good) {
        List<String> names = names(work, place);
        double mean = 0;
        double variance = 0;
        for (String name : names) {
            Effect effect = effects.getOrDefault(name, before(name));
            mean += effect.mean();
            variance += effect.variance();
        }
        double p = logistic(mean);
        double h = p * (1 - p);
        double by = ((good ? 1 : 0) - p) / (1 + h * variance);
        for (String name : names) {
            Effect effect = effects.getOrDefault(name, before(name));
            double v = effect.variance();
            effects.put(name, new Effect(effect.mean() + v * by, v - v * v * h / (1 + h * variance)));
        }
    }

    private Effect effect(String name) {
        Effect known = effects.get(name);
        return known == null ? before(name) : known;
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
        if (work.known().filter(place.employee()::equals).isPresent()) {
            names.add("known");
        }
        if (work.charged()) {
            names.add("charged");
        }
        return names;
    }

    private static Effect before(String name) {
        return switch (name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' '))) {
            case "all" -> new Effect(LOGIT_FIRST, ALL_WIDE);
            case "need" -> new Effect(0, NEED_WIDE);
            case "employee" -> new Effect(0, EMPLOYEE_WIDE);
            case "pair" -> new Effect(0, PAIR_WIDE);
            case "skill" -> new Effect(SKILL_FIRST, SHARED_WIDE);
            case "known" -> new Effect(KNOWN_FIRST, SHARED_WIDE);
            default -> new Effect(0, SHARED_WIDE);
        };
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
