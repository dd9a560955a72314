package dev.skein.language.empathy;

import dev.skein.learn.empathy.Features;
import dev.skein.learn.empathy.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Logistic regression with a squared penalty on every weight but the bias (a normal prior), by gradient descent with momentum: the same
 * examples in the same order give the same weights.
 */
final class LogisticFit {
    private static final int STEPS = 600;
    private static final double MOMENTUM = 0.9;

    private final double penalty;
    private final Set<String> leftOut;
    private final Map<String, Double> expected;

    /** Weights are drawn to what is {@code expected} of them, 0 where nothing is; names beginning as one left out weigh nothing. */
    LogisticFit(double penalty, Set<String> leftOut, Map<String, Double> expected) {
        this.penalty = penalty;
        this.leftOut = leftOut;
        this.expected = expected;
    }

    /** A text's features, what it is, and how much it counts. */
    record Example(Features features, boolean is, double weight) {}

    Weights fit(List<Example> examples) {
        Set<String> names = new LinkedHashSet<>();
        examples.forEach(e -> names.addAll(e.features().values().keySet()));
        List<String> kept = new ArrayList<>(new java.util.TreeSet<>(names));
        kept.removeIf(n -> leftOut.stream().anyMatch(n::startsWith));
        Map<String, Integer> at = new LinkedHashMap<>();
        kept.forEach(n -> at.put(n, at.size()));
        int[][] which = new int[examples.size()][];
        double[][] values = new double[examples.size()][];
        for (int i = 0; i < which.length; i++) {
            List<Map.Entry<String, Double>> found = examples.get(i).features().values().entrySet().stream()
                    .filter(e -> at.containsKey(e.getKey()))
                    .toList();
            which[i] =
                    found.stream().mapToInt(e -> at.getOrDefault(e.getKey(), 0)).toArray();
            values[i] = found.stream().mapToDouble(Map.Entry::getValue).toArray();
        }
        double[] drawnTo =
                kept.stream().mapToDouble(n -> expected.getOrDefault(n, 0.0)).toArray();
        double[] weights = descend(examples, which, values, drawnTo);
        Map<String, Double> table = new LinkedHashMap<>();
        table.put(Weights.BIAS, rounded(weights[kept.size()]));
        kept.forEach(n -> table.put(n, rounded(weights[at.getOrDefault(n, 0)])));
        return new Weights(table);
    }

    private double[] descend(List<Example> examples, int[][] which, double[][] values, double[] drawnTo) {
        int size = drawnTo.length;
        double[] weights = new double[size + 1];
        double[] speed = new double[size + 1];
        double total = examples.stream().mapToDouble(Example::weight).sum();
        double rate = 4.0 / total;
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size + 1];
            for (int i = 0; i < which.length; i++) {
                double logit = weights[size];
                for (int j = 0; j < which[i].length; j++) {
                    logit += weights[which[i][j]] * values[i][j];
                }
                double off = examples.get(i).weight()
                        * (1 / (1 + StrictMath.exp(-logit)) - (examples.get(i).is() ? 1 : 0));
                for (int j = 0; j < which[i].length; j++) {
                    slope[which[i][j]] += off * values[i][j];
                }
                slope[size] += off;
            }
            for (int k = 0; k <= size; k++) {
                double pull = k < size ? penalty * (weights[k] - drawnTo[k]) : 0;
                speed[k] = MOMENTUM * speed[k] - rate * 0.1 * (slope[k] + pull) * 2;
                weights[k] += speed[k];
            }
        }
        return weights;
    }

    private static double rounded(double weight) {
        return StrictMath.rint(weight * 1_000) / 1_000;
    }
}
