package dev.skein.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.host.Inbox;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What stands before a host: makes bodies, parses them, reads their texts, appends, with so many calls under way. */
final class Client implements Runnable {
    private static final int FILL_EVENTS = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final TypeReference<Map<String, Object>> ITEM = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final Inbox inbox;
    private final Understander understander;
    private final Bodies bodies;
    private final int eventsPerCall;
    private final Semaphore underWay;
    private final AtomicBoolean stopped = new AtomicBoolean();
    final AtomicLong acknowledged = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final Map<String, AtomicLong> nanos = new LinkedHashMap<>();

    Client(Inbox inbox, Understander understander, Bodies bodies, int eventsPerCall, int callsUnderWay) {
        this.inbox = inbox;
        this.understander = understander;
        this.bodies = bodies;
        this.eventsPerCall = eventsPerCall;
        this.underWay = new Semaphore(callsUnderWay);
        List.of("generate", "parse", "understand", "append").forEach(stage -> nanos.put(stage, new AtomicLong()));
    }

    void stop() {
        stopped.set(true);
    }

    /** Sends so many events at least, in larger calls, and waits for all of them. */
    void fill(int events) {
        int calls = (events + FILL_EVENTS - 1) / FILL_EVENTS;
        for (int i = 0; i < calls; i++) {
            inbox.append(understand(parse(bodies.next(FILL_EVENTS))))
                    .toCompletableFuture()
                    .join();
        }
    }

    @Override
    public void run() {
        while (!stopped.get()) {
            underWay.acquireUninterruptibly();
            long at = THREADS.getCurrentThreadCpuTime();
            byte[] body = bodies.next(eventsPerCall);
            at = add("generate", at);
            List<Event> events = parse(body);
            at = add("parse", at);
            List<Event> read = understand(events);
            at = add("understand", at);
            var unused = inbox.append(read).whenComplete((receipts, failure) -> {
                underWay.release();
                (failure == null ? acknowledged : refused).addAndGet(eventsPerCall);
            });
            add("append", at);
        }
    }

    private long add(String stage, long from) {
        long now = THREADS.getCurrentThreadCpuTime();
        nanos.getOrDefault(stage, new AtomicLong()).addAndGet(now - from);
        return now;
    }

    private List<Event> parse(byte[] body) {
        try {
            Instant now = Instant.now();
            List<Event> events = new ArrayList<>();
            try (JsonParser parser = json.createParser(body)) {
                JsonToken token = parser.nextToken();
                while (token != JsonToken.START_ARRAY) { // to the batch
                    token = parser.nextToken();
                }
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    events.add(event(Data.of(json.readValue(parser, ITEM)), now));
                }
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event event(Data item, Instant now) {
        String user = item.text("userId").orElseThrow();
        String messageId = item.text("messageId").orElseThrow();
        return new Event(
                Ids.event("bench", messageId),
                "bench",
                messageId,
                item.text("event").orElseThrow(),
                Ids.customer(Identity.Kind.USER, user),
                List.of(Identity.claimed(Identity.Kind.USER, user)),
                now,
                now,
                false,
                item.tree("properties").with("context", item.tree("context")),
                Optional.empty(),
                List.of());
    }

    /** Every text by the first tier, as ingest does it. */
    private List<Event> understand(List<Event> events) {
        List<String> texts =
                events.stream().map(Event::text).filter(text -> !text.isEmpty()).toList();
        List<Insight> insights = understander.read(texts, Depth.FAST);
        List<Event> read = new ArrayList<>(events.size());
        int next = 0;
        for (Event event : events) {
            read.add(event.text().isEmpty() ? event : event.withInsight(insights.get(next++)));
        }
        return read;
    }
}
