package dev.skein.interchange;

import com.fasterxml.jackson.core.JsonToken;

/** One line of a file of events: a Segment call as a JSON object. What import takes, simulate writes and rehearse reads. */
public final class SegmentLine {
    /** Bytes of a line without its end; a longer one is refused. */
    public static final int BYTES_MAX = 32_768;

    private SegmentLine() {}

    /** Reads a line's UTF-8. Its fields are not judged yet: {@link SegmentEvents} does. */
    public static SegmentItem read(byte[] line) throws Refused {
        if (line.length > BYTES_MAX) {
            throw new Refused("", "the line is longer than " + BYTES_MAX + " bytes");
        }
        try (Json json = Json.open(line)) {
            if (json.next() != JsonToken.START_OBJECT) {
                throw new Refused("", "no JSON object");
            }
            SegmentItem item = SegmentItem.read(json);
            json.end();
            return item;
        }
    }
}
