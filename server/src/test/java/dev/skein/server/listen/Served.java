package dev.skein.server.listen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own, which can be killed and started again over what it had. */
final class Served {
    static final String WRITE_KEY = "wk_clients";
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder;
    private final int port;
    private Process process;

    Served(Path folder) throws Exception {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        this.process = launch();
        awaitReady();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Kills the server as a power cut would, and starts it again. */
    void killAndStartAgain() throws Exception {
        process.destroyForcibly().waitFor();
        process = launch();
        awaitReady();
    }

    private Process launch() throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-Dskein.home=" + Path.of("..").toRealPath(),
                "-jar",
                JAR.toString(),
                "up",
                "--port",
                String.valueOf(port),
                "--data",
                folder.toString());
        command.environment().put("SKEIN_WRITE_KEY", WRITE_KEY);
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
    }

    private void awaitReady() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "the server did not start:\n" + Files.readString(folder.resolve("server.log")));
            }
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether this server tells of people at all; without that nothing can be seen from outside. */
    boolean tellsOfPeople() throws Exception {
        HttpResponse<String> answer = get("/api/v1/people?externalId=nobody");
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").contains("json");
    }

    /** The types of what stands in a user's timeline, as the API tells it; none when the user is unknown. */
    List<String> timeline(String user) throws Exception {
        JsonNode people =
                JSON.readTree(get("/api/v1/people?externalId=" + encoded(user)).body());
        List<String> types = new ArrayList<>();
        for (JsonNode person : people.path("items")) {
            String path = "/api/v1/people/" + encoded(person.path("id").asText()) + "/timeline?limit=500";
            JSON.readTree(get(path).body())
                    .path("items")
                    .forEach(item -> types.add(item.path("type").asText()));
        }
        return types;
    }

    /** Waits until the timeline has so many events that were counted, and gives these; fewer when patience ends. */
    List<String> counted(String user, int enough) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> counted = List.of();
        while (counted.size() < enough && Instant.now().isBefore(end)) {
            counted = timeline(user).stream()
                    .filter(type -> type.startsWith("Counted "))
                    .toList();
            if (process.waitFor(300, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the server is gone");
            }
        }
        return counted;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(20));
        Path key = folder.resolve("api-key");
        if (Files.exists(key)) {
            request.header("Authorization", "Bearer " + Files.readString(key).strip());
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Stops the server, and kills it when it does not. */
    void stop() throws Exception {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
