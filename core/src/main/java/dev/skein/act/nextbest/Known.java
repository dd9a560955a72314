package dev.skein.act.nextbest;

/**
 * One thing known of the customer's situation.
 *
 * @param name of it: {@code page}, {@code need}
 * @param value as text
 * @param ageSeconds how old it is when it is used, 0 or more
 */
public record Known(String name, String value, long ageSeconds) {
    public Known {
        if (name.isEmpty() || ageSeconds < 0) {
            throw new IllegalArgumentException(
                    "known: name '" + name + "', ageSeconds " + ageSeconds + " (expected: a name, 0 or more)");
        }
    }
}
