package dev.skein.act.playbook;

import java.util.List;
import java.util.Map;

/**
 * {@code event.data.PATH >= NUMBER} and its like.
 *
 * @param root what the path is below
 * @param path below the event's data or the person's facts
 * @param order how the value must compare
 * @param limit within {@link Equality#EXACT_MAX}, so that comparing as double is exact
 */
record Bound(Equality.Root root, List<String> path, Order order, double limit) implements Comparison {

    /** The four comparisons. */
    enum Order {
        LESS("_<_"),
        AT_MOST("_<=_"),
        MORE("_>_"),
        AT_LEAST("_>=_");

        private final String function;

        Order(String function) {
            this.function = function;
        }

        /** CEL's name of the operator. */
        String function() {
            return function;
        }

        /** The same with the sides changed. */
        Order turned() {
            return switch (this) {
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case MORE -> LESS;
                case AT_LEAST -> AT_MOST;
            };
        }
    }

    /** A value that is no number does not hold, as in CEL. */
    @Override
    public boolean holds(Map<String, Object> data) {
        if (!(Equality.find(data, path) instanceof Number number)) {
            return false;
        }
        double value = number.doubleValue();
        return switch (order) {
            case LESS -> value < limit;
            case AT_MOST -> value <= limit;
            case MORE -> value > limit;
            case AT_LEAST -> value >= limit;
        };
    }
}
