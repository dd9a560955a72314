package dev.skein.server.act;

import dev.skein.Consent;
import dev.skein.Decision;
import dev.skein.Key;
import dev.skein.Outcome;
import dev.skein.act.nextbest.Lesson;
import dev.skein.act.nextbest.LinearModel;
import dev.skein.act.nextbest.Release;
import dev.skein.act.nextbest.Release.Stage;
import dev.skein.act.nextbest.Rules;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.learn.OffPolicy;
import dev.skein.loop.Merit;
import dev.skein.server.Askers;
import dev.skein.server.Companies;
import dev.skein.server.view.Checks;
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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What decides what is best next: learned, proposed, approved, live; each step by somebody. */
@Path("/api/v1/next-best")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learn")
public final class PolicyCalls {
    /** Outcomes learned from at once: the newest. */
    static final int OUTCOMES_MAX = 20_000;

    private final Host host;
    private final InstantSource clock;
    private final Askers askers;
    private final Companies companies;
    private final PolicyShelf shelf;

    /** Answers from a shelf. */
    public PolicyCalls(Host host, InstantSource clock, Askers askers, Companies companies, PolicyShelf shelf) {
        this.host = host;
        this.clock = clock;
        this.askers = askers;
        this.companies = companies;
        this.shelf = shelf;
    }

    /** A release; {@code outcomes} is how many it learned from. */
    public record ReleaseView(int version, Stage stage, long outcomes, List<Release.Step> trail) {}

    /** All of them, the newest first, and the rules of the live one. */
    public record Releases(int live, List<ReleaseView> versions, RulesView rules) {}

    /** Rules in force: see {@link Rules}. */
    public record RulesView(
            int version,
            String owner,
            String explorer,
            boolean exploring,
            double floor,
            double outcomeMin,
            long costMaxMinor,
            long waitMaxSeconds,
            long freshSeconds,
            long staleSeconds) {
        static RulesView of(Rules rules) {
            return new RulesView(
                    rules.version(),
                    rules.owner(),
                    rules.explorer().name(),
                    rules.exploring(),
                    rules.floor(),
                    rules.outcomeMin(),
                    rules.costMax(),
                    rules.waitMax().toSeconds(),
                    rules.fresh().toSeconds(),
                    rules.stale().toSeconds());
        }
    }

    /** The releases, the newest first. */
    @GET
    @Operation(operationId = "listPolicies", summary = "What decides what is best next")
    public Releases list() {
        return new Releases(
                shelf.policies().live().version(),
                shelf.releases().stream()
                        .map(r -> new ReleaseView(
                                r.version(), r.stage(), r.model().outcomes(), r.trail()))
                        .toList(),
                RulesView.of(shelf.policies().live().rules()));
    }

    /** Learns a candidate from what came of decisions. It decides nothing. */
    @POST
    @Path("learn")
    @Operation(operationId = "learnPolicy", summary = "Learn a candidate from what came of decisions")
    public Response learn() {
        List<Lesson> lessons = cases().stream()
                .flatMap(one -> Lesson.of(one.decision(), one.outcome()).stream())
                .toList();
        if (lessons.isEmpty()) {
            throw Problem.conflict("Nothing is known yet of what came of decisions.");
        }
        LinearModel model = LinearModel.first().learned(lessons, Rules.PLAIN);
        shelf.learned(model, askers.now().name(), clock.instant(), lessons.size() + " outcomes");
        return Response.accepted(list()).build();
    }

    /** From the oldest to the newest; nobody's who does not let us learn. */
    private List<Merit.Case> cases() {
        List<Outcome> outcomes =
                new ArrayList<>(Rows.newest(host, Query.of("outcome").status("outcome"), OUTCOMES_MAX, Outcome.class));
        outcomes.sort(Comparator.comparing(Outcome::at).thenComparing(Outcome::id));
        List<Merit.Case> cases = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Key person = host.owner(outcome.key());
            if (Consent.allows(Persons.state(host, person).consents(), Consent.Purpose.LEARNING)) {
                Rows.find(host, "decision", outcome.decision(), Decision.class)
                        .map(decision -> new Merit.Case(person.toString(), decision, outcome.value()))
                        .ifPresent(cases::add);
            }
        }
        return cases;
    }

    /**
     * What a release would have brought, beside the live one.
     *
     * @param refused why it may not be proposed or approved; empty when it may
     */
    public record MeritView(int version, int live, OffPolicy candidate, OffPolicy beside, String refused) {}

    /** What a release would have brought where decisions were taken. */
    @GET
    @Path("{version}/merit")
    @Operation(operationId = "policyMerit", summary = "What a release would have brought, beside the live one")
    public MeritView merit(@PathParam("version") int version) {
        Release live = shelf.policies().live();
        Merit merit = measured(known(version), live);
        return new MeritView(version, live.version(), merit.candidate(), merit.live(), merit.refused());
    }

    private Merit measured(Release release, Release live) {
        return Merit.of(cases(), release, live);
    }

    private Release known(int version) {
        return shelf.find(version).orElseThrow(() -> Problem.unknown("version", String.valueOf(version)));
    }

    /** Why a step is taken. */
    public record Why(@Nullable String because) {}

    /**
     * Proposes, approves or puts live; 409 for a step that does not follow, for a release whose merit cannot be told or is
     * worse than that of the live one, and for an approval by whoever proposed it where there is somebody else.
     */
    @POST
    @Path("{version}/{step}")
    @Operation(operationId = "movePolicy", summary = "Propose, approve, or put live")
    public Response move(@PathParam("version") int version, @PathParam("step") String step, @Nullable Why why) {
        Stage to = switch (step) {
            case "propose" -> Stage.PROPOSED;
            case "approve" -> Stage.APPROVED;
            case "live" -> Stage.LIVE;
            default -> throw Problem.unknown("step", step);
        };
        String because = Checks.text("/because", Checks.body(why).because(), Checks.REASON_CHARS_MAX);
        Release release = known(version);
        String by = askers.now().name();
        if (to == Stage.APPROVED && release.proposer().equals(Optional.of(by)) && !isAlone()) {
            throw Problem.conflict(by + " proposed version " + version + ": somebody else approves it.");
        }
        try {
            shelf.move(version, to, by, clock.instant(), because + merit(release, to));
        } catch (IllegalStateException e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
        return Response.accepted(list()).build();
    }

    private boolean isAlone() {
        return companies.file().employees().size() < 2;
    }

    /** What stands behind the reason of a step that merit decides on; refuses it where there is none. */
    private String merit(Release release, Stage to) {
        boolean follows = (to == Stage.PROPOSED && release.stage() == Stage.LEARNED)
                || (to == Stage.APPROVED && release.stage() == Stage.PROPOSED);
        if (!follows) {
            return "";
        }
        Merit merit = measured(release, shelf.policies().live());
        if (!merit.refused().isEmpty()) {
            throw Problem.conflict(
                    "Version " + release.version() + " stays " + release.stage() + ": " + merit.refused());
        }
        return " (" + merit.sentence() + ")";
    }
}
