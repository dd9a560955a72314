package dev.skein;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody works: the same hours on each of these days.
 *
 * @param days at least one
 * @param from before {@code to}
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    /** What is taken where nothing is known: Monday to Friday, 8 to 18. */
    public static final OpeningHours USUAL = new OpeningHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0));

    public OpeningHours {
        if (days.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException("opening hours: want a day, and an opening before the closing");
        }
        days = EnumSet.copyOf(days);
    }
}
