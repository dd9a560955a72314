package dev.skein.server.act;

import dev.skein.act.playbook.Flow;
import dev.skein.act.playbook.Flows;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.learn.Uplift;
import dev.skein.server.act.SuggestionCalls.Share;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The assistant's flows, and how often one ends where nobody is helped. */
@Path("/api/v1/flows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class FlowCalls {
    /** Runs looked at: the newest of each flow. */
    static final int RUNS_MAX = 5_000;

    /** Runs that are over below which no share is said. */
    static final int OVER_MIN = 20;

    private final Host host;
    private final Flows flows;

    /** Answers from a host. */
    public FlowCalls(Host host, Flows flows) {
        this.host = host;
        this.flows = flows;
    }

    /** A flow, and who answers for it. */
    public record FlowView(String id, int version, String title, String owner, String need, List<String> steps) {}

    /** All flows. */
    public record FlowList(List<FlowView> items) {}

    /** The flows in force. */
    @GET
    @Operation(operationId = "listFlows", summary = "The assistant's flows")
    public FlowList list() {
        return new FlowList(flows.all().stream().map(FlowCalls::view).toList());
    }

    private static FlowView view(Flow flow) {
        List<String> steps = flow.steps().stream()
                .map(s -> s.getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + s.id())
                .toList();
        return new FlowView(flow.id(), flow.version(), flow.title(), flow.owner(), flow.need(), steps);
    }

    /**
     * How the runs of a flow end.
     *
     * @param counts running, ended, a person took over, left
     * @param deadEnds runs that were left after the customer was not understood
     * @param share of these among the runs that are over; empty while there are too few
     * @param withheld why no share is said; empty when one is
     */
    public record FlowReport(
            String flow, Map<String, Integer> counts, int deadEnds, Optional<Share> share, String withheld) {}

    /** One report a flow. */
    public record Report(List<FlowReport> items) {}

    /** How the runs end. */
    @GET
    @Path("report")
    @Operation(operationId = "flowReport", summary = "How the assistant's flows end, and how often in a dead end")
    public Report report() {
        return new Report(flows.all().stream().map(f -> report(f.id())).toList());
    }

    private FlowReport report(String flow) {
        Map<String, Integer> counts = new TreeMap<>();
        int over = 0;
        int dead = 0;
        for (Row row : Rows.newest(host, Query.of("flow-run").about(flow), RUNS_MAX)) {
            counts.merge(row.status().toLowerCase(Locale.ROOT), 1, Integer::sum);
            over += row.status().equals("RUNNING") ? 0 : 1;
            dead += row.status().equals("LEFT") && row.json().contains("\"stuck\":true") ? 1 : 0;
        }
        if (over < OVER_MIN) {
            String few = "too early to tell: " + over + " runs are over so far, at least " + OVER_MIN + " are needed";
            return new FlowReport(flow, counts, dead, Optional.empty(), few);
        }
        Uplift.Interval share = Uplift.wilson(dead, over);
        return new FlowReport(flow, counts, dead, Optional.of(new Share(share.value(), share.low(), share.high())), "");
    }
}
