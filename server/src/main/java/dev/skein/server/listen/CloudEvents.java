package dev.skein.server.listen;

import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Identity.Kind;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.interchange.Json;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Outside;
import dev.skein.interchange.Refused;
import dev.skein.interchange.Times;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes events of CloudEvents 1.0: source and id are the event's, type is its name, data its fields. */
final class CloudEvents {
    /** Characters of a source. */
    static final int SOURCE_CHARS_MAX = 256;

    private static final List<String> KNOWN = List.of(
            "id",
            "source",
            "specversion",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            "data",
            "data_base64");

    /** Sources that are ours to name. */
    private static final List<String> OURS = List.of("skein", "skein/", "segment/", "import/");

    private CloudEvents() {}

    /** The event, or why it is none. */
    static Event event(Map<String, Object> attributes, Origin origin) throws Refused {
        if (!"1.0".equals(attributes.get("specversion"))) {
            throw new Refused("specversion", "specversion: " + attributes.get("specversion") + " (expected: \"1.0\")");
        }
        String id = required(attributes, "id");
        String source = source(required(attributes, "source"));
        String type = Outside.type(required(attributes, "type"), origin.trusted());
        String messageId = id.length() <= Outside.MESSAGE_ID_CHARS_MAX ? id : "long-" + Ids.derive(id);
        Map<String, Object> fields = data(attributes);
        Map<String, Object> extensions = extensions(attributes);
        List<Identity> names = names(attributes, fields, origin);
        if (!extensions.isEmpty()) {
            fields.putIfAbsent("extensions", extensions);
        }
        Outside.guard(fields, origin.trusted());
        Outside.text(type, fields).ifPresent(text -> fields.put("text", text));
        Key subject = Ids.customer(names.get(0).kind(), names.get(0).value());
        return new Event(
                Ids.event(source, messageId),
                source,
                messageId,
                type,
                subject,
                names,
                time(attributes, origin),
                origin.received(),
                origin.historic(),
                Outside.data(fields),
                Optional.empty(),
                List.of());
    }

    private static String required(Map<String, Object> attributes, String name) throws Refused {
        if (!(attributes.get(name) instanceof String text) || text.isEmpty()) {
            throw new Refused(name, name + ": missing, empty or no text");
        }
        return text;
    }

    private static String source(String source) throws Refused {
        try {
            new URI(source);
        } catch (URISyntaxException e) {
            throw new Refused("source", "source: no URI reference");
        }
        if (source.length() > SOURCE_CHARS_MAX) {
            throw new Refused("source", "source: more than " + SOURCE_CHARS_MAX + " characters");
        }
        for (String ours : OURS) {
            if (ours.endsWith("/") ? source.startsWith(ours) : source.equals(ours)) {
                throw new Refused("source", "source: " + ours + " is ours to name");
            }
        }
        return source;
    }

    private static Instant time(Map<String, Object> attributes, Origin origin) throws Refused {
        Object told = attributes.get("time");
        if (told == null) {
            return origin.received();
        }
        Instant time = told instanceof String text ? Times.parse(text).orElse(null) : null;
        if (time == null) {
            throw new Refused("time", "time: not a date and time of RFC 3339");
        }
        if (!Times.isBelievable(time, origin.received())) {
            throw new Refused("time", "time: " + time + " (expected: within 20 years back and a day ahead)");
        }
        return time;
    }

    /** Who it is about: the data's user id or customer, else the subject, else the data's anonymous id; first the surest. */
    private static List<Identity> names(Map<String, Object> attributes, Map<String, Object> fields, Origin origin)
            throws Refused {
        List<Identity> names = new ArrayList<>(3);
        Object user = first(fields.get("userId"), fields.get("customer"), attributes.get("subject"));
        if (user != null) {
            names.add(new Identity(Kind.USER, Outside.id("customer", user.toString()), origin.zone()));
        }
        if (fields.get("anonymousId") instanceof String anonymous && !anonymous.isEmpty()) {
            names.add(new Identity(Kind.ANONYMOUS, Outside.id("anonymousId", anonymous), origin.zone()));
        }
        if (names.isEmpty()) {
            throw new Refused("subject", "no customer (expected: subject, or userId or customer in data)");
        }
        return names;
    }

    private static @Nullable Object first(@Nullable Object... values) {
        for (Object value : values) {
            if (value instanceof String text ? !text.isEmpty() : value instanceof Number) {
                return value;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // every map was made by Json
    private static Map<String, Object> data(Map<String, Object> attributes) throws Refused {
        Object data = attributes.get("data");
        Object base64 = attributes.get("data_base64");
        if (data != null && base64 != null) {
            throw new Refused("data", "data and data_base64 together");
        }
        if (base64 != null) {
            data = decoded(base64, attributes.get("datacontenttype"));
        }
        if (data == null) {
            return new LinkedHashMap<>();
        }
        if (data instanceof Map<?, ?> fields) {
            return new LinkedHashMap<>((Map<String, Object>) fields);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", data);
        return fields;
    }

    private static @Nullable Object decoded(Object base64, @Nullable Object type) throws Refused {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.toString());
        } catch (IllegalArgumentException e) {
            throw new Refused("data_base64", "data_base64: not Base64");
        }
        String media = type instanceof String text ? CloudEventBody.media(text) : "";
        if (CloudEventBody.isJson(media)) {
            try (Json json = Json.open(bytes)) {
                Object data = json.value(json.next());
                json.end();
                return data;
            }
        }
        return media.startsWith("text/") ? Json.storable(new String(bytes, StandardCharsets.UTF_8)) : base64;
    }

    private static Map<String, Object> extensions(Map<String, Object> attributes) throws Refused {
        Map<String, Object> extensions = new LinkedHashMap<>();
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            String name = attribute.getKey();
            if (KNOWN.contains(name) && !name.equals("dataschema")) {
                continue;
            }
            if (!isName(name) || attribute.getValue() instanceof Map || attribute.getValue() instanceof List) {
                throw new Refused(name, name + ": no attribute (expected: a-z and 0-9, one value)");
            }
            extensions.put(name, attribute.getValue());
        }
        return extensions;
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
