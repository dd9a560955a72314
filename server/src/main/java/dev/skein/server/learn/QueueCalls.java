package dev.skein.server.learn;

import dev.skein.host.Host;
import dev.skein.server.Companies;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was learned of the queue: what matching is worth, how true waits were told. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learn")
public final class QueueCalls {
    private final Companies companies;
    private final QueueReports reports;

    /** Answers from a host. */
    public QueueCalls(Host host, Companies companies) {
        this.companies = companies;
        this.reports = new QueueReports(host);
    }

    /** What matching is worth, by half hours on and off. */
    @GET
    @Path("matching")
    @Operation(operationId = "getMatching", summary = "What matching is worth, by half hours on and off")
    public QueueReports.Matching matching() {
        return reports.matching(companies.company().queue().control());
    }

    /** How true we spoke of waits. */
    @GET
    @Path("waits")
    @Operation(operationId = "listWaits", summary = "How true we spoke of waits")
    public QueueReports.Waits waits() {
        return reports.waits();
    }
}
