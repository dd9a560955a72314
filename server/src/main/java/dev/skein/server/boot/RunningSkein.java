package dev.skein.server.boot;

import dev.skein.Codec;
import dev.skein.Data;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The Skein that runs already, as a command calls it: where it is, and the key of its data folder. */
final class RunningSkein {
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(1);
    private static final int OK_BELOW = 300;

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8180",
            description = "the running Skein (default: ${DEFAULT-VALUE})")
    String url = "";

    @Option(names = "--data", description = "its data folder, for the key (default: ./data/demo, else ./data/live)")
    Optional<Path> data = Optional.empty();

    /** A call of that path below {@code /api/v1/}, with our key on it. */
    HttpRequest.Builder call(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path)).header("Authorization", "Bearer " + key());
    }

    /** What is there. */
    Data get(String path) throws IOException, InterruptedException {
        return answer(call(path).GET());
    }

    /** Asks for something to be done. */
    Data post(String path) throws IOException, InterruptedException {
        return answer(call(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The same, with what is asked for. */
    Data post(String path, Data body) throws IOException, InterruptedException {
        return answer(call(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Codec.json(body))));
    }

    /** The answer's fields; an {@link IllegalStateException} in the server's own words where it refuses. */
    private Data answer(HttpRequest.Builder call) throws IOException, InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = HttpClient.newHttpClient()
                    .send(
                            call.timeout(ANSWERS_WITHIN).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw new IllegalStateException("no Skein answers at " + url + ": start it, or name it with --url", e);
        }
        if (answer.statusCode() >= OK_BELOW) {
            throw new IllegalStateException(refusal(answer));
        }
        return Codec.read(answer.body(), Data.class);
    }

    private static String refusal(HttpResponse<String> answer) {
        try {
            Data problem = Codec.read(answer.body(), Data.class);
            return problem.text("detail")
                    .filter(d -> !d.isBlank())
                    .or(() -> problem.text("title"))
                    .orElse("refused: " + answer.statusCode());
        } catch (IllegalStateException e) {
            return "refused: " + answer.statusCode(); // no answer of ours, so its text says nothing to us
        }
    }

    private String key() throws IOException {
        Path home = Path.of(System.getProperty("skein.home", "."));
        for (Path folder : data.map(List::of).orElse(List.of(home.resolve("data/demo"), home.resolve("data/live")))) {
            if (Files.exists(folder.resolve("api-key"))) {
                return Files.readString(folder.resolve("api-key")).strip();
            }
        }
        throw new IllegalStateException("no api-key found: name the data folder of the running Skein with --data");
    }
}
