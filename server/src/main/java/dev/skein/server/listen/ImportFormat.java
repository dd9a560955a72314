package dev.skein.server.listen;

import dev.skein.interchange.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** How a file of the past is read. */
@FunctionalInterface
public interface ImportFormat {
    /** Opens a file. A head that makes the whole unreadable is an {@link IOException} saying why. */
    @SuppressWarnings("exports") // rows are for the importer alone
    Rows rows(InputStream file) throws IOException;

    /** One Segment call a line: {@code {"type":"track","userId":...}}; events' source is {@code import/NAME}. */
    static ImportFormat jsonl(String name, Instant now) {
        return file -> new JsonLines(file, origin(name, now));
    }

    /** CSV with a head, its columns named by a mapping. */
    static ImportFormat csv(CsvMapping mapping, Instant now) {
        return file -> new CsvRows(file, mapping, origin(mapping.source(), now));
    }

    /**
     * Dialogues of ABCD, the Action-Based Conversations Dataset (Chen et al., NAACL 2021), each of a customer of its own.
     * They carry no times: the first begins at {@code start}.
     */
    static ImportFormat abcd(Instant start, Instant now) {
        return file -> new AbcdRows(file, start, origin("abcd", now));
    }

    private static Origin origin(String name, Instant now) {
        return new Origin("import/" + name, true, true, now);
    }
}
