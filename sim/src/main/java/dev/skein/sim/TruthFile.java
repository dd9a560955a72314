package dev.skein.sim;

import dev.skein.Codec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What truly happened, and why, as one JSON object: {@code facts}, a row for each as it happens, then what is so of the
 * whole. No reader of the events knows it.
 */
final class TruthFile {
    private final OutputStream out;
    private boolean begun;

    /** A file to write to; {@link OutputStream#nullOutputStream} when nobody asks. */
    TruthFile(OutputStream out) {
        this.out = out;
    }

    /** One fact, as pairs of name and value. */
    void fact(String kind, Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("fact", kind);
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        write((begun ? ",\n" : "{\"facts\": [\n") + Codec.json(row));
        begun = true;
    }

    /** The end: what is so of the whole. */
    void end(Map<String, Object> whole) {
        StringBuilder text = new StringBuilder(begun ? "\n]" : "{\"facts\": []");
        whole.forEach((name, value) ->
                text.append(",\n\"").append(name).append("\": ").append(Codec.json(value)));
        write(text.append("\n}\n").toString());
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
