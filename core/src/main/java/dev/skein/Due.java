package dev.skein;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * By when, as it was said: a rule that becomes an instant once it is known when and where it was said.
 *
 * @param rule how the amount counts
 * @param amount minutes, hours, days, working days or weeks; for {@code WEEKDAY} 1 to 7 from Monday; else 0
 * @param time the clock time said, if one was; hours of one to twelve without am or pm are read at {@link #resolve}
 * @param twelve whether the clock time may be meant in either half of the day
 */
public record Due(Rule rule, int amount, Optional<LocalTime> time, boolean twelve) {
    /** How an amount counts. */
    public enum Rule {
        MINUTES,
        HOURS,
        /** Calendar days after the day it was said: 0 is today. */
        DAYS,
        WORKING_DAYS,
        /** The next such day of the week, never the day it was said. */
        WEEKDAY,
        /** The last working day of the week so many weeks on: 0 is this week. */
        WEEKS,
        /** A clock time alone: today, or tomorrow where it has passed. */
        CLOCK
    }

    /** The same in ordinary hours, {@link OpeningHours#USUAL}. */
    public Instant resolve(Instant said, ZoneId zone) {
        return resolve(said, zone, OpeningHours.USUAL);
    }

    /**
     * The latest instant that keeps the promise. A day without a clock time ends when we close. Minutes and hours are
     * taken as said, also outside opening hours. Never before {@code said}.
     */
    public Instant resolve(Instant said, ZoneId zone, OpeningHours hours) {
        ZonedDateTime at = said.atZone(zone);
        ZonedDateTime made = switch (rule) {
            case MINUTES -> at.plusMinutes(amount);
            case HOURS -> at.plusHours(amount);
            case DAYS -> on(at.plusDays(amount), at, hours);
            case WORKING_DAYS -> on(working(at, hours), at, hours);
            case WEEKDAY -> on(at.with(TemporalAdjusters.next(DayOfWeek.of(amount))), at, hours);
            case WEEKS -> on(week(at.plusWeeks(amount), hours), at, hours);
            case CLOCK -> {
                ZonedDateTime today = on(at, at, hours);
                yield today.isBefore(at) ? on(at.plusDays(1), at, hours) : today;
            }
        };
        return made.toInstant().isBefore(said) ? said : made.toInstant();
    }

    private ZonedDateTime working(ZonedDateTime from, OpeningHours hours) {
        ZonedDateTime day = from;
        int left = amount;
        while (left > 0) {
            day = day.plusDays(1);
            left -= hours.days().contains(day.getDayOfWeek()) ? 1 : 0;
        }
        return day;
    }

    private static ZonedDateTime week(ZonedDateTime from, OpeningHours hours) {
        ZonedDateTime day = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        while (!hours.days().contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        return day;
    }

    private ZonedDateTime on(ZonedDateTime day, ZonedDateTime said, OpeningHours hours) {
        LocalTime clock = time.orElse(hours.to());
        if (twelve && clock.getHour() < 12) {
            LocalTime later = clock.plusHours(12);
            boolean passed = day.toLocalDate().equals(said.toLocalDate()) && !clock.isAfter(said.toLocalTime());
            boolean closed = clock.isBefore(hours.from());
            if (passed || closed) {
                clock = later;
            }
        }
        return day.with(clock);
    }
}
