package dev.skein.server.learn;

import dev.skein.Codec;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.language.talk.Redaction;
import dev.skein.learn.empathy.EmpathyLabel;
import dev.skein.learn.empathy.Facet;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.learn.JudgedReply.FacetView;
import dev.skein.server.view.Checks;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What our replies did with what customers opened, and people's word on it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learn")
public final class EmpathyCalls {
    /** Labels that are handed out as examples, the newest. */
    static final int EXAMPLES_MAX = 5_000;

    private final Host host;
    private final Askers askers;
    private final DeskEvents desk;

    /** Answers from a host. */
    public EmpathyCalls(Host host, Askers askers, DeskEvents desk) {
        this.host = host;
        this.askers = askers;
        this.desk = desk;
    }

    /** The replies of a talk. */
    public record Replies(List<JudgedReply> items) {}

    /** The shares over the last talks. */
    public record Shares(List<EmpathyShares.Share> items, int labelledMin) {}

    /** What somebody says of one facet of a reply, and why. The same as was read is a word too: it confirms. */
    public record Wish(
            @Nullable String facet,
            @Nullable Boolean yes,
            @Nullable String why,
            @Nullable String clientId) {}

    /** The replies of a talk that answered an opening, as they are read and as people say. */
    @GET
    @Path("conversations/{id}/empathy")
    @Operation(operationId = "listJudgedReplies", summary = "What our replies did with what the customer opened")
    public Replies replies(@PathParam("id") String id) {
        return new Replies(new JudgedReplies(host).of(Rows.one(host, "conversation", id, Conversation.class)));
    }

    /** Says whether a facet is in a reply. */
    @POST
    @Path("empathy/{reply}/labels")
    @Operation(operationId = "labelReply", summary = "Say whether a reply heard, acknowledged, understood or helped")
    public Response label(@PathParam("reply") String reply, @Nullable Wish given) {
        Wish wish = Checks.body(given);
        Facet facet = Checks.named("/facet", wish.facet(), Facet.class);
        Boolean yes = wish.yes();
        if (yes == null) {
            throw Problem.wrong("/yes", "true or false is expected");
        }
        String why =
                Checks.optional("/why", wish.why(), Checks.REASON_CHARS_MAX).orElse("");
        Optional<String> clientId = Checks.optional("/clientId", wish.clientId(), DeskEvents.CLIENT_ID_CHARS_MAX);
        Message message = Rows.one(host, "message", reply, Message.class);
        Conversation talk = Rows.one(host, "conversation", message.conversation(), Conversation.class);
        JudgedReply judged = new JudgedReplies(host)
                .of(talk).stream()
                        .filter(r -> r.reply().equals(reply))
                        .findFirst()
                        .orElseThrow(
                                () -> Problem.conflict("This reply answers no opening, so nothing is judged in it."));
        FacetView read = judged.facets().stream()
                .filter(f -> f.facet() == facet)
                .findFirst()
                .orElseThrow();
        Asker me = askers.now();
        EmpathyLabel label = new EmpathyLabel(
                "",
                reply,
                judged.opening(),
                talk.id(),
                facet,
                read.probability(),
                yes,
                Key.employee(me.id()),
                me.name(),
                Instant.EPOCH, // the event's own time is the label's
                why,
                judged.model());
        return Response.accepted(desk.write(EmpathyLabel.TOLD, host.owner(talk.customer()), clientId, label.data()))
                .build();
    }

    /** Of the replies to openings in the last talks, how many had each facet. */
    @GET
    @Path("reports/empathy")
    @Operation(
            operationId = "getEmpathyShares",
            summary = "How many replies had each facet, corrected by people's labels")
    public Shares shares() {
        return new Shares(new EmpathyShares(host).all(), EmpathyShares.LABELLED_MIN);
    }

    /**
     * A labelled example and where it comes from.
     *
     * @param said the customer's words
     * @param reply our words; personal data is masked in both
     */
    record Example(
            String event,
            String opening,
            String said,
            String reply,
            Facet facet,
            boolean yes,
            double read,
            String role,
            Instant at,
            String model) {}

    /** Labelled examples, one JSON a line, of who lets us learn from them. */
    @GET
    @Path("empathy/examples")
    @Produces("application/x-ndjson")
    @Operation(operationId = "exportEmpathyExamples", summary = "Labelled replies, with provenance")
    public String examples() {
        StringBuilder lines = new StringBuilder();
        for (Row row : Rows.newest(host, Query.of(EmpathyLabel.KIND), EXAMPLES_MAX)) {
            Customer customer = Persons.state(host, host.owner(row.key()));
            if (Consent.allows(customer.consents(), Consent.Purpose.LEARNING)
                    && Consent.allows(customer.consents(), Consent.Purpose.FEELINGS)) {
                example(Codec.read(row.json(), EmpathyLabel.class))
                        .ifPresent(e -> lines.append(Codec.json(e)).append('\n'));
            }
        }
        return lines.toString();
    }

    private Optional<Example> example(EmpathyLabel l) {
        Optional<Message> said = Rows.find(host, "message", l.opening(), Message.class);
        Optional<Message> reply = Rows.find(host, "message", l.reply(), Message.class);
        return said.flatMap(s -> reply.map(r -> new Example(
                l.reply(),
                l.opening(),
                Redaction.forLearning(s.text()),
                Redaction.forLearning(r.text()),
                l.facet(),
                l.yes(),
                l.probability(),
                new JudgedReplies(host).role(l.by()),
                l.at(),
                l.model())));
    }
}
