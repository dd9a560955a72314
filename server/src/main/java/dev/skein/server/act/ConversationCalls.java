package dev.skein.server.act;

import dev.skein.Conversation;
import dev.skein.Data;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.Companies;
import dev.skein.server.Suggestions;
import dev.skein.server.view.Checks;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.DeskEvents.Written;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Paging;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Conversations: to read, to answer, to hand on, to close. */
@Path("/api/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class ConversationCalls {
    private static final String KIND = "conversation";

    private final Host host;
    private final InstantSource clock;
    private final Companies companies;
    private final Askers askers;
    private final DeskEvents desk;
    private final Suggestions suggestions;

    /** Answers from a host. */
    public ConversationCalls(
            Host host,
            InstantSource clock,
            Companies companies,
            Askers askers,
            DeskEvents desk,
            Suggestions suggestions) {
        this.host = host;
        this.clock = clock;
        this.companies = companies;
        this.askers = askers;
        this.desk = desk;
        this.suggestions = suggestions;
    }

    /** Conversations, the last changed first. */
    @GET
    @Operation(operationId = "listConversations", summary = "Conversations, the last changed first")
    public Listed<Item> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Query all = Query.of(KIND);
        Query query = status == null || status.isEmpty()
                ? all
                : all.status(Checks.named("status", status, Conversation.Status.class)
                        .name());
        Queue queue =
                new Queue(host, clock.instant(), companies.company().queue().waitMax());
        return Rows.page(host, query, Paging.of(cursor, limit), Conversation.class)
                .map(queue::item);
    }

    /** One conversation with all that belongs to it. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getConversation", summary = "One conversation with all that belongs to it")
    public ConversationPage get(@PathParam("id") String id) {
        return new ConversationPages(host, companies.company()).of(talk(id));
    }

    /** Words that might be said now; 204 when there are none. */
    @GET
    @Path("{id}/suggestion")
    @Operation(operationId = "getSuggestion", summary = "Words that might be said now; 204 when there are none")
    public Response suggestion(@PathParam("id") String id) {
        return suggestions
                .suggest(talk(id).id())
                .map(suggestion -> Response.ok(suggestion).build())
                .orElseGet(() -> Response.noContent().build());
    }

    /** A promise in a reply. */
    public record Promised(@Nullable String text, @Nullable String due) {}

    /** A reply. */
    public record Reply(
            @Nullable String clientId,
            @Nullable String text,
            @Nullable Promised promise,
            @Nullable String contribution) {
        /** A reply of one's own words. */
        public Reply(@Nullable String clientId, @Nullable String text, @Nullable Promised promise) {
            this(clientId, text, promise, null);
        }
    }

    /** Answers the customer. */
    @POST
    @Path("{id}/replies")
    @Operation(operationId = "writeReply", summary = "Answer the customer")
    public Response reply(@PathParam("id") String id, @Nullable Reply reply) {
        Conversation talk = talk(id);
        Reply said = Checks.body(reply);
        String text = Checks.text("/text", said.text(), Checks.TEXT_CHARS_MAX);
        Optional<String> clientId = clientId(said.clientId());
        Optional<Written> before = desk.before(clientId);
        if (before.isPresent()) {
            return Response.accepted(before.get()).build();
        }
        Data data = data(talk).with("text", text);
        Promised promise = said.promise();
        Data whole = promise == null ? data : data.with("promise", promise(promise));
        return said.contribution() == null
                ? write("ReplyWritten", talk, clientId, whole)
                : contributed(talk, said.contribution(), whole);
    }

    /** Sends what a member had written: the lead alone may, and once, however often the button is pressed. */
    private Response contributed(Conversation talk, String contribution, Data reply) {
        Contribution known = Rows.one(host, Contribution.KIND, contribution, Contribution.class);
        if (!known.conversation().equals(talk.id())) {
            throw Problem.wrong("/contribution", "is of another conversation");
        }
        String asker = askers.now().id();
        if (!talk.lead().equals(Optional.of(asker))) {
            throw Problem.conflict("Only the lead speaks to the customer; take the lead first.");
        }
        Optional<String> once = Optional.of(Contribution.KIND + '/' + contribution + '/' + asker);
        Optional<Written> before = desk.before(once);
        if (before.isPresent()) {
            return Response.accepted(before.get()).build();
        }
        if (host.row(Contribution.KIND, contribution)
                .filter(row -> row.status().equals("SENT"))
                .isPresent()) {
            throw Problem.conflict("It was sent already.");
        }
        Data data = reply.with("contribution", contribution)
                .with("contributor", known.employee())
                .with("contributorName", known.name());
        return write("ReplyWritten", talk, once, data);
    }

    /** A question to a colleague. */
    public record Consulted(
            @Nullable String clientId,
            @Nullable String of,
            @Nullable String text) {}

    /** Asks a colleague; the lead stays, and the customer notices nothing. */
    @POST
    @Path("{id}/consults")
    @Operation(operationId = "consult", summary = "Ask a colleague while the lead stays")
    public Response consult(@PathParam("id") String id, @Nullable Consulted consulted) {
        Conversation talk = talk(id);
        Consulted said = Checks.body(consulted);
        String text = Checks.text("/text", said.text(), Checks.TEXT_CHARS_MAX);
        String of = Checks.text("/of", said.of(), 100);
        if (of.equals(askers.now().id())) {
            throw Problem.wrong("/of", "is who asks");
        }
        String name = companies.file().employees().stream()
                .filter(e -> e.id().equals(of))
                .map(e -> e.name())
                .findFirst()
                .orElseThrow(() -> Problem.wrong("/of", "is no employee of this company"));
        Data data = data(talk).with("text", text).with("of", of).with("ofName", name);
        return write("ConsultAsked", talk, clientId(said.clientId()), data);
    }

    private Data promise(Promised promise) {
        Instant due = Checks.time("/promise/due", promise.due());
        if (!due.isAfter(clock.instant())) {
            throw Problem.wrong("/promise/due", "is past; a promise is about what is to come");
        }
        String text = Checks.text("/promise/text", promise.text(), Checks.REASON_CHARS_MAX);
        return Data.of("text", text, "due", due.toString());
    }

    /** A note. */
    public record Note(@Nullable String clientId, @Nullable String text) {}

    /** Leaves a note for the team. */
    @POST
    @Path("{id}/notes")
    @Operation(operationId = "writeNote", summary = "Leave a note for the team")
    public Response note(@PathParam("id") String id, @Nullable Note note) {
        Conversation talk = talk(id);
        Note said = Checks.body(note);
        String text = Checks.text("/text", said.text(), Checks.TEXT_CHARS_MAX);
        return write("NoteWritten", talk, clientId(said.clientId()), data(talk).with("text", text));
    }

    /** Closes the conversation. */
    @POST
    @Path("{id}/resolve")
    @Operation(operationId = "resolve", summary = "Close the conversation")
    public Response resolve(@PathParam("id") String id) {
        Conversation talk = talk(id);
        return write("ConversationResolved", talk, Optional.empty(), data(talk));
    }

    /** Who shall lead, and why. */
    public record Lead(@Nullable String employee, @Nullable String because) {}

    /** Asks the pod for another lead. */
    @POST
    @Path("{id}/lead")
    @Operation(operationId = "requestLead", summary = "Ask for another lead")
    public Response lead(@PathParam("id") String id, @Nullable Lead lead) {
        Conversation talk = talk(id);
        Lead asked = Checks.body(lead);
        String employee = Checks.text("/employee", asked.employee(), 100);
        String because = Checks.optional("/because", asked.because(), Checks.REASON_CHARS_MAX)
                .orElse("");
        boolean isMember = talk.pod()
                .map(pod -> host.state(Key.pod(pod)))
                .map(state -> state instanceof Pod pod
                        && pod.members().stream().anyMatch(m -> m.employee().equals(employee)))
                .orElse(true);
        if (!isMember) {
            throw Problem.wrong("/employee", employee + " is not of the pod that has the conversation");
        }
        String by = askers.now().id();
        if (!employee.equals(by) && isAway(talk, employee)) {
            throw Problem.conflict("Nobody is handed to who is not there: the customer would wait.");
        }
        Data data = Data.of("conversation", talk.id(), "employee", employee, "by", by, "because", because);
        return write("LeadRequested", talk, Optional.empty(), data);
    }

    /** Which pod shall go on, and what is left to do. */
    public record Transfer(@Nullable String pod, @Nullable String because) {}

    /** Passes the conversation to another pod, with a note of what is left to do. */
    @POST
    @Path("{id}/transfer")
    @Operation(operationId = "transfer", summary = "Pass the conversation to another pod, with what is left to do")
    public Response transfer(@PathParam("id") String id, @Nullable Transfer transfer) {
        Conversation talk = talk(id);
        Transfer asked = Checks.body(transfer);
        String to = Checks.text("/pod", asked.pod(), 100);
        String because = Checks.text("/because", asked.because(), Checks.REASON_CHARS_MAX);
        if (companies.file().pods().stream().noneMatch(pod -> pod.id().equals(to))) {
            throw Problem.wrong("/pod", to + " is none of our pods");
        }
        if (talk.pod().isEmpty() || talk.pod().get().equals(to)) {
            throw Problem.wrong(
                    "/pod", talk.pod().isEmpty() ? "no pod has the conversation yet" : to + " has it already");
        }
        return write(
                "TransferAsked",
                talk,
                Optional.empty(),
                data(talk).with("pod", to).with("because", because));
    }

    private boolean isAway(Conversation talk, String employee) {
        return talk.pod()
                .map(pod -> host.state(Key.pod(pod)))
                .map(state -> state instanceof Pod pod
                        && pod.members().stream().anyMatch(m -> m.employee().equals(employee) && !m.present()))
                .orElse(false);
    }

    private Conversation talk(String id) {
        return Rows.one(host, KIND, id, Conversation.class);
    }

    private static Optional<String> clientId(@Nullable String id) {
        return Checks.optional("/clientId", id, DeskEvents.CLIENT_ID_CHARS_MAX);
    }

    private Data data(Conversation talk) {
        Asker asker = askers.now();
        return Data.of("conversation", talk.id(), "employee", asker.id(), "name", asker.name());
    }

    private Response write(String type, Conversation talk, Optional<String> clientId, Data data) {
        return Response.accepted(desk.write(type, talk.customer(), clientId, data))
                .build();
    }
}
