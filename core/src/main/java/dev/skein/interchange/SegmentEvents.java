package dev.skein.interchange;

import dev.skein.Codec;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Identity.Kind;
import dev.skein.Ids;
import dev.skein.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes events of Segment's items, as {@code docs/guide/events.md} names them. */
public final class SegmentEvents {
    private final Origin origin;
    private final @Nullable String sentAt;
    private final Map<String, Object> context;

    /**
     * Events of one body.
     *
     * @param sentAt the sender's clock when it sent the body
     * @param context what the body's items share; an item's own context counts more
     */
    public SegmentEvents(Origin origin, @Nullable String sentAt, Map<String, Object> context) {
        this.origin = origin;
        this.sentAt = sentAt;
        this.context = context;
    }

    /** The event, or why it is none. {@code place} is the item's place in its body. */
    public Event event(SegmentItem item, int place) throws Refused {
        if (item.fault != null) {
            throw new Refused("", item.fault);
        }
        String user = item.userId == null || item.userId.isEmpty() ? "" : Outside.id("userId", item.userId);
        String anonymous = item.anonymousId == null || item.anonymousId.isEmpty()
                ? ""
                : Outside.id("anonymousId", item.anonymousId);
        if (user.isEmpty() && anonymous.isEmpty()) {
            throw new Refused("", "neither userId nor anonymousId");
        }
        Instant time = time(item);
        Map<String, Object> fields = new LinkedHashMap<>();
        String type = fields(item, fields);
        addContext(item, fields);
        if (item.extras != null) {
            item.extras.forEach(fields::putIfAbsent);
        }
        Outside.guard(fields, origin.trusted());
        Outside.text(type, fields).ifPresent(text -> fields.put("text", text));
        String messageId = item.messageId == null || item.messageId.isEmpty()
                ? contentId(item, place, type, user, anonymous, fields)
                : Outside.messageId(item.messageId);
        Key subject = user.isEmpty() ? Ids.customer(Kind.ANONYMOUS, anonymous) : Ids.customer(Kind.USER, user);
        return new Event(
                Ids.event(origin.source(), messageId),
                origin.source(),
                messageId,
                type,
                subject,
                identities(item, user, anonymous),
                time,
                origin.received(),
                origin.historic(),
                Outside.data(fields),
                Optional.empty(),
                List.of());
    }

    private String fields(SegmentItem item, Map<String, Object> fields) throws Refused {
        if (item.type == null) {
            throw new Refused("type", "type: missing");
        }
        switch (item.type) {
            case "track" -> {
                if (item.event == null) {
                    throw new Refused("event", "event: missing");
                }
                putAll(fields, item.properties);
                return Outside.type(item.event, origin.trusted());
            }
            case "page", "screen" -> {
                put(fields, "name", item.name);
                put(fields, "category", item.category);
                putAll(fields, item.properties);
                return item.type.equals("page") ? "PageViewed" : "ScreenViewed";
            }
            case "identify" -> {
                putTree(fields, "traits", item.traits);
                return "ProfileIdentified";
            }
            case "group" -> {
                put(fields, "group", required("groupId", item.groupId));
                putTree(fields, "traits", item.traits);
                return "GroupJoined";
            }
            case "alias" -> {
                put(fields, "previousId", Outside.id("previousId", required("previousId", item.previousId)));
                return "AliasRequested";
            }
            default -> throw new Refused("type", "type: " + item.type + " (expected: track, identify, page...)");
        }
    }

    private static String required(String field, @Nullable String value) throws Refused {
        if (value == null || value.isEmpty()) {
            throw new Refused(field, field + ": missing");
        }
        return value;
    }

    private void addContext(SegmentItem item, Map<String, Object> fields) {
        Map<String, Object> said = item.context;
        if (said == null || said.isEmpty()) {
            said = context;
        } else if (!context.isEmpty()) {
            said = new LinkedHashMap<>(context);
            said.putAll(item.context);
        }
        if (!said.isEmpty()) {
            fields.putIfAbsent("context", said);
        }
    }

    private List<Identity> identities(SegmentItem item, String user, String anonymous) {
        List<Identity> names = new ArrayList<>(3);
        if (!user.isEmpty()) {
            names.add(new Identity(Kind.USER, user, origin.zone()));
        }
        if (!anonymous.isEmpty()) {
            names.add(new Identity(Kind.ANONYMOUS, anonymous, origin.zone()));
        }
        // A mail address or a number was typed by somebody: whoever passes it on, it stays a claim.
        if (item.traits != null && "identify".equals(item.type)) {
            claim(names, Kind.EMAIL, item.traits.get("email"));
            claim(names, Kind.PHONE, item.traits.get("phone"));
        }
        return names;
    }

    private static void claim(List<Identity> names, Kind kind, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank() && text.length() <= Outside.ID_CHARS_MAX) {
            names.add(Identity.claimed(kind, text));
        }
    }

    private Instant time(SegmentItem item) throws Refused {
        if (item.timestamp == null) {
            return origin.received();
        }
        Instant told = Times.parse(item.timestamp)
                .orElseThrow(() -> new Refused("timestamp", "timestamp: not a date and time of ISO 8601"));
        String clock = item.sentAt == null ? sentAt : item.sentAt;
        Instant sent = clock == null ? null : Times.parse(clock).orElse(null);
        Instant time = sent == null ? told : Times.corrected(told, sent, origin.received());
        if (!Times.isBelievable(time, origin.received())) {
            throw new Refused("timestamp", "timestamp: " + told + " (expected: within 20 years back and a day ahead)");
        }
        return time;
    }

    /**
     * An id for an item that has none: from all it says, the sender's clock among it, and its place. Sent again unchanged
     * it is the same event.
     */
    private String contentId(
            SegmentItem item, int place, String type, String user, String anonymous, Map<String, Object> fields) {
        return "content-"
                + Ids.derive(
                        type,
                        user,
                        anonymous,
                        String.valueOf(item.timestamp),
                        String.valueOf(item.sentAt == null ? sentAt : item.sentAt),
                        String.valueOf(place),
                        Codec.json(fields));
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static void putTree(Map<String, Object> fields, String name, @Nullable Map<String, Object> value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static void putAll(Map<String, Object> fields, @Nullable Map<String, Object> more) {
        if (more != null) {
            fields.putAll(more);
        }
    }
}
