package dev.skein.server.act;

import dev.skein.Codec;
import dev.skein.Conversation;
import dev.skein.Data;
import dev.skein.Message;
import dev.skein.Suggested;
import dev.skein.WrapUp;
import dev.skein.WrapUp.Kind;
import dev.skein.WrapUp.Line;
import dev.skein.act.assist.Retoned;
import dev.skein.act.assist.Tone;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.server.Asker;
import dev.skein.server.Askers;
import dev.skein.server.Retones;
import dev.skein.server.view.Checks;
import dev.skein.server.view.DeskEvents;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What helps at a conversation: suggested words said otherwise, and what a talk came to. */
@Path("/api/v1/conversations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class AssistCalls {
    /** Characters of a sentence of a wrap-up; more are refused. */
    static final int SENTENCE_CHARS_MAX = 500;

    private final Host host;
    private final Askers askers;
    private final DeskEvents desk;
    private final Grounded suggestions;
    private final Retones retones;

    /** Answers from a host. */
    AssistCalls(Host host, Askers askers, DeskEvents desk, Grounded suggestions, Retones retones) {
        this.host = host;
        this.askers = askers;
        this.desk = desk;
        this.suggestions = suggestions;
        this.retones = retones;
    }

    /**
     * Words said otherwise.
     *
     * @param text the words
     * @param by the model that found them; empty for our own rules
     * @param changed whether they are others than before
     * @param refused why a model's words were not taken, or why nothing was changed; empty else
     */
    public record Said(String text, String by, boolean changed, String refused) {}

    /** The suggested words warmer or shorter; 404 when nothing is suggested. Each wish is a decision. */
    @POST
    @Path("suggestion/{tone}")
    @Operation(operationId = "rewordSuggestion", summary = "The suggested words, warmer or shorter")
    public Said reword(@PathParam("id") String id, @PathParam("tone") String tone) {
        Tone wished = Tone.of(tone).orElseThrow(() -> Problem.unknown("tone", tone));
        Conversation talk = talk(id);
        Suggested suggested = suggestions.shown(id).orElseThrow(() -> Problem.unknown("suggestion", id));
        String asked = talk.lastFromCustomer().map(Message::text).orElse("");
        String before = suggested.text();
        Retoned said = retones.by(wished, before, asked);
        boolean changed = !said.text().equals(before);
        Data data = data(talk)
                .with("suggestion", suggested.id())
                .with("tone", wished.word())
                .with("words", changed ? said.text() : "")
                .with("by", said.by())
                .with("refused", said.refused());
        desk.write(Suggested.REWORDED, talk.customer(), Optional.empty(), data);
        return new Said(said.text(), said.by(), changed, said.refused());
    }

    /** What the talk came to, the last written; 204 when nothing is written yet. */
    @GET
    @Path("wrap-up")
    @Operation(operationId = "getWrapUp", summary = "What the talk came to; 204 when nothing is written yet")
    public Response wrapUp(@PathParam("id") String id) {
        return last(talk(id))
                .map(w -> Response.ok(w).build())
                .orElseGet(() -> Response.noContent().build());
    }

    /** A sentence as an employee would have it. */
    public record Sentence(@Nullable String kind, @Nullable String text) {}

    /** All sentences, in their order. */
    public record Sentences(@Nullable List<Sentence> lines) {}

    /** Puts it right. A sentence left as it was keeps what it cites; what the record had said is kept. */
    @POST
    @Path("wrap-up")
    @Operation(operationId = "correctWrapUp", summary = "Put right what the talk came to")
    public Response correct(@PathParam("id") String id, @Nullable Sentences sentences) {
        Conversation talk = talk(id);
        WrapUp before = last(talk).orElseThrow(() -> Problem.unknown("wrap-up", id));
        List<Sentence> given = Checks.body(sentences).lines();
        if (given == null || given.isEmpty() || given.size() > WrapUp.LINES_MAX) {
            throw Problem.wrong("/lines", "1 to " + WrapUp.LINES_MAX + " sentences are expected");
        }
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Kind kind = Checks.named("/lines/" + i + "/kind", given.get(i).kind(), Kind.class);
            String text = Checks.text("/lines/" + i + "/text", given.get(i).text(), SENTENCE_CHARS_MAX);
            lines.add(tree(line(before, kind, text)));
        }
        Data data = data(talk).with("wrapUp", before.id()).with("lines", lines).with("before", tree(before));
        return Response.accepted(desk.write(WrapUp.CORRECTED, talk.customer(), Optional.empty(), data))
                .build();
    }

    private static Line line(WrapUp before, Kind kind, String text) {
        return before.lines().stream()
                .filter(l -> l.kind() == kind && l.text().equals(text))
                .findFirst()
                .orElseGet(() -> new Line(kind, text, List.of()));
    }

    private static Data tree(Object noun) {
        return Codec.read(Codec.json(noun), Data.class);
    }

    private Optional<WrapUp> last(Conversation talk) {
        return Rows.newest(host, Query.of(WrapUp.KIND).about(talk.id()), 1, WrapUp.class).stream()
                .findFirst();
    }

    private Conversation talk(String id) {
        return Rows.one(host, "conversation", id, Conversation.class);
    }

    private Data data(Conversation talk) {
        Asker asker = askers.now();
        return Data.of("conversation", talk.id(), "employee", asker.id(), "name", asker.name());
    }
}
