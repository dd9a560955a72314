package dev.skein.interchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When something happened, by a stranger's clock. */
public final class Times {
    /** How far back an event may lie. */
    public static final Duration PAST_MAX = Duration.ofDays(20 * 365 + 5);

    /** How far ahead of our clock an event may lie. */
    public static final Duration FUTURE_MAX = Duration.ofDays(1);

    /** How much a sender's clock is set right at most. */
    public static final Duration SKEW_MAX = Duration.ofHours(24);

    private static final int OFFSET_HOURS_MAX = 18;

    private Times() {}

    /**
     * An ISO 8601 date and time (RFC 3339; seconds and the zone may be missing, the zone is UTC then; a date alone is its
     * midnight). Empty for anything else: year 10000, 30 February, 23:59:60, 24:00, an offset beyond 18 hours.
     */
    public static Optional<Instant> parse(String text) {
        int length = text.length();
        if (length < 10 || length > 40 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return Optional.empty();
        }
        long date = LocalDate.of(year, month, day).toEpochDay() * 86_400;
        if (length == 10) {
            return Optional.of(Instant.ofEpochSecond(date));
        }
        char border = text.charAt(10);
        if (length < 16 || (border != 'T' && border != 't' && border != ' ') || text.charAt(13) != ':') {
            return Optional.empty();
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return Optional.empty();
        }
        return rest(text, date + hour * 3600L + minute * 60L);
    }

    private static Optional<Instant> rest(String text, long minutes) {
        int at = 16;
        long second = 0;
        long nanos = 0;
        if (at < text.length() && text.charAt(at) == ':') {
            second = at + 3 > text.length() ? -1 : number(text, at + 1, at + 3);
            if (second < 0 || second > 59) {
                return Optional.empty();
            }
            at += 3;
            if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                int from = ++at;
                long unit = 100_000_000;
                for (; at < text.length() && isDigit(text.charAt(at)); at++, unit /= 10) {
                    nanos += unit * (text.charAt(at) - '0');
                }
                if (at == from) {
                    return Optional.empty();
                }
            }
        }
        long offset = offset(text, at);
        return offset == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(minutes + second - offset, nanos));
    }

    /** Seconds east of UTC; {@code Long.MIN_VALUE} for what is none. */
    private static long offset(String text, int at) {
        int left = text.length() - at;
        if (left == 0 || (left == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z'))) {
            return 0;
        }
        char sign = text.charAt(at);
        boolean colon = left == 6 && text.charAt(at + 3) == ':';
        if ((sign != '+' && sign != '-') || !(colon || left == 5 || left == 3)) {
            return Long.MIN_VALUE;
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = left == 3 ? 0 : number(text, colon ? at + 4 : at + 3, text.length());
        if (hours < 0 || hours > OFFSET_HOURS_MAX || minutes < 0 || minutes > 59) {
            return Long.MIN_VALUE;
        }
        long seconds = hours * 3600L + minutes * 60L;
        return sign == '-' ? -seconds : seconds;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The time by our clock: set right by what the sender's clock said when it sent, by at most {@link #SKEW_MAX}. */
    public static Instant corrected(Instant time, Instant sentAt, Instant received) {
        long skew = received.toEpochMilli() - sentAt.toEpochMilli();
        long most = SKEW_MAX.toMillis();
        return time.plusMillis(Math.max(-most, Math.min(most, skew)));
    }

    /** Whether a time is one we believe: within twenty years back and a day ahead. */
    public static boolean isBelievable(Instant time, Instant now) {
        return !time.isBefore(now.minus(PAST_MAX)) && !time.isAfter(now.plus(FUTURE_MAX));
    }
}
