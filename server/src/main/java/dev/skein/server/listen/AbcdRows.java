package dev.skein.server.listen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skein.interchange.Json;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** The dialogues of an ABCD file, one row each, its line the dialogue's number: a list of them, or lists by part. */
final class AbcdRows implements Rows {
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Json.DEPTH_MAX)
                    .build())
            .build());

    private final JsonParser parser;
    private final AbcdDialogue maker;
    private long number;

    AbcdRows(InputStream file, Instant start, Origin origin) throws IOException {
        parser = MAPPER.createParser(file);
        maker = new AbcdDialogue(start, origin);
    }

    @Override
    public Optional<Row> next() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT
                    && parser.getParsingContext().getParent().inArray()) {
                number++;
                JsonNode dialogue = parser.readValueAsTree();
                try {
                    return Optional.of(Row.of(number, maker.events(dialogue, number - 1)));
                } catch (Refused e) {
                    return Optional.of(Row.refused(number, e.detail()));
                }
            }
        }
        if (number == 0) {
            throw new IOException("no dialogues in the file (expected: a list of them, as ABCD has it)");
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
