package dev.skein.server.act.incident;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is hit: all that are named in any of these ways.
 *
 * @param people by id, or by a name they go by: {@code user:ID}, {@code email:...}, {@code phone:...}
 * @param file the same, one a row
 * @param subjects those of whose events the data names this: {@code parcel A-1}
 * @param event those to whom something happened
 */
public record WhoBody(
        @Nullable List<String> people,
        @Nullable FileBody file,
        @Nullable List<SubjectBody> subjects,
        @Nullable PatternBody event) {
    /**
     * A file's content.
     *
     * @param format {@code csv}, whose first line names the columns, or {@code jsonl}
     */
    public record FileBody(
            @Nullable String format, @Nullable String text) {}

    /** A field of events' data, and what it says. */
    public record SubjectBody(
            @Nullable String field, @Nullable String value) {}

    /**
     * Something that happened.
     *
     * @param type of the event
     * @param where what fields of its data say; every one of them
     * @param from RFC 3339
     * @param until RFC 3339
     */
    public record PatternBody(
            @Nullable String type,
            @Nullable Map<String, String> where,
            @Nullable String from,
            @Nullable String until) {}
}
