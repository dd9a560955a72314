package dev.skein.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What a policy would have brought, told from what another one did: the mean outcome of a decision, estimated three ways,
 * each with a 95 % interval that takes people, not decisions, for independent.
 *
 * <ul>
 *   <li>inverse propensity: Horvitz and Thompson 1952, JASA 47:663. Unbiased, and wide where weights are large;
 *   <li>self-normalised: Swaminathan and Joachims 2015, NeurIPS 28. The weights' own mean is divided out;
 *   <li>doubly robust: Dudik, Langford and Li 2011, ICML 28. A model's expectation, put right by what came of it: true
 *       when either the probabilities or the model are.
 * </ul>
 *
 * @param decisions how many
 * @param people of how many people
 * @param effectiveSize decisions that would tell as much had they been taken by the policy asked about: (sum of
 *     weights)² / sum of squared weights (Kish 1965)
 * @param meanWeight the weights' mean, 1 less what was never tried where the probabilities are right
 * @param untried share of what the policy asked about would do and nobody did then
 * @param inversePropensity empty when withheld
 * @param selfNormalised empty when withheld
 * @param doublyRobust empty when withheld
 * @param withheld why nothing is told; empty when it is
 */
public record OffPolicy(
        int decisions,
        int people,
        double effectiveSize,
        double meanWeight,
        double untried,
        Optional<Uplift.Interval> inversePropensity,
        Optional<Uplift.Interval> selfNormalised,
        Optional<Uplift.Interval> doublyRobust,
        String withheld) {

    /** People below which nothing is told. */
    public static final int PEOPLE_MIN = 100;

    /** Effective decisions below which nothing is told. */
    public static final int EFFECTIVE_SIZE_MIN = 50;

    /** Share of what was never tried above which nothing is told. */
    public static final double UNTRIED_MAX = 0.01;

    /** Standard errors the weights' mean may lie off; beyond, the probabilities do not fit what was chosen. */
    public static final double WEIGHT_ERRORS_MAX = 4;

    private static final double Z95 = 1.959963984540054;

    /** Estimates. The order of the decisions does not matter but to the last bits. */
    public static OffPolicy of(List<LoggedDecision> log) {
        int n = log.size();
        double weights = 0;
        double squares = 0;
        double untried = 0;
        for (LoggedDecision one : log) {
            weights += one.weight();
            squares += one.weight() * one.weight();
            untried += one.untried();
        }
        double size = squares == 0 ? 0 : weights * weights / squares;
        double mean = n == 0 ? 0 : weights / n;
        double share = n == 0 ? 0 : untried / n;
        Groups people = new Groups(log);
        String withheld = withheld(people, log, size, mean, share);
        return new OffPolicy(
                n,
                people.count,
                size,
                mean,
                share,
                only(withheld, () -> people.mean(log, one -> one.weight() * one.outcome())),
                only(withheld, () -> people.ratio(log)),
                only(
                        withheld,
                        () -> people.mean(
                                log, one -> one.expected() + one.weight() * (one.outcome() - one.predicted()))),
                withheld);
    }

    private static String withheld(Groups people, List<LoggedDecision> log, double size, double mean, double untried) {
        if (log.isEmpty()) {
            return "the log holds no decision with its probability";
        }
        if (people.count < PEOPLE_MIN) {
            return "too few: " + people.count + " people, at least " + PEOPLE_MIN + " are needed";
        }
        if (untried > UNTRIED_MAX) {
            return percent(untried) + " of what it would do was never tried: the past cannot tell what comes of it";
        }
        if (size < EFFECTIVE_SIZE_MIN) {
            return "too little in common with what was done: the log is worth " + Math.round(size)
                    + " decisions, at least " + EFFECTIVE_SIZE_MIN + " are needed";
        }
        Uplift.Interval weight = people.mean(log, one -> one.weight() + one.untried());
        double error = (weight.high() - weight.value()) / Z95;
        if (Math.abs(weight.value() - 1) > WEIGHT_ERRORS_MAX * error + 1e-9) {
            return "the logged probabilities do not fit what was chosen: the mean weight is "
                    + Math.rint(mean * 1_000) / 1_000 + ", not 1";
        }
        return "";
    }

    private static String percent(double share) {
        return Math.rint(share * 1_000) / 10 + " %";
    }

    private static Optional<Uplift.Interval> only(String withheld, Supplier<Uplift.Interval> estimate) {
        return withheld.isEmpty() ? Optional.of(estimate.get()) : Optional.empty();
    }

    /** Who the decisions are about: means with errors that sum within a person first (Liang and Zeger 1986). */
    private static final class Groups {
        private final int[] group;
        private final int count;

        Groups(List<LoggedDecision> log) {
            Map<String, Integer> seen = new LinkedHashMap<>();
            group = new int[log.size()];
            for (int i = 0; i < group.length; i++) {
                group[i] = seen.computeIfAbsent(log.get(i).person(), any -> seen.size());
            }
            count = seen.size();
        }

        Uplift.Interval mean(List<LoggedDecision> log, ToDoubleFunction<LoggedDecision> score) {
            List<Double> scores = new ArrayList<>(log.size());
            double sum = 0;
            for (LoggedDecision one : log) {
                double value = score.applyAsDouble(one);
                scores.add(value);
                sum += value;
            }
            double mean = sum / log.size();
            double[] off = new double[count];
            for (int i = 0; i < group.length; i++) {
                off[group[i]] += scores.get(i) - mean;
            }
            return interval(mean, off, log.size());
        }

        Uplift.Interval ratio(List<LoggedDecision> log) {
            double weights = 0;
            double sum = 0;
            for (LoggedDecision one : log) {
                weights += one.weight();
                sum += one.weight() * one.outcome();
            }
            double ratio = sum / weights;
            double[] off = new double[count];
            for (int i = 0; i < group.length; i++) {
                off[group[i]] += log.get(i).weight() * (log.get(i).outcome() - ratio);
            }
            return interval(ratio, off, weights);
        }

        private Uplift.Interval interval(double value, double[] off, double over) {
            double squares = 0;
            for (double one : off) {
                squares += one * one;
            }
            double error = Math.sqrt(squares * count / Math.max(1, count - 1)) / over;
            return new Uplift.Interval(value, value - Z95 * error, value + Z95 * error);
        }
    }
}
