package dev.skein.server.learn;

import dev.skein.Missed;
import dev.skein.Survey;
import dev.skein.host.Host;
import dev.skein.server.Playing;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Filter;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Paging;
import dev.skein.server.view.RunCounts;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was learned: the trace of one event, what playbooks are worth, what was missed, what customers answered. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learn")
public final class LearnCalls {
    private final Host host;
    private final Playing playing;
    private final Reports reports;

    /** Answers from a host. */
    public LearnCalls(Host host, Playing playing, RunCounts counts) {
        this.host = host;
        this.playing = playing;
        this.reports = new Reports(host, playing, counts);
    }

    /** One event through all four: heard, inferred, acted, learned. */
    @GET
    @Path("events/{id}/trace")
    @Operation(operationId = "getTrace", summary = "One event: heard, inferred, acted, learned")
    public Trace trace(@PathParam("id") String id) {
        return new Traces(host, playing).of(id);
    }

    /** What each playbook is worth against those held out. */
    @GET
    @Path("reports/holdouts")
    @Operation(operationId = "listHoldOuts", summary = "What each playbook is worth")
    public Reports.HoldOuts holdOuts() {
        return reports.holdOuts();
    }

    /** What was missed, newest first. */
    @GET
    @Path("reports/missed")
    @Operation(operationId = "listMissed", summary = "What was missed, newest first")
    public Reports.MissedPage missed(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Optional<Missed.Kind> only =
                Checks.optional("kind", kind, 40).map(text -> Checks.named("kind", text, Missed.Kind.class));
        return reports.missed(only, Paging.of(cursor, limit));
    }

    /** Surveys, the last asked first. */
    @GET
    @Path("surveys")
    @Operation(operationId = "listSurveys", summary = "Surveys, the last asked first")
    public Listed<Survey> surveys(@BeanParam Filter filter) {
        return filter.list(host, "survey", Survey.class);
    }

    /** What was put aside, with the reason. */
    @GET
    @Path("quarantine")
    @Operation(operationId = "listQuarantine", summary = "What was put aside, with the reason")
    public Listed<PutAside> quarantine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return PutAside.page(host, Paging.of(cursor, limit));
    }
}
