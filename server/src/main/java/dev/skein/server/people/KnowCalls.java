package dev.skein.server.people;

import dev.skein.Consent;
import dev.skein.Correction;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.server.KnowLink;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Correcting;
import dev.skein.server.view.Corrections;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
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

/** The customer's own page: what we know, where from, what for; and the switches. The signed link is the key to it. */
@Path("/api/v1/know/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "The customer's page")
public final class KnowCalls {
    private final Host host;
    private final KnowLink links;
    private final DeskEvents events;
    private final Correcting correcting;

    /** Answers from a host. */
    public KnowCalls(Host host, KnowLink links, DeskEvents events, Correcting correcting) {
        this.host = host;
        this.links = links;
        this.events = events;
        this.correcting = correcting;
    }

    /** What we know of the person of the link. */
    @GET
    @Operation(operationId = "getKnown", summary = "What we know of a person")
    public Response get(@PathParam("token") String token) {
        return page(key(token));
    }

    /** A choice. */
    public record Chosen(@Nullable String purpose, @Nullable Boolean granted) {}

    /** Changes a consent, at once: what is decided from now on is decided by it. Answers the page anew. */
    @POST
    @Path("consents")
    @Operation(operationId = "changeConsent", summary = "Change a consent, at once")
    public Response choose(@PathParam("token") String token, @Nullable Chosen chosen) {
        Key person = key(token);
        Chosen said = Checks.body(chosen);
        Consent.Purpose purpose = Checks.named("/purpose", said.purpose(), Consent.Purpose.class);
        boolean granted = Checks.flag("/granted", said.granted());
        Data data = Data.of("purpose", purpose.name(), "granted", granted);
        events.append(DeskEvents.KNOW, "ConsentChanged", person, Optional.empty(), data);
        return page(person);
    }

    /** Puts right what we understood of one of the person's own messages. Answers the page anew. */
    @POST
    @Path("insights/{event}/corrections")
    @Operation(operationId = "correctKnown", summary = "Put right what was understood of an own message")
    public Response correct(
            @PathParam("token") String token, @PathParam("event") String event, Correcting.@Nullable Wish wish) {
        Key person = key(token);
        if (!correcting.writer(event).equals(person)) {
            throw Problem.unknown("message", event);
        }
        correcting.take(event, Checks.body(wish), by(person));
        return page(person);
    }

    /** Takes an own correction back. Answers the page anew. */
    @POST
    @Path("corrections/{id}/undo")
    @Operation(operationId = "undoKnown", summary = "Take an own correction back")
    public Response undo(@PathParam("token") String token, @PathParam("id") String id) {
        Key person = key(token);
        Correction said = Rows.one(host, Corrections.KIND, id, Correction.class);
        if (!correcting.writer(said.event()).equals(person)) {
            throw Problem.unknown("correction", id);
        }
        correcting.takeBack(id, by(person));
        return page(person);
    }

    private static Correcting.By by(Key person) {
        return new Correcting.By(person, "", DeskEvents.KNOW);
    }

    private Key key(String token) {
        return links.open(token).map(host::owner).orElseThrow(() -> Problem.noPage());
    }

    private Response page(Key person) {
        Customer known = Persons.state(host, person);
        return Response.ok(new KnownPages(host, correcting).of(known))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
