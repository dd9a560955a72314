package dev.skein.server.channel;

import static dev.skein.server.channel.Reader.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Data;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the chat refuses, and how it says so. */
@Timeout(60)
class ChatLimitsTest extends AtChat {
    @Test
    void whatCannotBeTakenIsSaid() {
        Reader chat = stage.chat();
        chat.say("type", "message", "clientId", "c1", "text", "too early");
        assertThat(chat.frame(0, type("error")).text("clientId")).contains("c1");
        chat.sayText("{not json");
        chat.frame(1, type("error"));
        chat.say("type", "hello", "anonymousId", "");
        chat.frame(2, type("error"));
        chat.say("type", "hello", "anonymousId", "amara", "since", 0);
        chat.say("type", "message", "clientId", "c2", "text", "x".repeat(4_001));
        Data tooLong = chat.frame(3, type("error"));
        assertThat(tooLong.text("clientId")).contains("c2");
        assertThat(tooLong.text("detail").orElse("")).contains("4001", "4000");
        assertThat(tooLong.number("retryAfterSeconds")).isEmpty();
        chat.say("type", "message", "clientId", "c3", "text", "a\u0000b\ud800c");
        assertThat(chat.frame(0, type("message")).text("text")).contains("a\ufffdb\ufffdc");
        chat.sayText("x".repeat(ChatInput.FRAME_CHARS_MAX + 1));
        assertThat(chat.closed()).isEqualTo(1009);
    }

    @Test
    void tooManyMessagesAMinuteAreToldWhenToComeBack() {
        Reader chat = hello("amara", "", 0);
        IntStream.range(0, Chat.MESSAGES_PER_MINUTE)
                .forEach(i -> chat.say("type", "message", "clientId", "c" + i, "text", "word " + i));
        chat.frames(Chat.MESSAGES_PER_MINUTE, m -> m.text("clientId").isPresent());
        stage.now = Stage.T0.plusSeconds(20);
        chat.say("type", "message", "clientId", "late", "text", "one more");
        Data error = chat.frame(0, type("error"));
        assertThat(error.number("retryAfterSeconds")).contains(40.0);
        assertThat(error.text("clientId")).contains("late");
        stage.now = Stage.T0.plusSeconds(60);
        chat.say("type", "message", "clientId", "late", "text", "one more");
        chat.frame(
                0,
                m -> type("message").test(m)
                        && m.text("clientId").filter("late"::equals).isPresent());
    }

    @Test
    void anUnknownKeyDoesNotGetIn() {
        assertThatThrownBy(() -> Reader.open("ws://127.0.0.1:" + stage.port() + "/chat?key=wk_nobody", List.of()))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void oneAddressHoldsOnlySoManyChats() {
        List<Reader> open = IntStream.range(0, Chats.OPEN_PER_ADDRESS_MAX)
                .mapToObj(i -> stage.chat())
                .toList();
        assertThatThrownBy(() -> stage.chat())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(429));
        open.forEach(Reader::breakOff);
    }
}
