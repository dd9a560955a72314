package dev.skein.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Who works when: five days of seven, eight hours, from seven to nine in the evening all hours have somebody. */
final class Rota {
    /** A break. */
    static final Duration PAUSE = Duration.ofMinutes(30);

    private static final Duration WORK = Duration.ofHours(8);
    private static final LocalTime EARLY = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime LATE = LocalTime.of(19, 0);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final LocalTime[] STARTS = {
        LocalTime.of(9, 0), LocalTime.of(13, 0), LocalTime.of(7, 0), LocalTime.of(11, 0)
    };

    private final long seed;
    private final LocalDate first;
    private final ZoneId zone;

    /** An employee's day: it begins, is paused and ends. */
    record Day(Instant from, Instant pause, Instant until) {}

    Rota(long seed, LocalDate first, ZoneId zone) {
        this.seed = seed;
        this.first = first;
        this.zone = zone;
    }

    /** The day of an employee, counted from 0; empty on a day off. */
    Optional<Day> on(int day, int employee) {
        if (Math.floorMod(day + 3 * employee, 7) >= 5) {
            return Optional.empty();
        }
        Chance chance = Chance.of(seed, "rota", Integer.toString(employee), Integer.toString(day));
        LocalTime starts = STARTS[employee % STARTS.length];
        Instant from = first.plusDays(day).atTime(starts).atZone(zone).toInstant();
        return Optional.of(new Day(from, from.plus(chance.minutes(180, 300)), from.plus(WORK)));
    }

    /** The time itself by day, else ten the next morning. */
    static Instant atWork(Instant time, ZoneId zone) {
        ZonedDateTime there = time.atZone(zone);
        if (there.toLocalTime().isBefore(EARLY)) {
            return there.with(TEN).toInstant();
        }
        return there.toLocalTime().isAfter(LATE) ? there.plusDays(1).with(TEN).toInstant() : time;
    }

    /** When the day begins. */
    Instant midnight(int day) {
        return first.plusDays(day).atStartOfDay(zone).toInstant();
    }

    /** When nobody is there, in the night that ends the day. */
    Instant night(int day) {
        return first.plusDays(day + 1L).atTime(NIGHT).atZone(zone).toInstant();
    }
}
