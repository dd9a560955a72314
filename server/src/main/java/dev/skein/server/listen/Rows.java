package dev.skein.server.listen;

import dev.skein.Event;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a file of the past holds, row by row. */
interface Rows extends Closeable {
    /** The next row; empty at the end of the file. */
    Optional<Row> next() throws IOException;

    /**
     * A row.
     *
     * @param line where it begins in the file, from 1
     * @param events what it tells; none when it is refused
     * @param refused why it is not taken; empty when it is
     */
    record Row(long line, List<Event> events, String refused) {
        static Row of(long line, List<Event> events) {
            return new Row(line, events, "");
        }

        static Row refused(long line, String reason) {
            return new Row(line, List.of(), reason);
        }
    }
}
