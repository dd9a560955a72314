package dev.skein.act.playbook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code event.data.PATH == VALUE}, or {@code customer.PATH == VALUE}.
 *
 * @param root what the path is below
 * @param path below the event's data or the person's facts
 * @param value a text, a truth value, or a number as {@link #plain} gives it
 */
record Equality(Root root, List<String> path, Object value) implements Comparison {
    /** Whole numbers up to here are the same as long and as double. */
    static final long EXACT_MAX = 1L << 53;

    /** What an equality is about. */
    enum Root {
        EVENT,
        PERSON
    }

    @Override
    public boolean holds(Map<String, Object> data) {
        Object found = find(data, path);
        return found != null && value.equals(found);
    }

    /** The plain value at the path, which has a name at least; null when there is none. */
    static @Nullable Object find(Map<String, Object> data, List<String> path) {
        Object here = data.get(path.get(0));
        for (int i = 1; i < path.size(); i++) {
            here = here instanceof Map<?, ?> map ? map.get(path.get(i)) : null;
        }
        return here == null ? null : plain(here);
    }

    /** Equal numbers made equal objects: a whole double becomes a long. */
    static Object plain(Object value) {
        if (value instanceof Double d && d == Math.rint(d) && Math.abs(d) <= EXACT_MAX) {
            return (long) (double) d;
        }
        return value;
    }
}
