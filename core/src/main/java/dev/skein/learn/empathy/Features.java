package dev.skein.learn.empathy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named numbers that a text was reduced to, in the order they were found. */
public final class Features {
    private final Map<String, Double> values = new LinkedHashMap<>();

    /** One feature alone, for a trainer. */
    public static Features of(String name, double value) {
        Features made = new Features();
        made.number(name, value);
        return made;
    }

    void flag(String name, boolean is) {
        if (is) {
            values.put(name, 1.0);
        }
    }

    void number(String name, double value) {
        if (value != 0) {
            values.put(name, value);
        }
    }

    /** Name to value; a name that is absent is 0. */
    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }
}
