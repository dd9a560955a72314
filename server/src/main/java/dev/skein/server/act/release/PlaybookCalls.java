package dev.skein.server.act.release;

import dev.skein.act.playbook.Lifecycle;
import dev.skein.act.playbook.Lifecycle.Inside;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.Stage;
import dev.skein.server.Askers;
import dev.skein.server.act.release.PlaybookViews.Force;
import dev.skein.server.act.release.PlaybookViews.HarmView;
import dev.skein.server.act.release.PlaybookViews.Page;
import dev.skein.server.act.release.PlaybookViews.VersionView;
import dev.skein.server.act.release.PlaybookViews.Versions;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Problem;
import dev.skein.server.view.RunCounts;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Playbooks: what they do, how their runs stand, and their way to people; each step by somebody, with a reason. */
@Path("/api/v1/playbooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class PlaybookCalls {
    private final PlaybookShelf shelf;
    private final RunCounts counts;
    private final Insiders insiders;
    private final ReleaseWatch watch;
    private final Rehearsing rehearsing;
    private final Askers askers;

    /** Answers from a shelf. */
    public PlaybookCalls(
            PlaybookShelf shelf,
            RunCounts counts,
            Insiders insiders,
            ReleaseWatch watch,
            Rehearsing rehearsing,
            Askers askers) {
        this.shelf = shelf;
        this.counts = counts;
        this.insiders = insiders;
        this.watch = watch;
        this.rehearsing = rehearsing;
        this.askers = askers;
    }

    /** All versions of all playbooks. */
    @GET
    @Operation(operationId = "listPlaybooks", summary = "Playbooks, their stages, and how their runs stand")
    public Versions list() {
        RunCounts.Counted counted = counts.now();
        List<VersionView> items = shelf.all().stream()
                .flatMap(kept -> versions(kept, counted).stream())
                .toList();
        return new Versions(items, Optional.empty(), counts.ageSeconds(counted), counted.cut());
    }

    private List<VersionView> versions(PlaybookShelf.Kept kept, RunCounts.Counted counted) {
        List<VersionView> views = new ArrayList<>();
        for (int version : kept.life().versions()) {
            shelf.playbook(kept.life().playbook(), version)
                    .ifPresent(playbook -> views.add(PlaybookViews.version(
                            kept,
                            playbook,
                            counted.of(playbook.policy()),
                            shelf.notes().getOrDefault(playbook.policy(), ""))));
        }
        return views;
    }

    /** One playbook: its versions, who is inside, what happened. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getPlaybook", summary = "A playbook's versions, trail, harm, and who is inside")
    public Page page(@PathParam("id") String id) {
        PlaybookShelf.Kept kept = kept(id);
        Lifecycle life = kept.life();
        RunCounts.Counted counted = counts.now();
        List<Lifecycle.Entry> trail = new ArrayList<>(life.trail());
        Collections.reverse(trail);
        List<Insiders.Standing> inside = life.versions().stream()
                .filter(life::wasLive)
                .map(version -> insiders.standing(id, version, Optional.empty()))
                .filter(standing -> standing.people() > 0)
                .toList();
        return new Page(
                id,
                Force.of(life.last()),
                versions(kept, counted),
                trail,
                watch.released(life).map(entry -> HarmView.of(watch.harm(life, entry))),
                inside,
                rehearsing.job(id),
                counts.ageSeconds(counted));
    }

    /** A rehearsal made elsewhere over this server's past: the text that was tried, and the page of its report as JSON. */
    public record RehearsedBody(
            @Nullable String yaml, @Nullable String report) {}

    /** Records that exactly this text was rehearsed; a text that is not known yet becomes a draft first. */
    @POST
    @Path("rehearsals")
    @Operation(operationId = "recordRehearsal", summary = "Record a rehearsal of exactly this text")
    public Response rehearsed(@Nullable RehearsedBody body) {
        RehearsedBody said = Checks.body(body);
        if (said.yaml() == null || said.report() == null) {
            throw Problem.wrong("/yaml", "the text and the report of its rehearsal are expected");
        }
        try {
            return Response.accepted(page(rehearsing.record(
                            said.yaml(), said.report(), askers.now().name())))
                    .build();
        } catch (IllegalArgumentException e) {
            throw Problem.wrong("/yaml", String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
    }

    /** How far back a rehearsal looks. */
    public record RehearseBody(@Nullable Integer days) {}

    /** Rehearses a version on this server's own past, in the background. */
    @POST
    @Path("{id}/{version}/rehearse")
    @Operation(operationId = "rehearsePlaybook", summary = "Rehearse a version on the last days of this server's past")
    public Response rehearse(
            @PathParam("id") String id, @PathParam("version") int version, @Nullable RehearseBody body) {
        Integer days = Checks.body(body).days();
        if (days == null || days < 1 || days > Rehearsing.DAYS_MAX) {
            throw Problem.wrong("/days", "1 to " + Rehearsing.DAYS_MAX + " is expected");
        }
        known(id, version);
        rehearsing.begin(id, version, days, askers.now().name());
        return Response.accepted(page(id)).build();
    }

    /** The page of a version's last rehearsal, as it was made. */
    @GET
    @Path("{id}/{version}/rehearsal")
    @Operation(operationId = "getRehearsal", summary = "What a version's last rehearsal told")
    public String rehearsal(@PathParam("id") String id, @PathParam("version") int version) {
        known(id, version);
        return shelf.reportOf(id, version).orElseThrow(() -> Problem.unknown("rehearsal of", id + '@' + version));
    }

    /** The text of a version, as its file has it. */
    @GET
    @Path("{id}/{version}/text")
    @Produces("application/yaml")
    @Operation(operationId = "getPlaybookText", summary = "A version's text")
    public String text(@PathParam("id") String id, @PathParam("version") int version) {
        return shelf.text(id, version).orElseThrow(() -> Problem.unknown("version", id + '@' + version));
    }

    /** Who is inside a version, at which step; and who could not move to another one. */
    @GET
    @Path("{id}/{version}/inside")
    @Operation(operationId = "getPeopleInside", summary = "People inside a version, by step, and who cannot move")
    public Insiders.Standing inside(
            @PathParam("id") String id,
            @PathParam("version") int version,
            @QueryParam("to") @DefaultValue("0") int to) {
        known(id, version);
        return insiders.standing(id, version, shelf.playbook(id, to));
    }

    /** How a release begins or goes on. */
    public record ReleaseBody(
            @Nullable Integer share,
            @Nullable String inside,
            @Nullable String because,
            @Nullable PaceBody pace) {}

    /** When it goes on by itself. */
    public record PaceBody(
            @Nullable Integer people, @Nullable Integer hours) {}

    /** Puts a version live for a share of people, or a larger one; 409 without a rehearsal of exactly its text. */
    @POST
    @Path("{id}/{version}/release")
    @Operation(operationId = "releasePlaybook", summary = "Put a rehearsed version live for 10, 50 or 100 % of people")
    public Response release(@PathParam("id") String id, @PathParam("version") int version, @Nullable ReleaseBody body) {
        ReleaseBody said = Checks.body(body);
        if (said.share() == null) {
            throw Problem.wrong("/share", "10, 50 or 100 is expected");
        }
        int share = said.share();
        Inside inside = inside(said.inside());
        Optional<Pace> pace = Optional.ofNullable(said.pace()).map(PlaybookCalls::pace);
        return step(
                id,
                version,
                said.because(),
                (now, word) -> now.released(version, share, inside, word),
                kept -> kept.withPace(
                        version, pace.or(() -> Optional.ofNullable(kept.paces().get(version)))));
    }

    private static Pace pace(PaceBody body) {
        if (body.people() == null || body.hours() == null) {
            throw Problem.wrong("/pace", "people and hours are expected");
        }
        try {
            return new Pace(body.people(), body.hours());
        } catch (IllegalArgumentException e) {
            throw Problem.wrong("/pace", String.valueOf(e.getMessage()));
        }
    }

    /** What becomes of people inside, and why it is done. */
    public record EndBody(@Nullable String inside, @Nullable String because) {}

    /** Takes a version back: what was live before is for everybody again. */
    @POST
    @Path("{id}/{version}/stop")
    @Operation(operationId = "stopPlaybook", summary = "Take a version back; what was live before is live again")
    public Response stop(@PathParam("id") String id, @PathParam("version") int version, @Nullable EndBody body) {
        EndBody said = Checks.body(body);
        Inside inside = inside(said.inside());
        return step(id, version, said.because(), (now, word) -> now.stopped(version, inside, word), kept -> kept);
    }

    /** Puts a version away; nothing takes the place of one that is live. */
    @POST
    @Path("{id}/{version}/retire")
    @Operation(operationId = "retirePlaybook", summary = "Put a version away; nothing takes its place")
    public Response retire(@PathParam("id") String id, @PathParam("version") int version, @Nullable EndBody body) {
        EndBody said = Checks.body(body);
        Inside inside = inside(said.inside());
        return step(id, version, said.because(), (now, word) -> now.retired(version, inside, word), kept -> kept);
    }

    private Response step(
            String id,
            int version,
            @Nullable String why,
            PlaybookShelf.Step step,
            java.util.function.UnaryOperator<PlaybookShelf.Kept> also) {
        String because = Checks.text("/because", why, Checks.REASON_CHARS_MAX);
        known(id, version);
        try {
            insiders.tell(shelf.take(id, askers.now().name(), because, step, also));
        } catch (IllegalStateException e) {
            throw Problem.conflict(e.getMessage() + '.' + cure(id, version));
        }
        return Response.accepted(page(id)).build();
    }

    /** What to run, where a rehearsal is missing. */
    private String cure(String id, int version) {
        Lifecycle life = kept(id).life();
        boolean missing = life.stage(version)
                .filter(stage -> stage == Stage.DRAFT || stage == Stage.STOPPED || stage == Stage.RETIRED)
                .isPresent();
        return missing
                ? " Run: ./skein rehearse --playbook FILE --against live --over live:30d --out report.json, where FILE is"
                        + " the text with SHA-256 " + life.sha256(version).orElse("")
                : "";
    }

    private static Inside inside(@Nullable String said) {
        return said == null || said.isBlank() ? Inside.STAY : Checks.named("/inside", said, Inside.class);
    }

    private PlaybookShelf.Kept kept(String id) {
        return shelf.find(id).orElseThrow(() -> Problem.unknown("playbook", id));
    }

    private Playbook known(String id, int version) {
        kept(id);
        return shelf.playbook(id, version).orElseThrow(() -> Problem.unknown("version", id + '@' + version));
    }
}
