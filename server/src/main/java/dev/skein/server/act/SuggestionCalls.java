package dev.skein.server.act;

import dev.skein.Suggested.Status;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.learn.Uplift;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of suggested words: used, edited, discarded. It counts words, and no employee. */
@Path("/api/v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class SuggestionCalls {
    /** Suggestions looked at: the newest of each status. */
    static final int ROWS_MAX = 5_000;

    /** Answered suggestions below which no share is said. */
    static final int ANSWERED_MIN = 20;

    private final Host host;

    /** Answers from a host. */
    public SuggestionCalls(Host host) {
        this.host = host;
    }

    /** A share with its 95 % interval (Wilson). */
    public record Share(double value, double low, double high) {}

    /**
     * What became of them.
     *
     * @param counts how many of each status, of the newest {@link #ROWS_MAX} of each
     * @param answered those a reply followed
     * @param taken share of these that were used as they are or edited; empty while there are too few
     * @param withheld why no share is said; empty when one is
     */
    public record Report(Map<Status, Integer> counts, int answered, Optional<Share> taken, String withheld) {}

    /** The report. */
    @GET
    @Path("report")
    @Operation(operationId = "suggestionReport", summary = "What becomes of suggested words")
    public Report report() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(
                    status,
                    Rows.newest(host, Query.of("suggestion").status(status.name()), ROWS_MAX)
                            .size());
        }
        int taken = counts.getOrDefault(Status.USED, 0) + counts.getOrDefault(Status.EDITED, 0);
        int answered = taken + counts.getOrDefault(Status.DISCARDED, 0);
        if (answered < ANSWERED_MIN) {
            String few =
                    "too early to tell: " + answered + " answered so far, at least " + ANSWERED_MIN + " are needed";
            return new Report(counts, answered, Optional.empty(), few);
        }
        Uplift.Interval share = Uplift.wilson(taken, answered);
        return new Report(counts, answered, Optional.of(new Share(share.value(), share.low(), share.high())), "");
    }
}
