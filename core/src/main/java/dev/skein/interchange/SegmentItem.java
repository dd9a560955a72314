package dev.skein.interchange;

import com.fasterxml.jackson.core.JsonToken;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call as a Segment client writes it, read but not yet judged. A field of the wrong kind is this item's fault, not
 * the body's; broken JSON is the body's.
 */
public final class SegmentItem {
    @Nullable
    public String type;

    @Nullable
    public String userId;

    @Nullable
    public String anonymousId;

    @Nullable
    public String messageId;

    @Nullable
    public String event;

    @Nullable
    public String name;

    @Nullable
    public String category;

    @Nullable
    public String timestamp;

    @Nullable
    public String sentAt;

    /** When the source says it was taken in; ingest goes by its own clock, a rehearsal by this. */
    @Nullable
    public String receivedAt;

    @Nullable
    public String groupId;

    @Nullable
    public String previousId;

    @Nullable
    public String writeKey;

    @Nullable
    public Map<String, Object> properties;

    @Nullable
    public Map<String, Object> traits;

    @Nullable
    public Map<String, Object> context;

    @Nullable
    public Map<String, Object> extras;

    @Nullable
    public String fault;

    public int from;
    public int to;

    private int seen;

    /** Reads the fields of the object whose brace was just read. */
    public static SegmentItem read(Json json) throws Refused {
        SegmentItem item = new SegmentItem();
        item.from = json.tokenStart();
        for (JsonToken token = json.next(); token != JsonToken.END_OBJECT; token = json.next()) {
            item.field(json, json.name());
        }
        item.to = json.tokenEnd();
        return item;
    }

    private void field(Json json, String field) throws Refused {
        JsonToken token = json.next();
        switch (field) {
            case "type" -> type = text(json, token, field, 0);
            case "userId" -> userId = text(json, token, field, 1);
            case "anonymousId" -> anonymousId = text(json, token, field, 2);
            case "messageId" -> messageId = text(json, token, field, 3);
            case "event" -> event = text(json, token, field, 4);
            case "name" -> name = text(json, token, field, 5);
            case "category" -> category = text(json, token, field, 6);
            case "timestamp" -> timestamp = text(json, token, field, 7);
            case "sentAt" -> sentAt = text(json, token, field, 8);
            case "groupId" -> groupId = text(json, token, field, 9);
            case "previousId" -> previousId = text(json, token, field, 10);
            case "writeKey" -> writeKey = text(json, token, field, 11);
            case "properties" -> properties = tree(json, token, field, 12);
            case "traits" -> traits = tree(json, token, field, 13);
            case "context" -> context = tree(json, token, field, 14);
            // What only the transport needs is read, for its faults, and let go.
            case "_metadata", "channel", "version", "originalTimestamp" -> json.value(token);
            case "receivedAt" -> receivedAt = json.value(token) instanceof String text ? text : null;
            default -> extra(json, token, field);
        }
    }

    private void once(Json json, String field, int bit) throws Refused {
        if ((seen & (1 << bit)) != 0) {
            throw json.twice(field);
        }
        seen |= 1 << bit;
    }

    private @Nullable String text(Json json, JsonToken token, String field, int bit) throws Refused {
        once(json, field, bit);
        Object value = json.value(token);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Long || value instanceof Double) {
            return value.toString();
        }
        fault(field, "text");
        return null;
    }

    private @Nullable Map<String, Object> tree(Json json, JsonToken token, String field, int bit) throws Refused {
        once(json, field, bit);
        if (token == JsonToken.START_OBJECT) {
            return json.object();
        }
        if (json.value(token) != null) {
            fault(field, "an object");
        }
        return null;
    }

    private void extra(Json json, JsonToken token, String field) throws Refused {
        if (extras == null) {
            extras = new LinkedHashMap<>();
        }
        Object value = json.value(token);
        if (value != null && extras.put(field, value) != null) {
            throw json.twice(field);
        }
    }

    private void fault(String field, String expected) {
        if (fault == null) {
            fault = field + ": another kind of value (expected: " + expected + ")";
        }
    }
}
