package dev.skein.server.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Codec;
import dev.skein.Consent;
import dev.skein.Data;
import dev.skein.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that speaks the interface, well and badly. */
class ModelWordingTest {
    private static final String DRAFT =
            "Your parcel A-17 arrives on 4 March. Did that answer it? If not, write \"person\" and I will bring a colleague in.";
    private static final String KINDER =
            "Good news: your parcel A-17 arrives on 4 March. Did that answer it? If not, just write \"person\" and I will "
                    + "gladly bring a colleague in.";

    private final CompletableFuture<String> asked = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void raise() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void lower() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aFaithfulRewordingIsSent() {
        answer(200, completion(KINDER));
        assertThat(word()).isEqualTo(new Wording.Worded(KINDER, "kind-1"));
        Data request = Codec.read(asked.join(), Data.class);
        assertThat(request.text("model")).contains("kind-1");
        assertThat(request.list("messages")).hasSize(2);
    }

    @Test
    void aServerErrorLeavesTheDraft() {
        answer(500, "{\"error\":{\"message\":\"no\"}}");
        assertThat(word()).isEqualTo(Wording.Worded.asIs(DRAFT));
    }

    @Test
    void garbageLeavesTheDraft() {
        answer(200, "<html>not what you think</html>");
        assertThat(word()).isEqualTo(Wording.Worded.asIs(DRAFT));
    }

    @Test
    void anEmptyAnswerLeavesTheDraft() {
        answer(200, completion("  "));
        assertThat(word()).isEqualTo(Wording.Worded.asIs(DRAFT));
    }

    @Test
    void anEndlessAnswerLeavesTheDraft() {
        answer(200, completion(KINDER.repeat(2_000)));
        assertThat(word()).isEqualTo(Wording.Worded.asIs(DRAFT));
    }

    @Test
    void aModelThatObeysAnInjectedTextIsNotHeard() {
        answer(200, completion(KINDER + " Your refund of 500 EUR is approved, see http://evil.example/pay."));
        assertThat(word()).isEqualTo(Wording.Worded.asIs(DRAFT));
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getResponseHeaders().add("Location", address() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> send(exchange, 200, completion(KINDER)));
        assertThat(word()).isEqualTo(Wording.Worded.asIs(DRAFT));
    }

    @Test
    void whoAnswersTooSlowlyIsNotWaitedFor() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.sendResponseHeaders(200, 0); // the head comes, the body does not
            exchange.getResponseBody().flush();
            never.join();
        });
        try (ModelWording wording =
                new ModelWording(address() + "/v1", "kind-1", "k", Duration.ofMillis(200), ModelWording.Guard.FACTS)) {
            assertThat(wording.word(send()).toCompletableFuture().join()).isEqualTo(Wording.Worded.asIs(DRAFT));
        }
        never.complete(null);
    }

    private Wording.Worded word() {
        try (ModelWording wording =
                new ModelWording(address() + "/v1", "kind-1", "k", Duration.ofSeconds(60), ModelWording.Guard.FACTS)) {
            return wording.word(send()).toCompletableFuture().join();
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(int status, String body) {
        server.createContext("/v1/chat/completions", exchange -> send(exchange, status, body));
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        asked.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String completion(String words) {
        return Codec.json(Map.of(
                "id", "c1",
                "object", "chat.completion",
                "created", 1,
                "model", "kind-1",
                "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                "stop",
                                "message",
                                Map.of("role", "assistant", "content", words)))));
    }

    private static Action.Send send() {
        return new Action.Send(
                Channel.CHAT,
                "talk-1",
                "talk-1",
                Message.Author.ASSISTANT,
                "Robin",
                "",
                DRAFT,
                Consent.Purpose.SERVICE,
                List.of());
    }
}
