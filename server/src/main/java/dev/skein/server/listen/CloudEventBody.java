package dev.skein.server.listen;

import com.fasterxml.jackson.core.JsonToken;
import dev.skein.Event;
import dev.skein.interchange.Json;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import dev.skein.server.listen.Taken.Faulty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A body after CloudEvents 1.0.2 over HTTP: structured, batched or binary, by its content type. The SDK's own reader is
 * not used: it takes an empty id and the last of two equal names, and leaves headers encoded.
 */
final class CloudEventBody {
    /** Bytes of one event with its data; the specification asks for 64 KiB at least. */
    static final int EVENT_BYTES_MAX = 64 * 1024;

    /** Bytes of a batch, inflated. */
    static final int BATCH_BYTES_MAX = Bodies.INFLATED_BYTES_MAX;

    /** Events of a batch. */
    static final int BATCH_EVENTS_MAX = 2_500;

    private static final String STRUCTURED = "application/cloudevents";
    private static final String BATCHED = "application/cloudevents-batch";

    private final List<Item> items;
    private final boolean isBatch;

    private record Item(Map<String, Object> attributes, String fault, String raw) {}

    private CloudEventBody(List<Item> items, boolean isBatch) {
        this.items = items;
        this.isBatch = isBatch;
    }

    /** Whether the body is of a kind this reader knows; another is answered 415. */
    static boolean isKnown(String contentType) {
        String media = media(contentType);
        return !media.startsWith(STRUCTURED)
                || media.equals(STRUCTURED)
                || media.equals(STRUCTURED + "+json")
                || media.equals(BATCHED)
                || media.equals(BATCHED + "+json");
    }

    /** Reads a body. What breaks a limit or is not JSON refuses the whole. */
    static CloudEventBody read(Headers headers, byte[] bytes) throws Refused {
        String media = media(headers.contentType());
        if (media.startsWith(BATCHED)) {
            return batched(bytes);
        }
        if (bytes.length > EVENT_BYTES_MAX) {
            throw tooLong(bytes.length);
        }
        String raw = new String(bytes, StandardCharsets.UTF_8);
        if (media.startsWith(STRUCTURED)) {
            try (Json json = Json.open(bytes)) {
                if (json.next() != JsonToken.START_OBJECT) {
                    throw new Refused("", "the body is no JSON object");
                }
                Map<String, Object> attributes = json.object();
                json.end();
                return new CloudEventBody(List.of(new Item(attributes, "", raw)), false);
            }
        }
        return new CloudEventBody(List.of(new Item(binary(headers, media, bytes), "", raw)), false);
    }

    private static CloudEventBody batched(byte[] bytes) throws Refused {
        List<Item> items = new ArrayList<>();
        try (Json json = Json.open(bytes)) {
            if (json.next() != JsonToken.START_ARRAY) {
                throw new Refused("", "the body is no JSON list");
            }
            for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
                if (items.size() == BATCH_EVENTS_MAX) {
                    throw new Refused("", "too many events (expected: at most " + BATCH_EVENTS_MAX + ")");
                }
                items.add(item(json, token));
            }
            json.end();
        }
        return new CloudEventBody(items, true);
    }

    private static Item item(Json json, JsonToken token) throws Refused {
        int from = json.tokenStart();
        Map<String, Object> attributes = Map.of();
        String fault = "";
        if (token == JsonToken.START_OBJECT) {
            attributes = json.object();
        } else {
            json.value(token);
            fault = "no JSON object";
        }
        int length = json.tokenEnd() - from;
        if (length > EVENT_BYTES_MAX) {
            fault = tooLong(length).detail();
        }
        return new Item(attributes, fault, json.raw(from, json.tokenEnd()));
    }

    private static Map<String, Object> binary(Headers headers, String media, byte[] bytes) throws Refused {
        if (!headers.twice().isEmpty()) {
            throw new Refused("", headers.twice() + " stands twice");
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, String> header : headers.attributes().entrySet()) {
            attributes.put(header.getKey(), Headers.decoded(header.getKey(), header.getValue()));
        }
        if (attributes.remove("datacontenttype") != null) {
            throw new Refused("", "ce-datacontenttype: the content type says it");
        }
        if (attributes.containsKey("data") || attributes.containsKey("data_base64")) {
            throw new Refused("", "ce-data: no attribute of that name");
        }
        if (bytes.length == 0) {
            return attributes;
        }
        if (media.isEmpty() || isJson(media)) {
            try (Json json = Json.open(bytes)) {
                Object data = json.value(json.next());
                json.end();
                if (data != null) {
                    attributes.put("data", data);
                }
            }
        } else {
            attributes.put("data_base64", Base64.getEncoder().encodeToString(bytes));
        }
        if (!media.isEmpty()) {
            attributes.put("datacontenttype", media);
        }
        return attributes;
    }

    static boolean isJson(String media) {
        return media.equals("application/json") || media.equals("text/json") || media.endsWith("+json");
    }

    /** The type without its parameters, in small letters. */
    static String media(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    boolean isBatch() {
        return isBatch;
    }

    int size() {
        return items.size();
    }

    /** The items as events; those at fault are put aside and the rest lives. */
    Taken events(Origin origin) {
        List<Event> events = new ArrayList<>(items.size());
        List<Faulty> faults = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            try {
                if (!item.fault().isEmpty()) {
                    throw new Refused("", item.fault());
                }
                events.add(CloudEvents.event(item.attributes(), origin));
            } catch (Refused e) {
                faults.add(new Faulty(i, e.detail(), item.raw()));
            }
        }
        return new Taken(events, faults);
    }

    private static Refused tooLong(int length) {
        return new Refused("", "the event has " + length + " bytes (expected: at most " + EVENT_BYTES_MAX + ")");
    }
}
