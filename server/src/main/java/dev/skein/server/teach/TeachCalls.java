package dev.skein.server.teach;

import dev.skein.Codec;
import dev.skein.server.Askers;
import dev.skein.server.view.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The models that read needs: what they learned from, how good they are, which is live. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learn")
public final class TeachCalls {
    /** How old the count of what can be learned from may be: it takes a look at every correction. */
    private static final int COUNT_SECONDS_MAX = 5;

    private final ModelShelf shelf;
    private final Lessons lessons;
    private final Askers askers;
    private final InstantSource clock;
    private volatile Optional<Counted> counted = Optional.empty();

    /** Answers from a shelf. */
    public TeachCalls(ModelShelf shelf, Lessons lessons, Askers askers, InstantSource clock) {
        this.shelf = shelf;
        this.lessons = lessons;
        this.askers = askers;
        this.clock = clock;
    }

    private record Counted(Instant at, int usable, int withheld) {}

    /** A version as the screens show it; {@code corrections} is how many it learned from. */
    public record VersionView(
            String version,
            String hash,
            Instant made,
            boolean live,
            String approvedBy,
            Optional<Instant> approvedAt,
            int own,
            int corrections,
            Optional<EvaluationView> evaluation) {}

    /** An evaluation, with the version it was made beside as it is called. */
    public record EvaluationView(
            int examples,
            Version.Figure accuracy,
            Version.Figure macroF1,
            Version.Figure difference,
            String beside,
            int messages,
            int differ,
            boolean loses) {}

    /** What is being done: {@code IDLE}, {@code LEARNING}, {@code EVALUATING} or {@code FAILED}. */
    public record JobView(String state, double done, String says) {}

    /** All of it. {@code tolerance} is what may be lost at worst, as a share. */
    public record Told(
            String live,
            Optional<String> before,
            List<VersionView> versions,
            JobView job,
            int usable,
            int withheld,
            double tolerance) {}

    /** The versions, newest first, and what could be learned from. */
    @GET
    @Path("language-models")
    @Operation(operationId = "getLanguageModels", summary = "The models that read needs")
    public Told get() {
        Counted count = count();
        Lessons.Job job = lessons.job();
        return new Told(
                String.valueOf(shelf.live()),
                shelf.before().map(String::valueOf),
                shelf.versions().stream().map(this::view).toList(),
                new JobView(job.state().name(), job.done(), job.says()),
                count.usable(),
                count.withheld(),
                Comparison.TOLERANCE);
    }

    private Counted count() {
        Instant now = clock.instant();
        Optional<Counted> known =
                counted.filter(c -> c.at().plusSeconds(COUNT_SECONDS_MAX).isAfter(now));
        if (known.isPresent()) {
            return known.get();
        }
        CorrectedExamples.Gathered gathered = lessons.gathered();
        Counted fresh = new Counted(now, gathered.lessons().size(), gathered.withheld());
        counted = Optional.of(fresh);
        return fresh;
    }

    private VersionView view(Version v) {
        return new VersionView(
                String.valueOf(v.version()),
                v.hash(),
                v.made(),
                v.version() == shelf.live(),
                v.approvedBy(),
                v.approvedAt(),
                v.own(),
                v.corrections().size(),
                v.evaluation()
                        .map(e -> new EvaluationView(
                                e.examples(),
                                e.accuracy(),
                                e.macroF1(),
                                e.difference(),
                                String.valueOf(e.beside()),
                                e.messages(),
                                e.differ(),
                                e.loses())));
    }

    /** Teaches a candidate and compares it, in the background. */
    @POST
    @Path("language-models/learn")
    @Operation(operationId = "learnFromCorrections", summary = "Teach a candidate from corrections and compare it")
    public Response learn() {
        lessons.begin();
        return Response.accepted(get()).build();
    }

    /** Puts a version live; 409 for one that was not compared with the live one, or may lose. */
    @POST
    @Path("language-models/{version}/live")
    @Operation(operationId = "goLive", summary = "Put a version live")
    public Response goLive(@PathParam("version") String version) {
        lessons.goLive(number(version), askers.now().name());
        return Response.accepted(get()).build();
    }

    /** Puts the version before live again. */
    @POST
    @Path("language-models/rollback")
    @Operation(operationId = "rollBack", summary = "Put the version before live again")
    public Response rollBack() {
        lessons.rollBack();
        return Response.accepted(get()).build();
    }

    /** What would be learned from now, one JSON a line, each with where it comes from and by what consent. */
    @GET
    @Path("corrections/examples")
    @Produces("application/x-ndjson")
    @Operation(operationId = "exportExamples", summary = "What corrected messages teach, with provenance")
    public String examples() {
        return lessons.gathered().lessons().stream()
                .map(l -> Codec.json(l) + "\n")
                .collect(Collectors.joining());
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw Problem.unknown("version", version);
        }
    }
}
