package dev.skein.postgres;

import java.util.regex.Pattern;

/** What a column of type {@code uuid} takes. */
final class Uuids {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Uuids() {}

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
