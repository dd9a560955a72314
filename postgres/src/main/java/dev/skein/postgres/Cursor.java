package dev.skein.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a list that is ordered newest first: a time, a number and a text that break ties.
 *
 * @param at milliseconds since 1970
 */
record Cursor(long at, long number, String text) {
    /** A cursor from a page before; any other text is an {@link IllegalArgumentException}. */
    static Cursor parse(String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int first = plain.indexOf(' ');
            int second = plain.indexOf(' ', first + 1);
            return new Cursor(
                    Long.parseLong(plain.substring(0, Math.max(first, 0))),
                    Long.parseLong(plain.substring(first + 1, Math.max(second, first + 1))),
                    plain.substring(second + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cursor: " + cursor + " (expected: one from a page before)", e);
        }
    }

    @Override
    public String toString() {
        String plain = at + " " + number + ' ' + text;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
