package dev.skein.learn;

import dev.skein.Employee;
import java.time.Duration;
import java.time.Instant;

/** An employee's load, from the work alone: charged conversations one after another. Never a guessed feeling. */
public final class Load {
    /** Charged conversations in a row after which a pause is due. */
    public static final int CHARGED_IN_ROW_MAX = 3;

    /** A pause is not offered again sooner. */
    public static final Duration BETWEEN_OFFERS = Duration.ofHours(1);

    private Load() {}

    /** Whether a pause is due. */
    public static boolean pauseIsDue(Employee employee, Instant now) {
        return employee.chargedInRow() >= CHARGED_IN_ROW_MAX
                && employee.breaksOffered().stream().noneMatch(at -> at.isAfter(now.minus(BETWEEN_OFFERS)));
    }
}
