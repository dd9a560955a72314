package dev.skein.language.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skein.Due;
import dev.skein.language.TalkReading;
import dev.skein.language.Task;
import dev.skein.language.Understanding.Presence;
import dev.skein.language.Utterance;
import dev.skein.language.talk.PersonalSpan;
import dev.skein.language.talk.PromiseSpan;
import dev.skein.learn.empathy.FacetReading;
import dev.skein.learn.empathy.Mechanisms;
import dev.skein.learn.empathy.Opening;
import dev.skein.learn.empathy.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes what an utterance does in its talk. */
final class TalkWriter {
    private final Set<Task> tasks;

    TalkWriter(Set<Task> tasks) {
        this.tasks = tasks;
    }

    void write(TalkReading talk, Utterance utterance, JsonGenerator json) throws IOException {
        if (tasks.contains(Task.ACTS)) {
            presences(Task.ACTS, talk.acts(), json);
        }
        if (tasks.contains(Task.SIGNALS) && utterance.speaker().hasMoods()) {
            presences(Task.SIGNALS, talk.signals(), json);
        }
        if (tasks.contains(Task.PROMISE) && !utterance.speaker().hasMoods()) {
            json.writeArrayFieldStart(Task.PROMISE.key());
            for (PromiseSpan promise : talk.promises()) {
                promise(promise, json);
            }
            json.writeEndArray();
        }
        if (tasks.contains(Task.PERSONAL)) {
            json.writeArrayFieldStart(Task.PERSONAL.key());
            for (PersonalSpan span : talk.personal()) {
                json.writeStartObject();
                json.writeStringField("kind", span.kind().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("start", span.start());
                json.writeNumberField("end", span.end());
                json.writeNumberField("confidence", span.confidence());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (talk.empathy().isPresent()) {
            empathy(talk.empathy().get(), json);
        }
    }

    private static void promise(PromiseSpan promise, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("act", promise.act().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("probability", rounded(promise.probability()));
        json.writeNumberField("start", promise.start());
        json.writeNumberField("end", promise.end());
        if (promise.due().isPresent()) {
            Due due = promise.due().get();
            json.writeObjectFieldStart("due");
            json.writeStringField("rule", due.rule().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("amount", due.amount());
            if (due.time().isPresent()) {
                json.writeStringField("time", due.time().get().toString());
                json.writeBooleanField("either_half", due.twelve());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void empathy(TalkReading.Reply reply, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(Task.EMPATHY.key());
        json.writeObjectFieldStart("opening");
        json.writeNumberField("probability", rounded(reply.openingProbability()));
        json.writeBooleanField("present", reply.opening().isPresent());
        if (reply.opening().isPresent()) {
            Opening opening = reply.opening().get();
            json.writeStringField("kind", opening.kind().name().toLowerCase(Locale.ROOT));
            span(opening.words(), json);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("facets");
        for (FacetReading facet : reply.facets()) {
            json.writeStartObject();
            json.writeStringField("label", facet.facet().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("probability", rounded(facet.probability()));
            json.writeBooleanField("present", facet.present());
            if (facet.span().isPresent()) {
                span(facet.span().get(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        Mechanisms mechanisms = reply.mechanisms();
        json.writeObjectFieldStart("mechanisms");
        for (Map.Entry<String, Double> mechanism : mechanisms.byName().entrySet()) {
            json.writeNumberField(mechanism.getKey(), rounded(mechanism.getValue()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void span(Span span, JsonGenerator json) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    static void presences(Task task, List<Presence> labels, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(task.key());
        for (Presence label : labels) {
            json.writeStartObject();
            json.writeStringField("label", label.label());
            json.writeNumberField("probability", label.probability());
            json.writeBooleanField("present", label.present());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static double rounded(double probability) {
        return Math.rint(probability * 1e6) / 1e6;
    }
}
