package dev.skein.loop;

import dev.skein.Data;
import dev.skein.IncidentPart.Arm;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is reported with an incident, read: shares of the arms, times, texts. {@code docs/guide/recovery.md} lists it. */
final class IncidentTerms {
    /** Messages an hour when the report says none. */
    static final int PER_HOUR = 600;

    /** When we ask how it went, after our word, when the report says nothing. */
    static final Duration FOLLOW_UP = Duration.ofDays(2);

    /** How long we look whether people had to write to us, or were harmed, when the report says nothing. */
    static final Duration WINDOW = Duration.ofDays(7);

    private static final double SHARES_OFF_MAX = 1e-6;

    private IncidentTerms() {}

    /** Refuses shares that are none and texts that are missing, with an {@link IllegalArgumentException}. */
    static void checked(Data terms) {
        double all =
                shares(terms).values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(all - 1) > SHARES_OFF_MAX
                || shares(terms).values().stream().anyMatch(s -> s < 0)) {
            throw new IllegalArgumentException("arms: their shares make " + all + " (expected: 1 together)");
        }
        for (String field : new String[] {"failure", "owner", "text"}) {
            if (terms.text(field).orElse("").isEmpty()) {
                throw new IllegalArgumentException(field + ": is missing");
            }
        }
    }

    /** The share of each arm; without any a tenth is held out and the rest acknowledged. */
    static Map<Arm, Double> shares(Data terms) {
        Map<Arm, Double> shares = new TreeMap<>();
        Data said = terms.tree("arms");
        for (Arm arm : Arm.values()) {
            said.number(word(arm)).ifPresent(share -> shares.put(arm, share));
        }
        if (shares.isEmpty()) {
            shares.put(Arm.NONE, 0.1);
            shares.put(Arm.ACKNOWLEDGE, 0.9);
        }
        return shares;
    }

    /** Whether the incident's own budget, when it has one, reaches for one credit more. */
    static boolean reaches(Data terms, int given) {
        double each = terms.number("credit.amountMinor").orElse(0.0);
        return terms.number("budgetMinor")
                .map(most -> (given + 1) * each <= most)
                .orElse(true);
    }

    static int perHour(Data terms) {
        return terms.number("perHour").map(Double::intValue).orElse(PER_HOUR);
    }

    static Duration followUp(Data terms) {
        return hours(terms, "followUpHours", FOLLOW_UP);
    }

    static Duration window(Data terms) {
        return hours(terms, "windowHours", WINDOW);
    }

    private static Duration hours(Data terms, String field, Duration otherwise) {
        return terms.number(field)
                .map(h -> Duration.ofMinutes(Math.round(h * 60)))
                .orElse(otherwise);
    }

    /** As reports and decisions name an arm: {@code fix-first}. */
    static String word(Arm arm) {
        return arm.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
