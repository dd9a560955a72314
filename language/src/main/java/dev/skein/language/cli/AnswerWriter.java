package dev.skein.language.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.skein.Insight.Evidence;
import dev.skein.language.Task;
import dev.skein.language.Understanding;
import dev.skein.language.Understanding.Intent;
import dev.skein.language.Understanding.Presence;
import dev.skein.language.Utterance;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;

/** Writes answers as lines of JSON, in the shape of docs/guide/language.md. The same answers are the same bytes. */
final class AnswerWriter {
    /** Units from here on are escaped, so that half a character comes back as it was given. */
    private static final int PLAIN_MAX = 0xD7FF;

    private static final JsonFactory JSON = new JsonFactory();

    private final StringWriter lines = new StringWriter();
    private final Set<Task> tasks;
    private final TalkWriter talk;

    AnswerWriter(Set<Task> tasks) {
        this.tasks = tasks;
        talk = new TalkWriter(tasks);
    }

    /** All that was written. */
    String lines() {
        return lines.toString();
    }

    /** A line that could not be read. */
    void fault(Question question, String fault) throws IOException {
        try (JsonGenerator json = generator()) {
            json.writeStartObject();
            json.writeNumberField("line", question.line());
            id(question, json);
            json.writeStringField("error", fault);
            json.writeEndObject();
        }
        lines.write('\n');
    }

    /** What was understood of a line. */
    void answer(Question question, Utterance utterance, Understanding read) throws IOException {
        try (JsonGenerator json = generator()) {
            json.writeStartObject();
            if (question.id().isEmpty()) {
                json.writeNumberField("line", question.line());
            }
            id(question, json);
            moods(read, utterance, json);
            if (tasks.contains(Task.INTENTS)) {
                intents(read.intents(), json);
            }
            if (read.outOfScope().isPresent()) {
                json.writeObjectFieldStart(Task.OUT_OF_SCOPE.key());
                json.writeNumberField("probability", read.outOfScope().get().probability());
                json.writeBooleanField("present", read.outOfScope().get().present());
                json.writeEndObject();
            }
            if (tasks.contains(Task.EVIDENCE)) {
                evidence(read.evidence(), json);
            }
            talk.write(read.talk(), utterance, json);
            json.writeStringField("model", read.model());
            json.writeEndObject();
        }
        lines.write('\n');
    }

    private void moods(Understanding read, Utterance utterance, JsonGenerator json) throws IOException {
        if (read.language().isPresent()) {
            json.writeObjectFieldStart(Task.LANGUAGE.key());
            json.writeStringField("code", read.language().get().code());
            json.writeNumberField("confidence", read.language().get().confidence());
            json.writeEndObject();
        }
        if (read.sentiment().isPresent()) {
            Understanding.Sentiment sentiment = read.sentiment().get();
            json.writeObjectFieldStart(Task.SENTIMENT.key());
            json.writeStringField("label", sentiment.label());
            json.writeObjectFieldStart("probabilities");
            json.writeNumberField("negative", sentiment.negative());
            json.writeNumberField("neutral", sentiment.neutral());
            json.writeNumberField("positive", sentiment.positive());
            json.writeEndObject();
            json.writeEndObject();
        }
        if (utterance.speaker().hasMoods()) {
            presences(Task.EMOTIONS, read.emotions(), json);
            presences(Task.EKMAN, read.ekman(), json);
            presences(Task.GROUPS, read.groups(), json);
        }
        if (read.feeling().isPresent()) {
            json.writeObjectFieldStart(Task.FEELING.key());
            json.writeNumberField("step", read.feeling().get().step());
            json.writeStringField("word", read.feeling().get().word());
            json.writeNumberField("confidence", read.feeling().get().confidence());
            json.writeEndObject();
        }
    }

    private void presences(Task task, List<Presence> labels, JsonGenerator json) throws IOException {
        if (tasks.contains(task)) {
            TalkWriter.presences(task, labels, json);
        }
    }

    private static void intents(List<Intent> intents, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(Task.INTENTS.key());
        for (Intent intent : intents) {
            json.writeStartObject();
            json.writeStringField("label", intent.label());
            json.writeNumberField("probability", intent.probability());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void evidence(List<Evidence> spans, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(Task.EVIDENCE.key());
        for (Evidence span : spans) {
            json.writeStartObject();
            json.writeStringField("task", span.task());
            json.writeStringField("label", span.label());
            json.writeNumberField("start", span.start());
            json.writeNumberField("end", span.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private JsonGenerator generator() throws IOException {
        return JSON.createGenerator(lines).setHighestNonEscapedChar(PLAIN_MAX);
    }

    private static void id(Question question, JsonGenerator json) throws IOException {
        if (question.id().isPresent()) {
            Question.Id id = question.id().get();
            json.writeFieldName("id");
            if (id.isString()) {
                json.writeString(id.text());
            } else {
                json.writeRawValue(id.text());
            }
        }
    }
}
