package dev.skein.server.view;

import dev.skein.Key;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a body; one that is wrong is a {@link Problem} 400 that names it. */
public final class Checks {
    /** Characters of anything written at the desk; more are refused. */
    public static final int TEXT_CHARS_MAX = 8_000;

    /** Characters of a reason; more are refused. */
    public static final int REASON_CHARS_MAX = 500;

    /** Characters of an id that is shown back. */
    private static final int SHOWN_CHARS_MAX = 80;

    private Checks() {}

    /** The body, which must be there. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problem.wrong("", "a body is expected");
        }
        return body;
    }

    /** Text of 1 to {@code most} characters, without what stands blank around it. */
    public static String text(String path, @Nullable String value, int most) {
        String said = optional(path, value, most).orElse("");
        if (said.isEmpty()) {
            throw Problem.wrong(path, "a text is expected");
        }
        return said;
    }

    /** Text that may be left out. */
    public static Optional<String> optional(String path, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String said = value.strip();
        if (said.length() > most) {
            throw Problem.wrong(path, "has " + said.length() + " characters; at most " + most + " are taken");
        }
        return Optional.of(said);
    }

    /** Yes or no. */
    public static boolean flag(String path, @Nullable Boolean value) {
        if (value == null) {
            throw Problem.wrong(path, "true or false is expected");
        }
        return value;
    }

    /** A time as RFC 3339 writes it. */
    public static Instant time(String path, @Nullable String value) {
        try {
            return Instant.parse(text(path, value, 40));
        } catch (DateTimeException e) {
            throw Problem.wrong(path, "is no time; write one as 2026-03-02T14:30:00Z");
        }
    }

    /** One of an enum's names, in whatever case. */
    public static <E extends Enum<E>> E named(String path, @Nullable String value, Class<E> type) {
        String said = text(path, value, 40);
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(said)) {
                return one;
            }
        }
        throw Problem.wrong(path, "is none of " + String.join(", ", names(type)));
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** A customer's key from an id, with or without {@code customer:} before it. */
    public static Key customer(String id) {
        String prefix = Key.Kind.CUSTOMER.word() + ':';
        String bare = id.startsWith(prefix) ? id.substring(prefix.length()) : id;
        if (bare.isEmpty()) {
            throw Problem.unknown("person", id);
        }
        return Key.customer(bare);
    }

    /** An id as it may be shown back: short, and on one line. */
    static String shown(String id) {
        String line = id.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN_CHARS_MAX ? line : line.substring(0, SHOWN_CHARS_MAX) + '…';
    }
}
