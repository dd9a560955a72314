package dev.skein.server.listen;

import dev.skein.Codec;
import dev.skein.interchange.Refused;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a sender is told.
 *
 * @param status of HTTP; never 3xx, which clients take for delivered, nor 501, 505 or 511, which browsers give up on
 * @param type of the body
 * @param body its text
 * @param retryAfterSeconds when to come back; 0 says nothing of it
 */
record Answer(int status, String type, String body, int retryAfterSeconds) {
    /** Seconds after which a sender may come back when the queue is full. */
    static final int OVERLOADED_SECONDS = 1;

    /** Seconds after which a sender may come back when the store is away. */
    static final int UNAVAILABLE_SECONDS = 5;

    /** Seconds after which a sender may come back when its source is paused; clients wait at most 300. */
    static final int PAUSED_SECONDS = 60;

    private static final String SUCCESS = "{\"success\":true}";

    static Answer success() {
        return json(200, SUCCESS);
    }

    static Answer json(int status, String body) {
        return new Answer(status, "application/json", body, 0);
    }

    static Answer problem(int status, String title, String detail) {
        return problem(status, title, detail, "", 0);
    }

    static Answer refused(int status, Refused why) {
        return problem(status, "The request is not taken", why.detail(), why.path(), 0);
    }

    /** A problem after RFC 9457. */
    static Answer problem(int status, String title, String detail, String path, int retryAfterSeconds) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "about:blank");
        fields.put("title", title);
        fields.put("status", status);
        fields.put("detail", detail);
        if (!path.isEmpty()) {
            fields.put("path", path);
        }
        return new Answer(status, "application/problem+json", Codec.json(fields), retryAfterSeconds);
    }
}
