package dev.skein.language.cli;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream cut into lines at every line feed. Bytes that are no UTF-8 become U+FFFD; a line of more than
 * {@value #LINE_BYTES_MAX} bytes is counted and passed over without being kept.
 */
final class Lines implements Closeable {
    /** Bytes of one line. */
    static final int LINE_BYTES_MAX = 16 << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** One line by its number, from 1; without text where it was too long. */
    record Line(long number, Optional<String> text) {}

    /** The next line; null after the last. What follows the last line feed is a line if it is anything. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        long size = 0;
        while (true) {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return size == 0 ? null : line(bytes, size);
                }
            }
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            size += stop - at;
            if (size <= LINE_BYTES_MAX) {
                bytes.write(buffer, at, stop - at);
            }
            at = stop;
            if (stop < end) {
                at++;
                return line(bytes, size);
            }
        }
    }

    private Line line(ByteArrayOutputStream bytes, long size) {
        number++;
        return new Line(
                number, size > LINE_BYTES_MAX ? Optional.empty() : Optional.of(bytes.toString(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
