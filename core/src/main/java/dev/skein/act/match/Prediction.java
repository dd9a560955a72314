package dev.skein.act.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How likely a good outcome is when this employee takes this work: a sum of effects on the logit scale, for the need, for
 * the employee, for the employee with this need, for one who knows the customer. Every effect begins at what is known of
 * people in general and moves no farther than its outcomes justify, so that it is of use with the first employee and the
 * first day: hierarchical shrinkage, by one Gaussian step for each outcome (assumed-density filtering as in T. Graepel
 * and others, "Web-scale Bayesian click-through rate prediction", ICML 2010, here for the logit).
 *
 * <p>Immutable: learning gives another one, so that a version can be approved, used and taken back. For several threads.
 */
public final class Prediction {
    /** Effects kept when it is written down; beyond it those least is known of are left out. */
    public static final int WRITTEN_MAX = 2_000;

    /** Ways a pair can come: skilled or not, known or not, charged or not. */
    private static final int WAYS = 8;

    /** Chances are worked out when first asked for; two threads may do so at once, and come to the same. */
    private static final VarHandle CHANCE = MethodHandles.arrayElementVarHandle(double[].class);

    private final Effects effects;
    private final long outcomes;
    private final double[] chances;

    private Prediction(Effects effects, long outcomes) {
        this.effects = effects;
        this.outcomes = outcomes;
        this.chances = new double[effects.employeeCount() * effects.needCount() * WAYS];
        Arrays.fill(chances, Double.NaN);
    }

    /** What is taken for true before anything was seen. */
    public static Prediction first() {
        return new Prediction(new Effects(), 0);
    }

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
        int who = employee(place);
        int what = need(work);
        boolean skilled = isSkilled(work, place);
        boolean known = isKnown(work, place);
        double variance = effects.variance(who, what, skilled, known, work.charged());
        return new Chance(value(who, what, skilled, known, work.charged()), Math.sqrt(variance));
    }

    /** The number by which {@link #value} knows the employee. */
    int employee(Place place) {
        return effects.employee(place.employee());
    }

    /** The number by which {@link #value} knows the need. */
    int need(Work work) {
        return effects.need(work.need());
    }

    static boolean isSkilled(Work work, Place place) {
        return place.skills().contains(work.need());
    }

    static boolean isKnown(Work work, Place place) {
        return work.known().isPresent() && work.known().get().equals(place.employee());
    }

    /** How likely a good outcome is, by numbers: a look into a table once it was asked for. */
    double value(int who, int what, boolean skilled, boolean known, boolean charged) {
        int at = (who * effects.needCount() + what) * WAYS + (skilled ? 4 : 0) + (known ? 2 : 0) + (charged ? 1 : 0);
        double kept = (double) CHANCE.getOpaque(chances, at);
        if (Double.isNaN(kept)) {
            double variance = effects.variance(who, what, skilled, known, charged);
            // The mean of the logistic over a Gaussian, as D. J. C. MacKay has it (Neural Computation 4, 1992).
            kept = logistic(effects.mean(who, what, skilled, known, charged) / Math.sqrt(1 + Math.PI * variance / 8));
            CHANCE.setOpaque(chances, at, kept);
        }
        return kept;
    }

    /** What it is after one more outcome. */
    public Prediction learned(Work work, Place place, boolean good) {
        return learned(List.of(new Seen(work, place, good)));
    }

    /** An outcome that came of a pair. */
    public record Seen(Work work, Place place, boolean good) {}

    /** What it is after many outcomes, in their order. */
    public Prediction learned(List<Seen> seen) {
        Effects after = effects.copy();
        for (Seen one : seen) {
            Work work = one.work();
            after.learn(
                    one.place().employee(),
                    work.need(),
                    isSkilled(work, one.place()),
                    isKnown(work, one.place()),
                    work.charged(),
                    one.good());
        }
        return new Prediction(after, outcomes + seen.size());
    }

    /**
     * As a pod keeps it: each effect that outcomes have moved, by name, with mean and variance to five digits, at most
     * {@link #WRITTEN_MAX}, the surest.
     */
    public Map<String, List<Double>> written() {
        return effects.written(WRITTEN_MAX);
    }

    /** What was {@link #written}, learned from so many outcomes; of what makes no sense nothing is believed. */
    public static Prediction read(Map<String, List<Double>> written, long outcomes) {
        return new Prediction(Effects.read(written), outcomes);
    }

    static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
