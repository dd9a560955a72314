package dev.skein.server.act;

import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Promise;
import dev.skein.Run;
import dev.skein.host.Host;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Posted;
import dev.skein.host.Views.Row;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Filter;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What we decided, did and promised, to list; and to say that a promise was kept. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class ActLists {
    private final Host host;
    private final Askers askers;
    private final DeskEvents desk;

    /** Answers from a host. */
    public ActLists(Host host, Askers askers, DeskEvents desk) {
        this.host = host;
        this.askers = askers;
        this.desk = desk;
    }

    /** Runs of playbooks, the last begun first. */
    @GET
    @Path("runs")
    @Operation(operationId = "listRuns", summary = "Runs of playbooks, the last begun first")
    public Listed<Run> runs(@BeanParam Filter filter) {
        return filter.list(host, "run", Run.class);
    }

    /** Decisions, newest first; their status is their kind. */
    @GET
    @Path("decisions")
    @Operation(operationId = "listDecisions", summary = "Decisions, newest first; their status is their kind")
    public Listed<Decision> decisions(@BeanParam Filter filter) {
        return filter.listByWord(host, "decision", Decision.class);
    }

    /** Effects, newest first; status {@code DONE} or {@code PENDING} sieves each page. */
    @GET
    @Path("effects")
    @Operation(operationId = "listEffects", summary = "Effects, newest first")
    public Listed<Posted> effects(@BeanParam Filter filter) {
        Page<Posted> page = Rows.guarded(() -> host.effects(
                filter.person().map(host::owner),
                Optional.empty(),
                filter.paging().cursor(),
                filter.paging().limit()));
        Optional<Boolean> done = filter.status().map("DONE"::equals);
        return new Listed<>(
                page.items().stream()
                        .filter(posted ->
                                done.map(wanted -> wanted == posted.done()).orElse(true))
                        .toList(),
                page.next());
    }

    /** Promises, the last due first. */
    @GET
    @Path("promises")
    @Operation(operationId = "listPromises", summary = "Promises, the last due first")
    public Listed<Promise> promises(@BeanParam Filter filter) {
        return filter.list(host, "promise", Promise.class);
    }

    /** To whom it was promised; the promise knows it too. */
    public record Kept(@Nullable String customer) {}

    /** Says that a promise was kept. */
    @POST
    @Path("promises/{id}/keep")
    @Operation(operationId = "keepPromise", summary = "Say that a promise was kept")
    public Response keep(@PathParam("id") String id, @Nullable Kept kept) {
        Row row = host.row("promise", id).orElseThrow(() -> Problem.unknown("promise", id));
        if (row.status().equals(Promise.Status.BROKEN.name())) {
            throw Problem.conflict("The promise was not kept by its time; keeping it late is a new promise.");
        }
        Asker asker = askers.now();
        // The same promise is kept once, however often the button is pressed.
        return Response.accepted(desk.write(
                        "PromiseKept",
                        row.key(),
                        Optional.of("kept/" + id),
                        Data.of("promise", id, "employee", asker.id())))
                .build();
    }
}
