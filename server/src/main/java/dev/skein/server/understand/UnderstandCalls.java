package dev.skein.server.understand;

import dev.skein.Insight;
import dev.skein.Need;
import dev.skein.host.Host;
import dev.skein.server.Reading;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Filter;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was understood: needs, and readings of texts that are not kept. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Understand")
public final class UnderstandCalls {
    /** Texts in one call; more are refused. */
    static final int TEXTS_MAX = 100;

    private final Host host;
    private final Reading reading;

    /** Answers from a host and a reader. */
    public UnderstandCalls(Host host, Reading reading) {
        this.host = host;
        this.reading = reading;
    }

    /** Texts to read. */
    public record Texts(@Nullable List<@Nullable String> texts) {}

    /** The readings, one for each text, in their order. */
    public record Readings(List<Insight> items) {}

    /** Reads texts. Nothing of them is kept. */
    @POST
    @Path("understand")
    @Operation(operationId = "understand", summary = "Read texts; nothing of them is kept")
    public Readings understand(@Nullable Texts texts) {
        List<@Nullable String> given = Checks.body(texts).texts();
        if (given == null || given.size() > TEXTS_MAX) {
            throw Problem.wrong("/texts", "a list of at most " + TEXTS_MAX + " texts is expected");
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            read.add(Checks.text("/texts/" + i, given.get(i), Checks.TEXT_CHARS_MAX));
        }
        return new Readings(reading.read(read));
    }

    /** Needs, the last changed first. */
    @GET
    @Path("needs")
    @Operation(operationId = "listNeeds", summary = "Needs, the last changed first")
    public Listed<Need> needs(@BeanParam Filter filter) {
        return filter.list(host, "need", Need.class);
    }
}
