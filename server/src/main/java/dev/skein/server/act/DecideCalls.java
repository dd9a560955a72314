package dev.skein.server.act;

import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.act.nextbest.Asked;
import dev.skein.act.nextbest.NextBest;
import dev.skein.host.Host;
import dev.skein.server.view.Checks;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is best for a customer now. The answer is the decision as it was committed. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class DecideCalls {
    /** Source of what a program tells of an outcome. */
    static final String SOURCE = "skein/outcome";

    private static final int RETRY_SECONDS = 2;

    private final Host host;
    private final InstantSource clock;
    private final DeskEvents desk;
    private final PolicyShelf policies;

    /** Answers from a host, by what is live now. */
    public DecideCalls(Host host, InstantSource clock, DeskEvents desk, PolicyShelf policies) {
        this.host = host;
        this.clock = clock;
        this.desk = desk;
        this.policies = policies;
    }

    /**
     * An option as it was weighed.
     *
     * @param weighed what was predicted, what it costs, and with what chance it is taken
     * @param against what spoke against it; empty when nothing
     */
    public record OptionView(String name, String weighed, String against) {}

    /** The answer; {@code probability} is the chance with which the policy takes {@code chosen} here. */
    public record Decided(
            String decision,
            String chosen,
            double probability,
            String policy,
            String because,
            List<OptionView> options,
            List<Decision.Input> inputs) {}

    /** Decides what is best for a customer now. */
    @POST
    @Path("decide")
    @Operation(operationId = "decide", summary = "What is best for a customer now")
    public Decided decide(@Nullable DecideBody body) {
        DecideBody said = Checks.body(body);
        Key key = whom(said);
        Asked asked = said.asked(clock.instant(), policies.policies().live().version());
        Optional<String> again = Checks.optional("/clientId", said.clientId(), DeskEvents.CLIENT_ID_CHARS_MAX)
                .map(id -> Ids.derive(key.toString(), id));
        String event =
                desk.append(Asked.SOURCE, Asked.TYPE, key, again, asked.data()).event();
        return Rows.find(host, "decision", NextBest.decisionId(event), Decision.class)
                .map(DecideCalls::view)
                .orElseThrow(() -> Problem.unavailable(
                        "This person was just joined with another. Asking again with the same clientId is safe.",
                        RETRY_SECONDS));
    }

    private Key whom(DecideBody said) {
        if (said.customer() != null && said.anonymousId() != null) {
            throw Problem.wrong("/anonymousId", "either a customer or an anonymousId is expected");
        }
        if (said.customer() != null) {
            return Persons.holding(host, Checks.text("/customer", said.customer(), 256))
                    .key();
        }
        String anonymous = Checks.text("/anonymousId", said.anonymousId(), 256);
        return host.owner(Ids.customer(Identity.Kind.ANONYMOUS, anonymous));
    }

    private static Decided view(Decision decision) {
        return new Decided(
                decision.id(),
                decision.chosen(),
                decision.probability(),
                decision.policy(),
                decision.because(),
                decision.options().stream()
                        .map(o -> new OptionView(o.name(), NextBest.weighed(decision, o.name()), o.against()))
                        .toList(),
                decision.inputs());
    }

    /** What came of a decision, 0 to 1. */
    public record Seen(@Nullable Double value) {}

    /** Tells what came of a decision; the first word counts. */
    @POST
    @Path("decisions/{id}/outcome")
    @Operation(operationId = "tellOutcome", summary = "Tell what came of a decision")
    public Response outcome(@PathParam("id") String id, @Nullable Seen seen) {
        Double value = Checks.body(seen).value();
        if (value == null || !(value >= 0 && value <= 1)) {
            throw Problem.wrong("/value", "a number from 0 to 1 is expected");
        }
        Decision decision = Rows.one(host, "decision", id, Decision.class);
        if (!decision.kind().equals(NextBest.KIND)) {
            throw Problem.conflict("Only of what was asked for by /decide an outcome is told.");
        }
        Key key = host.owner(decision.key());
        DeskEvents.Written written = desk.append(
                SOURCE, "OutcomeSeen", key, Optional.of("outcome/" + id), Data.of("decision", id, "value", value));
        return Response.accepted(written).build();
    }
}
