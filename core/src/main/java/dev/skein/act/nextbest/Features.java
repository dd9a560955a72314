package dev.skein.act.nextbest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is known, as features of a model: the name with its text, or with the size of a number in steps of a doubling.
 * What is older counts less.
 *
 * @param used what they were made of
 * @param hashes of each
 * @param values how much each counts, above 0, at most 1
 */
record Features(List<Known> used, List<Long> hashes, List<Double> values) {
    /** None: nothing may be used. */
    static final Features NONE = new Features(List.of(), List.of(), List.of());

    /** Of all that is not too old. */
    static Features of(List<Known> known, Rules rules) {
        List<Known> used = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Known one : known) {
            double weight = rules.weight(one.ageSeconds());
            if (weight > 0) {
                used.add(one);
                hashes.add(hash(one.name() + '=' + word(one.value())));
                values.add(weight);
            }
        }
        return new Features(List.copyOf(used), List.copyOf(hashes), List.copyOf(values));
    }

    private static String word(String value) {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number == 0 ? "0" : (number < 0 ? "-" : "+") + Math.getExponent(number);
            }
        } catch (NumberFormatException e) {
            // Text, then: it stands for itself.
        }
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /** FNV-1a in 64 bits (RFC 9923), the same on every machine. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
