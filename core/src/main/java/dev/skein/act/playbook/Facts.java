package dev.skein.act.playbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as conditions and texts want them: text, long, double, truth, time, list, map. */
final class Facts {
    private Facts() {}

    /** The tree with other kinds of number made long or double, enums their names, what is empty left out. */
    static Map<String, Object> plain(Map<String, ?> tree) {
        Map<String, Object> made = new LinkedHashMap<>();
        tree.forEach((name, value) -> {
            Object kept = value(value);
            if (kept != null) {
                made.put(name, kept);
            }
        });
        return made;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Instant) {
            return value;
        }
        if (value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof Number number) {
            return number instanceof Float ? (Object) number.doubleValue() : (Object) number.longValue();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Optional<?> optional) {
            return value(optional.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> made = new LinkedHashMap<>();
            map.forEach((name, inner) -> {
                Object kept = value(inner);
                if (kept != null) {
                    made.put(String.valueOf(name), kept);
                }
            });
            return made;
        }
        if (value instanceof Iterable<?> items) {
            List<Object> made = new ArrayList<>();
            items.forEach(item -> {
                Object kept = value(item);
                if (kept != null) {
                    made.add(kept);
                }
            });
            return made;
        }
        return String.valueOf(value);
    }

    /** As a text shows it: numbers without a needless fraction; lists and maps are not for texts. */
    static Optional<String> words(@Nullable Object value) {
        if (value == null || value instanceof Map || value instanceof List || value.equals("")) {
            return Optional.empty();
        }
        return Optional.of(String.valueOf(Equality.plain(value)));
    }
}
