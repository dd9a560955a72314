package dev.skein.server.channel;

import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Message;
import dev.skein.Survey;
import dev.skein.learn.Surveys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the chat says to a browser, as JSON: the frames of {@code docs/guide/api.md}. */
final class ChatFrames {
    /** The answers a survey takes, in the order of {@link Surveys#QUESTIONS}. */
    private static final List<String> ANSWERS = List.of("heard", "solved");

    private ChatFrames() {}

    static String welcome(ChatSession session, @Nullable String conversation, long seq, Company company) {
        Map<String, @Nullable Object> frame = frame("welcome");
        frame.put("session", session.token());
        frame.put("conversation", conversation);
        frame.put("seq", seq);
        frame.put("company", company.name());
        frame.put(
                "greeting",
                "Hello, I am " + company.assistant() + ", the automatic assistant of " + company.name()
                        + ". Ask me anything; write \"person\" at any time and I bring a colleague in.");
        frame.put("assistant", company.assistant());
        return Codec.json(frame);
    }

    static String message(long seq, Past.Said said, boolean own) {
        Message message = said.message();
        Map<String, @Nullable Object> frame = frame("message");
        frame.put("seq", seq);
        frame.put("id", message.id());
        frame.put("clientId", own ? said.event().data().text("clientId").orElse(null) : null);
        frame.put("author", message.author().name());
        frame.put("name", message.name());
        frame.put("at", message.at().toString());
        frame.put("text", message.text());
        frame.put("sources", said.event().data().list("sources"));
        return Codec.json(frame);
    }

    static String lead(String name) {
        Map<String, @Nullable Object> frame = frame("lead");
        frame.put("name", name);
        return Codec.json(frame);
    }

    static String survey(Survey survey) {
        List<Map<String, String>> questions = new ArrayList<>();
        for (int i = 0; i < ANSWERS.size(); i++) {
            Map<String, String> question = new LinkedHashMap<>();
            question.put("id", ANSWERS.get(i));
            question.put("text", Surveys.QUESTIONS.get(i));
            questions.add(question);
        }
        Map<String, @Nullable Object> frame = frame("survey");
        frame.put("survey", survey.id());
        frame.put("questions", questions);
        return Codec.json(frame);
    }

    /** {@code retryAfterSeconds} 0 says that trying again does not help. */
    static String error(String detail, int retryAfterSeconds, @Nullable String clientId) {
        Map<String, @Nullable Object> frame = frame("error");
        frame.put("detail", detail);
        frame.put("retryAfterSeconds", retryAfterSeconds == 0 ? null : retryAfterSeconds);
        frame.put("clientId", clientId);
        return Codec.json(frame);
    }

    private static Map<String, @Nullable Object> frame(String type) {
        Map<String, @Nullable Object> frame = new LinkedHashMap<>();
        frame.put("type", type);
        return frame;
    }
}
