package dev.skein.sim;

import dev.skein.Data;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When somebody works, by the company's clock: {@code days} all or a range as mon-fri, {@code from}, {@code until}. */
record Shift(int first, int last, LocalTime from, LocalTime until) {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** A day's work. */
    record Day(Instant from, Instant until) {}

    /** Reads a shift; what is not said is Monday to Friday, 9 to 17. */
    static Shift of(Data said) {
        String days = said.text("days").orElse("mon-fri").toLowerCase(Locale.ROOT);
        String[] range = days.equals("all") ? new String[] {"mon", "sun"} : days.split("-", 2);
        int first = Math.max(0, DAYS.indexOf(range[0]));
        int last = range.length < 2 ? first : Math.max(first, DAYS.indexOf(range[1]));
        return new Shift(
                first,
                last,
                LocalTime.parse(said.text("from").orElse("09:00")),
                LocalTime.parse(said.text("until").orElse("17:00")));
    }

    Optional<Day> on(LocalDate day, ZoneId zone) {
        int number = day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        if (number < first || number > last) {
            return Optional.empty();
        }
        return Optional.of(new Day(
                day.atTime(from).atZone(zone).toInstant(),
                day.atTime(until).atZone(zone).toInstant()));
    }

    /** The time itself when it is at work, else the start of the next shift and a little. */
    Instant atWork(Instant time, ZoneId zone) {
        LocalDate day = time.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead <= DAYS.size(); ahead++) {
            Optional<Day> works = on(day.plusDays(ahead), zone);
            if (works.isPresent() && time.isBefore(works.get().until().minusSeconds(900))) {
                Instant begins = works.get().from().plusSeconds(900);
                return time.isBefore(begins) ? begins : time;
            }
        }
        return time;
    }
}
