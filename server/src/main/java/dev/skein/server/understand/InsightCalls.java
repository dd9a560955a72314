package dev.skein.server.understand;

import dev.skein.Correction;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Correcting;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Filter;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Rows;
import dev.skein.server.view.Understood;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was read in a message, and putting it right. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Understand")
public final class InsightCalls {
    private final Host host;
    private final Askers askers;
    private final Correcting correcting;

    /** Answers from a host. */
    public InsightCalls(Host host, Askers askers, Correcting correcting) {
        this.host = host;
        this.askers = askers;
        this.correcting = correcting;
    }

    /** What was read in a message, and what could be right instead. */
    @GET
    @Path("insights/{event}")
    @Operation(operationId = "getInsight", summary = "What was read in a message")
    public Understood get(@PathParam("event") String event) {
        return correcting.of(event, me().key());
    }

    /** The event a correction became, and the message as it is read now. */
    public record Taken(String event, Understood insight) {}

    /** Says that a reading is wrong, and what is right. The same once more changes nothing. */
    @POST
    @Path("insights/{event}/corrections")
    @Operation(operationId = "correctInsight", summary = "Say that a reading is wrong, and what is right")
    public Response correct(@PathParam("event") String event, Correcting.@Nullable Wish wish) {
        DeskEvents.Written written = correcting.take(event, Checks.body(wish), me());
        return Response.accepted(new Taken(written.event(), get(event))).build();
    }

    /** Takes a correction back. */
    @POST
    @Path("corrections/{id}/undo")
    @Operation(operationId = "undoCorrection", summary = "Take a correction back")
    public Response undo(@PathParam("id") String id) {
        DeskEvents.Written written = correcting.takeBack(id, me());
        String event = Rows.one(host, "correction", id, Correction.class).event();
        return Response.accepted(new Taken(written.event(), get(event))).build();
    }

    /** Corrections, the last first; of feelings only where they may be read. */
    @GET
    @Path("corrections")
    @Operation(operationId = "listCorrections", summary = "Corrections, the last first")
    public Listed<CorrectionItems.Item> list(@BeanParam Filter filter) {
        return new CorrectionItems(host).page(filter);
    }

    private Correcting.By me() {
        Asker asker = askers.now();
        return new Correcting.By(Key.employee(asker.id()), asker.name(), DeskEvents.DESK);
    }
}
