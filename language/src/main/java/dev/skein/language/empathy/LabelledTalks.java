package dev.skein.language.empathy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skein.language.empathy.LabelledTalk.OpeningLabel;
import dev.skein.language.empathy.LabelledTalk.ReplyLabel;
import dev.skein.language.empathy.LabelledTalk.Turn;
import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and writes labelled talks, JSON Lines as docs/empathy-protocol.md lays down. A fault names its line. */
public final class LabelledTalks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledTalks() {}

    /**
     * All talks of a file.
     *
     * @throws IllegalArgumentException where a line is no labelled talk, naming file and line
     */
    public static List<LabelledTalk> read(Path file) throws IOException {
        List<LabelledTalk> made = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                try {
                    made.add(talk(JSON.readTree(line)));
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
                }
            }
        }
        return List.copyOf(made);
    }

    private static LabelledTalk talk(JsonNode node) {
        String channel = text(node, "channel");
        check(
                LabelledTalk.CHANNELS.contains(channel),
                channel + ": no channel (expected: " + LabelledTalk.CHANNELS + ")");
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : node.path("turns")) {
            turns.add(turn(turn, turns));
        }
        return new LabelledTalk(text(node, "id"), channel, node.path("licence").asText(""), List.copyOf(turns));
    }

    private static Turn turn(JsonNode node, List<Turn> before) {
        String speaker = text(node, "speaker");
        check(
                List.of("customer", "assistant", "employee").contains(speaker),
                speaker + ": no speaker (expected: customer, assistant or employee)");
        String words = text(node, "text");
        return new Turn(
                speaker,
                words,
                object(node, "opening").map(o -> opening(o, words)),
                node.path("satisfaction").asInt(0),
                object(node, "reply").map(r -> reply(r, words, before)));
    }

    private static OpeningLabel opening(JsonNode node, String said) {
        Opening.Kind kind = Opening.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT));
        Optional<String> cause = Optional.ofNullable(node.path("cause").textValue());
        cause.ifPresent(c -> within(said, c));
        return new OpeningLabel(kind, within(said, text(node, "words")), cause);
    }

    private static ReplyLabel reply(JsonNode node, String ours, List<Turn> before) {
        int to = node.path("to").asInt(-1);
        check(
                to >= 0 && to < before.size() && before.get(to).opening().isPresent(),
                "reply to turn " + to + ": (expected: the number of an earlier turn with an opening)");
        Map<Facet, Boolean> facets = new EnumMap<>(Facet.class);
        Map<Facet, String> spans = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String name = name(facet);
            check(node.path(name).isBoolean(), name + ": (expected: true or false)");
            facets.put(facet, node.path(name).asBoolean());
            String span = node.path("spans").path(name).asText("");
            if (!span.isEmpty()) {
                spans.put(facet, within(ours, span));
            }
        }
        return new ReplyLabel(to, facets, spans);
    }

    private static String within(String text, String run) {
        check(text.contains(run), "\"" + run + "\": not in the turn's text (expected: copied letter by letter)");
        return run;
    }

    private static Optional<JsonNode> object(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isObject);
    }

    private static String text(JsonNode node, String name) {
        String value = node.path(name).textValue();
        check(value != null && !value.isBlank(), name + ": missing");
        return value == null ? "" : value;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The facet's name in the file. */
    public static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    /** One talk as its line. */
    public static String line(LabelledTalk talk) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", talk.id()).put("channel", talk.channel()).put("licence", talk.licence());
        ArrayNode turns = node.putArray("turns");
        talk.turns().forEach(turn -> write(turns.addObject(), turn));
        return node.toString();
    }

    private static void write(ObjectNode node, Turn turn) {
        node.put("speaker", turn.speaker()).put("text", turn.text());
        if (turn.isCustomer()) {
            turn.opening()
                    .ifPresentOrElse(
                            o -> node.putObject("opening")
                                    .put("kind", o.kind().name().toLowerCase(Locale.ROOT))
                                    .put("words", o.words())
                                    .put("cause", o.cause().orElse(null)),
                            () -> node.putNull("opening"));
            if (turn.satisfaction() > 0) {
                node.put("satisfaction", turn.satisfaction());
            }
        } else {
            turn.reply().ifPresentOrElse(r -> write(node.putObject("reply"), r), () -> node.putNull("reply"));
        }
    }

    private static void write(ObjectNode node, ReplyLabel reply) {
        node.put("to", reply.to());
        reply.facets().forEach((facet, yes) -> node.put(name(facet), yes));
        ObjectNode spans = node.putObject("spans");
        reply.spans().forEach((facet, span) -> spans.put(name(facet), span));
    }
}
