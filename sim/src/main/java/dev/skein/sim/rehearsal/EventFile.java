package dev.skein.sim.rehearsal;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import dev.skein.interchange.SegmentEvents;
import dev.skein.interchange.SegmentItem;
import dev.skein.interchange.SegmentLine;
import dev.skein.interchange.Times;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Reads a file of events: a Segment call a line, plain or gzip, as import takes it. {@code receivedAt} tells when an event
 * reached us; without it that is {@code sentAt}, else {@code timestamp}. All of it is held in memory.
 */
public final class EventFile {
    private static final int TOLD_EVERY = 100_000;

    private final String source;
    private final List<Event> events = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final Map<Key, Key> keys = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private long lines;
    private long refused;

    private EventFile(String source) {
        this.source = source;
    }

    /**
     * Reads it whole. A line that is no event is counted with its reason and passed over.
     *
     * @param progress told the number of lines now and then
     */
    public static Past read(Path file, LongConsumer progress) throws IOException {
        try (InputStream in = inflated(Files.newInputStream(file))) {
            return read("import/" + file.getFileName(), in, progress);
        }
    }

    /** Reads a stream; {@code source} becomes the events' own. */
    static Past read(String source, InputStream in, LongConsumer progress) throws IOException {
        EventFile file = new EventFile(source);
        long number = 0;
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, from, i - from);
                    file.line(++number, line.toByteArray(), progress);
                    line.reset();
                    from = i + 1;
                }
            }
            // One byte more than is allowed is enough to refuse it.
            line.write(buffer, from, Math.max(0, Math.min(n - from, SegmentLine.BYTES_MAX + 1 - line.size())));
        }
        file.line(++number, line.toByteArray(), progress);
        return new Past(file.events, file.choices, file.lines, file.refused, file.reasons);
    }

    private void line(long number, byte[] line, LongConsumer progress) {
        if (isBlank(line)) {
            return;
        }
        lines++;
        if (lines % TOLD_EVERY == 0) {
            progress.accept(lines);
        }
        try {
            take(event(SegmentLine.read(line), number));
        } catch (Refused e) {
            refuse(number, e.detail());
        }
    }

    private Event event(SegmentItem item, long number) throws Refused {
        Instant received = received(item)
                .orElseThrow(() -> new Refused("timestamp", "neither receivedAt nor timestamp tells when it came"));
        SegmentEvents maker =
                new SegmentEvents(new Origin(source, true, false, received), null, Collections.emptyMap());
        // As import has it: without an id of its own, an event is known by its line.
        return maker.event(item, Math.toIntExact(Math.min(number, Integer.MAX_VALUE)));
    }

    private static Optional<Instant> received(SegmentItem item) {
        String told = item.receivedAt != null ? item.receivedAt : item.sentAt != null ? item.sentAt : item.timestamp;
        return told == null ? Optional.empty() : Times.parse(told);
    }

    private void take(Event event) {
        if (event.type().equals(Choice.TYPE)) {
            Choice.of(event).ifPresentOrElse(choices::add, () -> refuse(lines, "DecisionTaken: no hold-out in it"));
            return;
        }
        events.add(new Event(
                event.id(),
                source,
                event.messageId(),
                types.computeIfAbsent(event.type(), type -> type),
                keys.computeIfAbsent(event.subject(), key -> key),
                event.identities(),
                event.time(),
                event.received(),
                false,
                event.data(),
                event.insight(),
                event.passages()));
    }

    private void refuse(long number, String reason) {
        refused++;
        if (reasons.size() < Past.REASONS_MAX) {
            reasons.add("line " + number + ": " + reason);
        }
    }

    private static boolean isBlank(byte[] line) {
        if (line.length > SegmentLine.BYTES_MAX) {
            return false; // its end was not looked at
        }
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static InputStream inflated(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
