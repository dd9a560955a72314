package dev.skein.learn.empathy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A logistic model: named features, each with its weight, plus {@code bias}. Written as a table, a feature a line, so
 * that it can be read, argued with and published.
 */
public final class Weights {
    /** The name of the weight that every text has. */
    public static final String BIAS = "bias";

    private final Map<String, Double> table;

    /** A table with its own weights; a feature not in it weighs nothing. */
    public Weights(Map<String, Double> table) {
        this.table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
    }

    /** Reads lines of {@code name = weight}. */
    static Weights parse(String lines) {
        Map<String, Double> made = new LinkedHashMap<>();
        for (String line : lines.split("\n", -1)) {
            int at = line.lastIndexOf('=');
            if (at > 0) {
                made.put(
                        line.substring(0, at).strip(),
                        Double.valueOf(line.substring(at + 1).strip()));
            }
        }
        return new Weights(made);
    }

    /** Name to weight, in the table's order. */
    public Map<String, Double> table() {
        return table;
    }

    double of(String name, double otherwise) {
        return table.getOrDefault(name, otherwise);
    }

    double logit(Features features) {
        double sum = of(BIAS, 0);
        for (Map.Entry<String, Double> feature : features.values().entrySet()) {
            sum += of(feature.getKey(), 0) * feature.getValue();
        }
        return sum;
    }

    double probability(Features features) {
        return sigmoid(logit(features));
    }

    static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
