package dev.skein.server.listen;

import com.fasterxml.jackson.core.JsonToken;
import dev.skein.Event;
import dev.skein.interchange.Json;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import dev.skein.interchange.SegmentEvents;
import dev.skein.interchange.SegmentItem;
import dev.skein.server.listen.Taken.Faulty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body of the Segment HTTP tracking API, as its clients really send it: one item, or a batch with what its items share.
 * It is read before its key is known, for the key may stand at its end.
 */
final class SegmentBody {
    /** Bytes of one event; a single one beyond is answered 400, one in a batch is put aside. */
    static final int EVENT_BYTES_MAX = 32 * 1024;

    /** Bytes of a batch, inflated; more are answered 400. */
    static final int BATCH_BYTES_MAX = 500 * 1024;

    /** Events of a batch; more are answered 400. */
    static final int BATCH_EVENTS_MAX = 2_500;

    private final List<SegmentItem> items;
    private final List<Faulty> faults;
    private final @Nullable String writeKey;
    private final @Nullable String sentAt;
    private final Map<String, Object> context;
    private final byte[] bytes;

    private SegmentBody(
            List<SegmentItem> items,
            List<Faulty> faults,
            @Nullable String writeKey,
            @Nullable String sentAt,
            Map<String, Object> context,
            byte[] bytes) {
        this.items = items;
        this.faults = faults;
        this.writeKey = writeKey;
        this.sentAt = sentAt;
        this.context = context;
        this.bytes = bytes;
    }

    /** Reads the body of a call. What breaks a limit or is not JSON refuses the whole. */
    static SegmentBody read(SegmentCall call, byte[] bytes) throws Refused {
        int most = call.isBatch() ? BATCH_BYTES_MAX : EVENT_BYTES_MAX;
        if (bytes.length > most) {
            throw new Refused("", "the body has " + bytes.length + " bytes (expected: at most " + most + ")");
        }
        try (Json json = Json.open(bytes)) {
            if (json.next() != JsonToken.START_OBJECT) {
                throw new Refused("", "the body is no JSON object");
            }
            SegmentBody body = call.isBatch() ? batch(json, bytes) : single(call, json, bytes);
            json.end();
            return body;
        }
    }

    private static SegmentBody single(SegmentCall call, Json json, byte[] bytes) throws Refused {
        SegmentItem item = SegmentItem.read(json);
        item.type = call.type();
        return new SegmentBody(List.of(item), List.of(), item.writeKey, item.sentAt, Map.of(), bytes);
    }

    private static SegmentBody batch(Json json, byte[] bytes) throws Refused {
        List<SegmentItem> items = null;
        List<Faulty> faults = new ArrayList<>();
        Map<String, Object> shared = new LinkedHashMap<>();
        for (JsonToken token = json.next(); token != JsonToken.END_OBJECT; token = json.next()) {
            String name = json.name();
            JsonToken value = json.next();
            if (name.equals("batch")) {
                if (items != null) {
                    throw json.twice(name);
                }
                if (value != JsonToken.START_ARRAY) {
                    throw new Refused("/batch", "batch: no list");
                }
                items = items(json, faults);
            } else {
                Object said = json.value(value);
                if (said != null && shared.put(name, said) != null) {
                    throw json.twice(name);
                }
            }
        }
        if (items == null) {
            throw new Refused("/batch", "batch: missing (expected: a list of events)");
        }
        return new SegmentBody(
                items, faults, text(shared, "writeKey"), text(shared, "sentAt"), tree(shared, "context"), bytes);
    }

    private static List<SegmentItem> items(Json json, List<Faulty> faults) throws Refused {
        List<SegmentItem> items = new ArrayList<>();
        for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
            int place = items.size() + faults.size();
            if (place == BATCH_EVENTS_MAX) {
                throw new Refused("/batch", "batch: too many events (expected: at most " + BATCH_EVENTS_MAX + ")");
            }
            if (token != JsonToken.START_OBJECT) {
                int from = json.tokenStart();
                json.value(token);
                faults.add(new Faulty(place, "no JSON object", json.raw(from, json.tokenEnd())));
                continue;
            }
            SegmentItem item = SegmentItem.read(json);
            int length = item.to - item.from;
            if (length > EVENT_BYTES_MAX) {
                String reason = "the event has " + length + " bytes (expected: at most " + EVENT_BYTES_MAX + ")";
                faults.add(new Faulty(place, reason, json.raw(item.from, item.to)));
            } else {
                items.add(item);
            }
        }
        return items;
    }

    /** The write key the body names, which most clients do. */
    Optional<String> writeKey() {
        return Optional.ofNullable(writeKey);
    }

    /** The items as events; those at fault are put aside and the rest lives. */
    Taken events(Origin origin) {
        SegmentEvents maker = new SegmentEvents(origin, sentAt, context);
        List<Event> events = new ArrayList<>(items.size());
        List<Faulty> aside = new ArrayList<>(faults);
        for (int i = 0; i < items.size(); i++) {
            SegmentItem item = items.get(i);
            try {
                events.add(maker.event(item, i));
            } catch (Refused e) {
                aside.add(new Faulty(
                        i, e.detail(), new String(bytes, item.from, item.to - item.from, StandardCharsets.UTF_8)));
            }
        }
        return new Taken(events, aside);
    }

    private static @Nullable String text(Map<String, Object> shared, String name) {
        return shared.get(name) instanceof String text ? text : null;
    }

    @SuppressWarnings("unchecked") // every map was made by Json
    private static Map<String, Object> tree(Map<String, Object> shared, String name) {
        return shared.get(name) instanceof Map<?, ?> tree ? (Map<String, Object>) tree : Map.of();
    }
}
