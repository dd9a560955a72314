package dev.skein.server.people;

import dev.skein.Consent;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.server.KnowLink;
import dev.skein.server.view.Checks;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
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

    /** Answers from a host. */
    public KnowCalls(Host host, KnowLink links, DeskEvents events) {
        this.host = host;
        this.links = links;
        this.events = events;
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

    private Key key(String token) {
        return links.open(token).map(host::owner).orElseThrow(() -> Problem.noPage());
    }

    private Response page(Key person) {
        Customer known = Persons.state(host, person);
        return Response.ok(new KnownPages(host).of(known))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
