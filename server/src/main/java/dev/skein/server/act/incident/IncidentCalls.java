package dev.skein.server.act.incident;

import dev.skein.Data;
import dev.skein.Ids;
import dev.skein.Incident;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.Companies;
import dev.skein.server.view.Checks;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Paging;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One failure, many people: foreseen before anything is said, reported, watched, solved, stopped. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class IncidentCalls {
    private static final String KIND = "incident";

    private final Host host;
    private final InstantSource clock;
    private final Companies companies;
    private final Askers askers;
    private final DeskEvents desk;

    /** Answers from a host. */
    public IncidentCalls(Host host, InstantSource clock, Companies companies, Askers askers, DeskEvents desk) {
        this.host = host;
        this.clock = clock;
        this.companies = companies;
        this.askers = askers;
        this.desk = desk;
    }

    /** Who waits for the quiet hours to end: how many, and when the first and the last do. */
    public record Quiet(int people, Optional<Instant> first, Optional<Instant> last) {}

    /** People who may not be written to, for one reason. */
    public record Refusal(String because, int people) {}

    /** Somebody named whom we never heard of, and where the name stands. */
    public record Unknown(String path, String name) {}

    /**
     * What would come of it.
     *
     * @param incident the id it will have when this is reported with the same {@code clientId} or id
     * @param people who would be part of it, those already known among them
     * @param now who may be written to now
     * @param quiet whose quiet hours must end first
     * @param refused who may not be written to, by reason, the most first; they are owned and followed nevertheless
     * @param known for whom this failure is being put right already: nothing is done twice
     * @param arms how many the lot puts in each arm
     * @param messages how many would be written
     * @param done when the last word would be out, at the pace asked for
     * @param costMinor what the credits would cost
     * @param overBudgetMinor the incident's budget, where that is less: the rest get the word without money
     * @param overDayMinor the company's budget of a day, where that is less
     * @param unknownPeople named, and never heard of: they take no part
     * @param unknown the first of them
     */
    public record Preview(
            String incident,
            int people,
            int now,
            Quiet quiet,
            List<Refusal> refused,
            int known,
            Map<String, Integer> arms,
            int messages,
            Optional<Instant> done,
            long costMinor,
            Optional<String> currency,
            Optional<Long> overBudgetMinor,
            Optional<Long> overDayMinor,
            int unknownPeople,
            List<Unknown> unknown) {}

    /** What would come of it; nothing is kept and nobody is written to. */
    @POST
    @Path("preview")
    @Operation(operationId = "previewIncident", summary = "What would come of reporting a failure; nothing is done")
    public Preview preview(@Nullable IncidentBody body) {
        IncidentBody said = Checks.body(body);
        Data terms = said.terms(companies.company(), askers.now());
        pod(said);
        Whom.Found found = Whom.of(host, said.who(), clock.instant());
        return Foreseen.of(host, companies.company(), id(said), terms, found, clock.instant());
    }

    /** What was reported: the incident, and how many are part of it by this call. */
    public record Reported(String incident, int people, int unknownPeople, List<String> events) {}

    /** Reports a failure; once more with the same id adds people to it. */
    @POST
    @Operation(operationId = "reportIncident", summary = "Report a failure that hit many")
    public Response report(@Nullable IncidentBody body) {
        IncidentBody said = Checks.body(body);
        Data terms = said.terms(companies.company(), askers.now());
        Key pod = pod(said);
        String id = id(said);
        Rows.find(host, KIND, id, Incident.class).ifPresent(known -> same(known, id, terms));
        Whom.Found found = Whom.of(host, said.who(), clock.instant());
        if (found.people().isEmpty()) {
            throw Problem.wrong("/who", "nobody of them was ever heard of");
        }
        List<String> events = new IncidentPeople(host, desk).tell("IncidentReported", pod, id, terms, found.people());
        return Response.accepted(
                        new Reported(id, found.people().size(), found.unknown().size(), events))
                .build();
    }

    private String id(IncidentBody said) {
        Optional<String> client = Checks.optional("/clientId", said.clientId(), DeskEvents.CLIENT_ID_CHARS_MAX);
        return said.id()
                .orElseGet(() -> client.map(c -> "i-" + Ids.derive(KIND, c)).orElseGet(() -> "i-" + UUID.randomUUID()));
    }

    private Key pod(IncidentBody said) {
        String id = Checks.optional("/pod", said.pod(), 100)
                .orElseGet(() -> companies.company().defaultPod());
        if (companies.file().pods().stream().noneMatch(group -> group.id().equals(id))) {
            throw Problem.wrong("/pod", "is no pod of this company");
        }
        return Key.pod(id);
    }

    /** People are added to an incident as it was reported, and not to another under its id. */
    private static void same(Incident known, String id, Data terms) {
        Data before = Data.of(
                "failure", known.terms().text("failure").orElse(""),
                "text", known.terms().text("text").orElse(""),
                "arms", known.terms().tree("arms"));
        Data now = Data.of(
                "failure", terms.text("failure").orElse(""),
                "text", terms.text("text").orElse(""),
                "arms", terms.tree("arms"));
        if (!before.equals(now)) {
            throw Problem.conflict("Incident " + id + " was reported with another failure, text or arms; people are"
                    + " added to it only as it is.");
        }
    }

    /** Incidents, the last reported first. */
    @GET
    @Operation(operationId = "listIncidents", summary = "Failures that hit many, the last reported first")
    public Listed<IncidentPage> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Query all = Query.of(KIND);
        Query query = status == null || status.isEmpty()
                ? all
                : all.status(
                        Checks.named("status", status, Incident.Status.class).name());
        var page = Rows.page(host, query, Paging.of(cursor, limit));
        return new Listed<>(page.items().stream().map(IncidentPage::of).toList(), page.next());
    }

    /** One incident as it goes. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getIncident", summary = "One failure that hit many, as it goes")
    public IncidentPage get(@PathParam("id") String id) {
        return IncidentPage.of(row(id)).with(new IncidentPeople(host, desk).waiting(id, companies, clock.instant()));
    }

    /** Who is part of it, the last first; those of one arm when asked for. */
    @GET
    @Path("{id}/people")
    @Operation(operationId = "listIncidentPeople", summary = "Who is hit, and how far each of them is")
    public Listed<IncidentPeople.Part> people(
            @PathParam("id") String id,
            @QueryParam("arm") @Nullable String arm,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return new IncidentPeople(host, desk).parts(row(id), Checks.optional("arm", arm, 20), Paging.of(cursor, limit));
    }

    /** Why. */
    public record Why(@Nullable String because) {}

    /** Says that it is over: those to be written to then are, and everybody's recovery is solved. */
    @POST
    @Path("{id}/solve")
    @Operation(operationId = "solveIncident", summary = "Say that the failure is mended")
    public Response solve(@PathParam("id") String id) {
        Row row = row(id);
        IncidentPeople people = new IncidentPeople(host, desk);
        List<Key> all = people.all(id);
        Data said = who();
        List<String> events = people.tell("IncidentSolved", row.key(), id, said, all);
        return Response.accepted(new Reported(id, all.size(), 0, events)).build();
    }

    /** Stops it: nobody more is written to. What was said stays said, and is followed up. */
    @POST
    @Path("{id}/stop")
    @Operation(operationId = "stopIncident", summary = "Write to nobody more")
    public Response stop(@PathParam("id") String id, @Nullable Why why) {
        Row row = row(id);
        String because = Checks.text("/because", Checks.body(why).because(), Checks.REASON_CHARS_MAX);
        Data data = who().with("incident", id).with("because", because);
        return Response.accepted(desk.write("IncidentStopped", row.key(), Optional.of("incident-stopped/" + id), data))
                .build();
    }

    private Data who() {
        Asker asker = askers.now();
        return Data.of("employee", asker.id(), "name", asker.name());
    }

    private Row row(String id) {
        return host.row(KIND, id).orElseThrow(() -> Problem.unknown(KIND, id));
    }
}
