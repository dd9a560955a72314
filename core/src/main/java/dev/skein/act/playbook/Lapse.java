package dev.skein.act.playbook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as people write them: {@code 45s}, {@code 30m}, {@code 2h}, {@code 3d}, {@code 2w}, {@code 3y}, or
 * ISO 8601 ({@code PT30M}, {@code P3D}). A day is 24 hours, a month 30 days, a year 365.
 */
final class Lapse {
    /** The longest a playbook may wait. */
    static final Duration WAIT_MAX = Duration.ofDays(10 * 365);

    private static final Pattern SHORT = Pattern.compile("([0-9]{1,6})([smhdwy])");

    private Lapse() {}

    /** Reads a time of at least a second and at most {@link #WAIT_MAX}; anything else is empty. */
    static Optional<Duration> parse(String text) {
        return read(text).filter(time -> time.compareTo(Duration.ofSeconds(1)) >= 0 && time.compareTo(WAIT_MAX) <= 0);
    }

    private static Optional<Duration> read(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            long count = Long.parseLong(matcher.group(1));
            return Optional.of(
                    switch (matcher.group(2).charAt(0)) {
                        case 's' -> Duration.ofSeconds(count);
                        case 'm' -> Duration.ofMinutes(count);
                        case 'h' -> Duration.ofHours(count);
                        case 'd' -> Duration.ofDays(count);
                        case 'w' -> Duration.ofDays(7 * count);
                        default -> Duration.ofDays(365 * count);
                    });
        }
        try {
            String iso = text.toUpperCase(Locale.ROOT);
            if (iso.startsWith("P") && iso.indexOf('T') < 0) {
                Period period = Period.parse(iso);
                return Optional.of(
                        Duration.ofDays(period.getYears() * 365L + period.getMonths() * 30L + period.getDays()));
            }
            return Optional.of(Duration.parse(iso));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // as documented
        }
    }
}
