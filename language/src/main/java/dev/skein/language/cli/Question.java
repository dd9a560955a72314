package dev.skein.language.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.skein.language.Speaker;
import dev.skein.language.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * One line of input: {@code {"id","text"[,"reply_to","speaker"]}}; other fields are passed over.
 *
 * @param line its number, from 1
 * @param id as it was given, to be written back the same
 * @param utterance what is to be read; empty where the line is at fault
 * @param fault what is wrong with it; empty where nothing is
 */
record Question(long line, Optional<Id> id, Optional<Utterance> utterance, String fault) {
    private static final JsonFactory JSON = new JsonFactory();

    /** A text or any other scalar, by its JSON text. */
    record Id(String text, boolean isString) {}

    static Question of(Lines.Line line) {
        if (line.text().isEmpty()) {
            return new Question(
                    line.number(),
                    Optional.empty(),
                    Optional.empty(),
                    "longer than " + Lines.LINE_BYTES_MAX + " bytes");
        }
        Fields fields = new Fields();
        try (JsonParser parser = JSON.createParser(withoutMark(line.text().get()))) {
            fields.read(parser);
        } catch (JsonProcessingException e) {
            fields.fault("not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is no device that fails
        }
        return fields.question(line.number());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** What was found so far. */
    private static final class Fields {
        private Optional<Id> id = Optional.empty();
        private Optional<String> text = Optional.empty();
        private Optional<String> replyTo = Optional.empty();
        private String speaker = "";
        private String fault = "";

        void fault(String found) {
            fault = fault.isEmpty() ? found : fault;
        }

        void read(JsonParser parser) throws IOException {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                fault(first == null ? "empty line" : "not a JSON object");
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "id" -> id = id(parser, value);
                    case "text" -> text = words(parser, value, name);
                    case "reply_to" -> replyTo = words(parser, value, name);
                    case "speaker" -> speaker = words(parser, value, name).orElse("");
                    default -> parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                fault("more than one JSON value");
            }
        }

        private Optional<Id> id(JsonParser parser, JsonToken value) throws IOException {
            if (value == JsonToken.VALUE_NULL) {
                return Optional.empty();
            }
            if (!value.isScalarValue()) {
                fault("id: neither text nor number");
                parser.skipChildren();
                return Optional.empty();
            }
            return Optional.of(new Id(parser.getText(), value == JsonToken.VALUE_STRING));
        }

        private Optional<String> words(JsonParser parser, JsonToken value, String name) throws IOException {
            if (value == JsonToken.VALUE_STRING) {
                return Optional.of(parser.getText());
            }
            parser.skipChildren();
            if (value != JsonToken.VALUE_NULL || name.equals("text")) {
                fault(name + ": not a string");
            }
            return Optional.empty();
        }

        Question question(long line) {
            if (text.isEmpty()) {
                fault("text: missing");
            }
            Optional<Utterance> utterance =
                    fault.isEmpty() ? text.map(t -> new Utterance(t, replyTo, Speaker.of(speaker))) : Optional.empty();
            return new Question(line, id, utterance, fault);
        }
    }
}
