package dev.skein.server.act.release;

import dev.skein.Codec;
import dev.skein.Event;
import dev.skein.host.Views.Page;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Paging;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The past of this server as a rehearsal hears it, page by page: {@code ./skein rehearse --over live:90d} reads it. */
@Path("/api/v1/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class LogCalls {
    private final LiveLog log;

    /** Reads a log. */
    public LogCalls(LiveLog log) {
        this.log = log;
    }

    /** Events of customers since a time, oldest first; a page may be empty and yet not the last. */
    @GET
    @Operation(operationId = "readLog", summary = "The events of customers, oldest first, as a rehearsal hears them")
    public String events(
            @QueryParam("since") @Nullable String since,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Paging paging = Paging.of(cursor, limit);
        Instant from = Checks.time("since", since);
        return page(ask -> log.events(from, ask.cursor(), ask.limit()), paging);
    }

    /** What playbooks decided since a time, with the probability it was decided with, newest first. */
    @GET
    @Path("decisions")
    @Operation(operationId = "readDecisions", summary = "What playbooks decided, with the probabilities, newest first")
    public String decisions(
            @QueryParam("since") @Nullable String since,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Paging paging = Paging.of(cursor, limit);
        Instant from = Checks.time("since", since);
        return page(ask -> log.decisions(from, ask.cursor(), ask.limit()), paging);
    }

    private static String page(Function<Paging, Page<Event>> read, Paging paging) {
        Page<Event> page = Rows.guarded(() -> read.apply(paging));
        return Codec.json(new Listed<>(page.items(), page.next()));
    }
}
