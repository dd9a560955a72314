package dev.skein.server.listen;

import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import dev.skein.interchange.SegmentEvents;
import dev.skein.interchange.SegmentItem;
import dev.skein.interchange.SegmentLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON lines in the shape of Segment's calls; empty lines are passed over. */
final class JsonLines implements Rows {
    private final InputStream file;
    private final SegmentEvents maker;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    JsonLines(InputStream file, Origin origin) {
        this.file = file;
        this.maker = new SegmentEvents(origin, null, Map.of());
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (readLine()) {
            number++;
            if (!line.toString(StandardCharsets.ISO_8859_1).isBlank()) {
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private Row row() {
        try {
            SegmentItem item = SegmentLine.read(line.toByteArray());
            // The line is the item's place: without an id of its own it is the same event when the file comes again.
            return Row.of(number, List.of(maker.event(item, Math.toIntExact(Math.min(number, Integer.MAX_VALUE)))));
        } catch (Refused e) {
            return Row.refused(number, e.detail());
        }
    }

    /** Reads to the end of the line, keeping one byte more than is allowed at most. */
    private boolean readLine() throws IOException {
        line.reset();
        int b = file.read();
        if (b < 0) {
            return false;
        }
        for (; b >= 0 && b != '\n'; b = file.read()) {
            if (line.size() <= SegmentLine.BYTES_MAX) {
                line.write(b);
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
