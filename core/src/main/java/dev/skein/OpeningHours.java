package dev.skein;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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

    /** Whether it is open then, by this clock. */
    public boolean isOpen(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        return days.contains(at.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    }

    /** The time itself when it is open, else when it opens next. */
    public ZonedDateTime next(ZonedDateTime at) {
        if (isOpen(at)) {
            return at;
        }
        ZonedDateTime day = at.toLocalTime().isBefore(from) ? at : at.plusDays(1);
        while (!days.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day.with(from);
    }

    /** When so much open time has gone by, from a time on. */
    public ZonedDateTime plus(ZonedDateTime at, Duration open) {
        ZonedDateTime start = next(at);
        Duration left = open;
        for (Duration today = untilClose(start); left.compareTo(today) > 0; today = untilClose(start)) {
            left = left.minus(today);
            start = next(start.with(to));
        }
        return start.plus(left);
    }

    private Duration untilClose(ZonedDateTime at) {
        return Duration.between(at, at.with(to));
    }
}
