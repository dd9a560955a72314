package dev.skein.server.learn;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.host.Host;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Row;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Paging;
import dev.skein.server.view.Rows;
import java.time.Instant;

/**
 * What was put aside: an event whose step failed, or an item that was no event.
 *
 * @param id of the event
 * @param source where it came from
 * @param reason why it was put aside
 * @param at when
 * @param body what it was: an event, or the text as it came
 */
record PutAside(String id, String source, String reason, Instant at, Object body) {
    static Listed<PutAside> page(Host host, Paging paging) {
        Page<Row> page = Rows.guarded(() -> host.quarantine(paging.cursor(), paging.limit()));
        return new Listed<>(page.items().stream().map(PutAside::of).toList(), page.next());
    }

    private static PutAside of(Row row) {
        Data said = Codec.read(row.json(), Data.class);
        Data event = said.tree("event");
        return new PutAside(
                row.id(),
                event.text("source").or(() -> said.text("source")).orElse(""),
                said.text("reason").orElse(""),
                Instant.ofEpochMilli(row.atMillis()),
                event.isEmpty() ? said.at("body").orElse("") : event);
    }
}
