package dev.skein.server.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Event;
import dev.skein.host.Inbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenRoutesTest {
    private static final String TRACK =
            "{\"type\":\"track\",\"event\":\"e\",\"userId\":\"u\",\"writeKey\":\"wk_test\"}";
    private static final String BATCH = "{\"batch\":[" + TRACK + "],\"writeKey\":\"wk_test\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final MemoryInbox inbox = new MemoryInbox();
    private final Aside aside = new Aside();

    @TempDir
    private Path folder;

    private ListenServer server;

    @BeforeEach
    void begin() {
        Keys keys = Keys.open(folder, Optional.of(ListenServer.WRITE_KEY));
        server = new ListenServer(0, keys, inbox, aside);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/track",
                "/v1/track/",
                "//v1/track",
                "//v1//track//",
                "/v1/t",
                "/v1/identify",
                "/v1/i",
                "/v1/page",
                "/v1/p",
                "/v1/screen",
                "/v1/s"
            })
    void takesASingleCallAtEveryPathClientsUse(String path) throws Exception {
        HttpResponse<String> answer = post(path, TRACK, "Content-Type", "text/plain");
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(inbox.events()).singleElement().extracting(Event::source).isEqualTo("segment/configured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/batch", "/v1/b", "/v1/import/", "//v1/import/"})
    void takesABatchAtEveryPathClientsUse(String path) throws Exception {
        assertThat(post(path, BATCH).statusCode()).isEqualTo(200);
        assertThat(inbox.events()).hasSize(1);
    }

    @Test
    void takesTheKeyFromTheHeaderWithOrWithoutItsColon() throws Exception {
        String body = BATCH.replace("wk_test", "wk_other");
        assertThat(post("/v1/batch", body, "Authorization", basic("wk_test:")).statusCode())
                .isEqualTo(200);
        assertThat(post("/v1/batch", body, "Authorization", basic("wk_test")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesOnlyAKeyThatNeverWas() throws Exception {
        assertThat(post("/v1/batch", BATCH.replace("wk_test", "wk_other")).statusCode())
                .isEqualTo(401);
        assertThat(post("/v1/batch", "{\"batch\":[]}").statusCode()).isEqualTo(401);
        assertThat(post("/v1/batch", BATCH, "Authorization", basic("never:")).statusCode())
                .isEqualTo(401);
        assertThat(inbox.events()).isEmpty();
    }

    @Test
    void tellsThePausedSourceToComeBack() throws Exception {
        Files.writeString(folder.resolve("write-keys"), "shop public paused wk_shop\n");
        HttpResponse<String> answer = post("/v1/batch", BATCH.replace("wk_test", "wk_shop"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(60);
    }

    @Test
    void asksTheBrowserIn() throws Exception {
        HttpRequest preflight = HttpRequest.newBuilder(uri("/v1/t"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Access-Control-Request-Headers", "authorization")
                .build();
        HttpResponse<String> answer = client.send(preflight, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization");
        HttpResponse<String> settings = get("/v1/projects/wk_test/settings");
        assertThat(settings.statusCode()).isEqualTo(200);
        assertThat(settings.body())
                .contains(
                        "\"Segment.io\"",
                        "\"apiHost\":\"127.0.0.1:" + server.port() + "/v1\"",
                        "\"apiKey\":\"wk_test\"");
        assertThat(get("/v1/projects/never/settings").statusCode()).isEqualTo(404);
        assertThat(post("/v1/m", "{\"series\":[]}").statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhatIsNotThere() throws Exception {
        assertThat(post("/v1/dance", TRACK).statusCode()).isEqualTo(404);
        assertThat(get("/v1/track").statusCode()).isEqualTo(405);
    }

    @Test
    void answers400AtTheLimitsAndOneBelow200() throws Exception {
        String key = basic("wk_test:");
        assertThat(post("/v1/track", SegmentBodyTest.track(32_768), "Authorization", key))
                .isEqualTo(200);
        assertThat(post("/v1/track", SegmentBodyTest.track(32_769), "Authorization", key))
                .isEqualTo(400);
        assertThat(post("/v1/batch", SegmentBodyTest.padded(512_000), "Authorization", key))
                .isEqualTo(200);
        assertThat(post("/v1/batch", SegmentBodyTest.padded(512_001), "Authorization", key))
                .isEqualTo(400);
        assertThat(post("/v1/batch", SegmentBodyTest.small(2_500), "Authorization", key))
                .isEqualTo(200);
        assertThat(post("/v1/batch", SegmentBodyTest.small(2_501), "Authorization", key))
                .isEqualTo(400);
        assertThat(post("/v1/batch", new byte[3_000_000], "Authorization", key)).isEqualTo(400);
        assertThat(post("/v1/batch", "not json").statusCode()).isEqualTo(400);
    }

    @Test
    void inflatesWithALimit() throws Exception {
        String key = basic("wk_test:");
        assertThat(post(
                        "/v1/batch",
                        zipped(SegmentBodyTest.padded(512_000)),
                        "Authorization",
                        key,
                        "Content-Encoding",
                        "gzip"))
                .isEqualTo(200);
        assertThat(post(
                        "/v1/batch",
                        zipped(SegmentBodyTest.padded(512_001)),
                        "Authorization",
                        key,
                        "Content-Encoding",
                        "gzip"))
                .isEqualTo(400);
        assertThat(post("/v1/batch", zipped(new byte[100_000_000]), "Authorization", key, "Content-Encoding", "gzip"))
                .isEqualTo(400);
        assertThat(post("/v1/batch", new byte[] {1, 2}, "Authorization", key, "Content-Encoding", "gzip"))
                .isEqualTo(400);
        assertThat(post("/v1/batch", new byte[] {1, 2}, "Content-Encoding", "br"))
                .isEqualTo(415);
    }

    @Test
    void tellsTheSenderToComeBackWhenTheInboxCannot() throws Exception {
        inbox.failWith(new Inbox.Overloaded("full"));
        HttpResponse<String> full = post("/v1/batch", BATCH);
        assertThat(full.statusCode()).isEqualTo(429);
        assertThat(full.headers().firstValueAsLong("Retry-After")).hasValue(1);
        inbox.failWith(new Inbox.Unavailable("away", new IOException("gone")));
        HttpResponse<String> away = post("/v1/batch", BATCH);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValueAsLong("Retry-After")).hasValue(5);
        inbox.failWith(null);
        assertThat(post("/v1/batch", BATCH).statusCode()).isEqualTo(200);
    }

    @Test
    void putsABadItemAsideAndAnswersWell() throws Exception {
        HttpResponse<String> answer =
                post("/v1/batch", "{\"writeKey\":\"wk_test\",\"batch\":[{\"type\":\"track\"}," + TRACK + "]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(inbox.events()).hasSize(1);
        assertThat(aside.rows())
                .containsExactly("segment/configured | neither userId nor anonymousId | {\"type\":\"track\"}");
    }

    @Test
    void outlivesALieAboutTheLengthAndABodyCutShort() throws Exception {
        String head = "POST /v1/batch HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{\"batch\":[";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        assertThat(post("/v1/batch", BATCH).statusCode()).isEqualTo(200);
    }

    @Test
    void cutsOffABodyWithoutEnd() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write("POST /v1/batch HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            int sent = 0;
            try {
                for (; sent < 4_000; sent++) {
                    out.write(chunk);
                }
            } catch (IOException cutOff) {
                assertThat(cutOff).isNotNull();
            }
            assertThat(sent).isLessThan(4_000);
            assertThat(in.available()).isGreaterThanOrEqualTo(0);
        }
        assertThat(post("/v1/batch", BATCH).statusCode()).isEqualTo(200);
    }

    @Test
    void takesCloudEventsInAllThreeShapes() throws Exception {
        String one =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/shop\",\"type\":\"DeliveryDelayed\",\"subject\":\"c-1\",\"data\":{\"days\":2}}";
        assertThat(post(
                                "/api/v1/events",
                                one,
                                "Content-Type",
                                "application/cloudevents+json",
                                "Authorization",
                                "Bearer wk_test")
                        .body())
                .contains("\"status\":\"ACCEPTED\"");
        HttpResponse<String> batch = post(
                "/api/v1/events",
                "[" + one + "," + one.replace("\"id\":\"1\"", "\"id\":\"\"") + "]",
                "Content-Type",
                "application/cloudevents-batch+json; charset=utf-8",
                "Authorization",
                "Bearer wk_test");
        assertThat(batch.body()).contains("\"status\":\"DUPLICATE\"", "\"status\":\"QUARANTINED\"", "id: missing");
        HttpResponse<String> binary = post(
                "/api/v1/events?access_token=wk_test",
                "{\"days\":2}",
                "Content-Type",
                "application/json",
                "ce-specversion",
                "1.0",
                "ce-id",
                "2",
                "ce-source",
                "/shop",
                "ce-type",
                "DeliveryDelayed",
                "ce-subject",
                "Euro%20%E2%82%AC%20%F0%9F%98%80");
        assertThat(binary.statusCode()).isEqualTo(200);
        assertThat(inbox.events())
                .hasSize(2)
                .anySatisfy(e -> assertThat(e.identities().get(0).value()).isEqualTo("Euro \u20AC \uD83D\uDE00"));
        assertThat(post("/api/v1/events", one, "Content-Type", "application/cloudevents+json")
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(
                                "/api/v1/events",
                                one,
                                "Content-Type",
                                "application/cloudevents+avro",
                                "Authorization",
                                "Bearer wk_test")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void takesAFileOfThePastFromWhoHoldsThePrivateKey() throws Exception {
        String file = TRACK + "\nno\n";
        assertThat(post("/api/v1/imports?format=jsonl", file).statusCode()).isEqualTo(401);
        String key = "Bearer " + Files.readString(folder.resolve("api-key")).strip();
        String mapping = "type:%20Order%0Auser:%20c%0Aid:%20o";
        assertThat(post(
                                "/api/v1/imports?format=csv&dryRun=true&mapping=" + mapping,
                                "o,c\n1,c-1\n",
                                "Authorization",
                                key)
                        .body())
                .contains("\"events\":1");
        assertThat(post("/api/v1/imports?format=csv", "o,c\n", "Authorization", key)
                        .body())
                .contains("mapping: missing");
        assertThat(post("/api/v1/imports?format=xls", file, "Authorization", key)
                        .body())
                .contains("jsonl, csv or abcd");
        HttpResponse<String> dry = post("/api/v1/imports?format=jsonl&dryRun=true", file, "Authorization", key);
        assertThat(dry.body()).contains("\"report\"", "\"events\":1", "\"accepted\":0", "\"line\":2");
        assertThat(inbox.events()).isEmpty();
        HttpResponse<String> done = post("/api/v1/imports?format=jsonl", file, "Authorization", key);
        assertThat(done.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(done.body()).contains("\"accepted\":1").endsWith("\n");
        assertThat(inbox.events()).singleElement().matches(Event::historic);
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return client.send(
                request(path, headers).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private int post(String path, byte[] body, String... headers) throws Exception {
        return client.send(
                        request(path, headers)
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
