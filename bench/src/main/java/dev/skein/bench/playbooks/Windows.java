package dev.skein.bench.playbooks;

import java.util.ArrayList;
import java.util.List;

/** What windows cost, in the order they were measured. */
final class Windows {
    private final List<Double> costs = new ArrayList<>();

    void add(double cost) {
        costs.add(cost);
    }

    double quantile(double share) {
        List<Double> sorted = costs.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    /** The median of the ratios of windows measured in the same round, these to the others. */
    double ratio(Windows others) {
        Windows ratios = new Windows();
        for (int i = 0; i < costs.size(); i++) {
            ratios.add(costs.get(i) / others.costs.get(i));
        }
        return ratios.quantile(0.5);
    }
}
