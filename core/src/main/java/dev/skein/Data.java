package dev.skein;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source told us: an immutable tree of JSON values in the order they were written. Text, numbers ({@code Long}
 * or {@code Double}), booleans, lists and maps; a JSON null is left out, for a thing unsaid and a thing said to be
 * nothing mean the same to us.
 *
 * <p>Reading is by path, {@code "order.id"}; a path that is not there, or leads to another kind of value, is empty.
 */
public final class Data {
    private static final Data NONE = new Data(Collections.emptyMap());

    private final Map<String, Object> values;

    private Data(Map<String, Object> values) {
        this.values = values;
    }

    /** Nothing said. */
    public static Data none() {
        return NONE;
    }

    /**
     * Takes a tree of maps, lists, text, numbers and booleans; anything else in it is an error of the caller
     * ({@link IllegalArgumentException}). The tree is copied.
     */
    public static Data of(Map<String, ?> tree) {
        return tree.isEmpty() ? NONE : new Data(copy(tree));
    }

    /** Pairs of name and value, in their order: {@code Data.of("order", "A-1", "days", 3)}. */
    public static Data of(Object... pairs) {
        if (pairs.length % 2 != 0) {
            throw new IllegalArgumentException("pairs: " + pairs.length + " values (expected: an even number)");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put((String) pairs[i], pairs[i + 1]);
        }
        return of(tree);
    }

    /** The whole tree; unmodifiable. */
    @JsonValue
    public Map<String, Object> values() {
        return values;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value at the path, whatever it is. */
    public Optional<Object> at(String path) {
        return Optional.ofNullable(find(path));
    }

    private @Nullable Object find(String path) {
        Object here = values.get(path);
        if (here != null || path.indexOf('.') < 0) {
            return here;
        }
        here = values;
        for (int from = 0; from <= path.length(); ) {
            int dot = path.indexOf('.', from);
            int to = dot < 0 ? path.length() : dot;
            here = here instanceof Map<?, ?> map ? map.get(path.substring(from, to)) : null;
            if (here == null) {
                return null;
            }
            from = to + 1;
        }
        return here;
    }

    /** Text at the path; a number is given as text, for ids come both ways. */
    public Optional<String> text(String path) {
        Object found = find(path);
        return found instanceof String || found instanceof Number ? Optional.of(found.toString()) : Optional.empty();
    }

    /** A number at the path; text that is one is not taken for one. */
    public Optional<Double> number(String path) {
        return find(path) instanceof Number n ? Optional.of(n.doubleValue()) : Optional.empty();
    }

    /** Yes or no at the path. */
    public Optional<Boolean> flag(String path) {
        return find(path) instanceof Boolean b ? Optional.of(b) : Optional.empty();
    }

    /** The tree below the path. */
    public Data tree(String path) {
        return find(path) instanceof Map<?, ?> map ? new Data(narrow(map)) : NONE;
    }

    /** The list at the path; empty when there is none. */
    public List<Object> list(String path) {
        return at(path).map(v -> v instanceof List<?> list ? Collections.<Object>unmodifiableList(list) : null)
                .orElse(List.of());
    }

    /** The same with one more value at the top; a name already there is replaced. */
    public Data with(String name, Object value) {
        Map<String, Object> tree = new LinkedHashMap<>(values);
        tree.put(name, checked(value));
        return new Data(Collections.unmodifiableMap(tree));
    }

    @SuppressWarnings("unchecked") // every map in the tree was made by copy()
    private static Map<String, Object> narrow(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static Map<String, Object> copy(Map<?, ?> tree) {
        Map<String, Object> made = new LinkedHashMap<>(tree.size() * 2);
        tree.forEach((name, value) -> {
            if (value != null) {
                made.put((String) name, checked(value));
            }
        });
        return Collections.unmodifiableMap(made);
    }

    private static Object checked(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Data data) {
            return data.values;
        }
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof Iterable<?> items) {
            List<Object> made = new ArrayList<>();
            items.forEach(item -> {
                if (item != null) {
                    made.add(checked(item));
                }
            });
            return Collections.unmodifiableList(made);
        }
        throw new IllegalArgumentException(
                "value: " + value.getClass().getName() + " (expected: text, number, boolean, list or map)");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Data data && values.equals(data.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
