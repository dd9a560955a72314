package dev.skein.server.people;

import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.Companies;
import dev.skein.server.KnowLink;
import dev.skein.server.view.Checks;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Paging;
import dev.skein.server.view.PersonView;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
import dev.skein.server.view.TimelineItem;
import dev.skein.server.view.Timelines;
import dev.skein.understand.Context;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** People: who they are, what they have been doing, what they need next. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public final class PeopleCalls {
    private final Host host;
    private final InstantSource clock;
    private final Companies companies;
    private final KnowLink links;
    private final Askers askers;
    private final DeskEvents desk;

    /** Answers from a host. */
    public PeopleCalls(
            Host host, InstantSource clock, Companies companies, KnowLink links, Askers askers, DeskEvents desk) {
        this.host = host;
        this.clock = clock;
        this.companies = companies;
        this.links = links;
        this.askers = askers;
        this.desk = desk;
    }

    /** People by a source's name of them, by words of their name, or all. */
    @GET
    @Operation(operationId = "listPeople", summary = "Find people")
    public Found list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("q") @Nullable String words,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Search search = new Search(host);
        Paging paging = Paging.of(cursor, limit);
        Optional<String> name = Checks.optional("externalId", externalId, 256);
        if (name.isPresent()) {
            return search.byName(name.get());
        }
        return Checks.optional("q", words, 200)
                .map(asked -> search.byWords(asked, paging))
                .orElseGet(() -> search.all(paging));
    }

    /** One person; one that was joined into another says so. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getPerson", summary = "One person")
    public PersonPage get(@PathParam("id") String id) {
        Customer person = Persons.known(host, id);
        return new PersonPage(
                PersonView.of(person),
                person.consents(),
                person.profile().merges(),
                links.path(person.key()),
                new Satisfactions(host).of(person, clock.instant()));
    }

    /** What happened with the person and what we decided, newest first. */
    @GET
    @Path("{id}/timeline")
    @Operation(operationId = "listTimeline", summary = "A person's timeline")
    public Listed<TimelineItem> timeline(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("all") @Nullable String all) {
        Customer person = Persons.holding(host, id);
        return new Timelines(host).page(person, Paging.of(cursor, limit), "true".equals(all));
    }

    /** What the person has been doing and needs next. */
    @GET
    @Path("{id}/context")
    @Operation(operationId = "getContext", summary = "What a person has been doing and needs next")
    public Context context(@PathParam("id") String id) {
        return Context.of(Persons.holding(host, id), companies.company(), clock.instant());
    }

    /** Why a merge is undone. */
    public record Undoing(@Nullable String because) {}

    /** Parts two profiles that were joined. */
    @POST
    @Path("{id}/merges/{from}/undo")
    @Operation(operationId = "undoMerge", summary = "Part two profiles that were joined")
    public Response undo(@PathParam("id") String id, @PathParam("from") String from, @Nullable Undoing undoing) {
        String because = Checks.text("/because", Checks.body(undoing).because(), Checks.REASON_CHARS_MAX);
        Customer person = Persons.known(host, id);
        Key parted = Checks.customer(from);
        if (person.profile().merges().stream().noneMatch(m -> m.from().equals(parted))) {
            throw Problem.unknown("merge of", from);
        }
        Asker asker = askers.now();
        Data said = Data.of("from", parted.toString(), "employee", asker.id(), "because", because);
        return Response.accepted(desk.write("MergeUndone", person.key(), Optional.empty(), said))
                .build();
    }
}
