package dev.skein.sim;

import dev.skein.Codec;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.host.Inbox;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Carries events to a file: a Segment call a line, in the order they arrive. Some are late, a few are told twice. Only
 * what is under way is held in memory.
 */
final class Post implements Inbox {
    /** Share of a carrier's scans that come hours late. */
    static final double CARRIER_LATE = 0.06;

    /** Share of what a browser or phone tells that comes late: it was offline. */
    static final double BROWSER_LATE = 0.04;

    /** Share of lines that are sent again, as clients do that saw no answer; the desk's own are not. */
    static final double TWICE = 0.003;

    private static final CompletionStage<List<Receipt>> TAKEN = CompletableFuture.completedFuture(List.of());

    /** Told of each event as it happens, with the time it will arrive. */
    interface Listener {
        void heard(Event event, Persona who, Instant received);
    }

    private record Letter(Instant received, long place, String line) {}

    private final PriorityQueue<Letter> underWay =
            new PriorityQueue<>(Comparator.comparing(Letter::received).thenComparingLong(Letter::place));
    private final OutputStream out;
    private final Chance chance;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private Optional<Customers> people = Optional.empty();
    private Listener listener = (event, who, received) -> {};
    private long places;
    private long lines;
    private long late;
    private long twice;

    Post(OutputStream out, long seed) {
        this.out = out;
        this.chance = Chance.of(seed, "post");
    }

    /** Whose events they are, and who listens. */
    void serve(Customers customers, Listener to) {
        people = Optional.of(customers);
        listener = to;
    }

    @Override
    public CompletionStage<List<Receipt>> append(List<Event> events) {
        for (Event event : events) {
            Persona who = people.flatMap(all -> all.person(event.subject()))
                    .orElseThrow(() -> new IllegalStateException("nobody is " + event.subject()));
            Duration by = lateness(event.source());
            Instant received = event.time().plus(by);
            String line = line(event, who, received);
            underWay.add(new Letter(received, places++, line));
            counts.merge(event.type(), 1L, Long::sum);
            late += by.isZero() ? 0 : 1;
            if (!event.source().equals("desk") && chance.yes(TWICE)) {
                Instant again = received.plus(chance.between(Duration.ofSeconds(2), Duration.ofSeconds(90)));
                underWay.add(new Letter(again, places++, line(event, who, again)));
                twice++;
            }
            listener.heard(event, who, received);
        }
        return TAKEN;
    }

    private Duration lateness(String source) {
        return switch (source) {
            case "carrier" -> chance.yes(CARRIER_LATE) ? chance.minutes(20, 480) : Duration.ZERO;
            case "app" -> chance.yes(BROWSER_LATE) ? chance.minutes(1, 360) : Duration.ZERO;
            default -> Duration.ZERO;
        };
    }

    private static String line(Event event, Persona who, Instant received) {
        Map<String, Object> line = new LinkedHashMap<>();
        String type = type(event.type());
        line.put("type", type);
        String user = name(event, Identity.Kind.USER);
        String anonymous = name(event, Identity.Kind.ANONYMOUS);
        if (!user.isEmpty() || anonymous.isEmpty()) {
            line.put("userId", user.isEmpty() ? who.id() : user);
        }
        if (!anonymous.isEmpty()) {
            line.put("anonymousId", anonymous);
        }
        if (type.equals("track")) {
            line.put("event", event.type());
        }
        line.put("messageId", event.messageId());
        if (type.equals("identify")) {
            line.put("traits", event.data().tree("traits"));
        } else {
            line.put("properties", event.data());
        }
        line.put("timestamp", event.time().toString());
        line.put("receivedAt", received.toString());
        return Codec.json(line) + '\n';
    }

    private static String type(String event) {
        return switch (event) {
            case "PageViewed" -> "page";
            case "ScreenViewed" -> "screen";
            case "ProfileIdentified" -> "identify";
            default -> "track";
        };
    }

    private static String name(Event event, Identity.Kind kind) {
        return event.identities().stream()
                .filter(one -> one.kind() == kind)
                .map(Identity::value)
                .findFirst()
                .orElse("");
    }

    /** Delivers what has arrived by then. What is still under way at the end never arrives. */
    void deliver(Instant now) {
        try {
            while (!underWay.isEmpty() && !underWay.peek().received.isAfter(now)) {
                out.write(underWay.remove().line.getBytes(StandardCharsets.UTF_8));
                lines++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long lines() {
        return lines;
    }

    /** How many events of each type happened, those that are late and those told twice. */
    Map<String, Object> counts() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("lines", lines);
        all.put("late", late);
        all.put("toldTwice", twice);
        all.put("events", new TreeMap<>(counts));
        return all;
    }
}
