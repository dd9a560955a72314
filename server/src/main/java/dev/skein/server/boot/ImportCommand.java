package dev.skein.server.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skein import}: hands a file of history to a running Skein, and prints its report. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes in history: it is heard and understood, never acted upon.",
        footer = {
            "",
            "Examples: skein import events.jsonl --dry-run",
            "          skein import orders.csv --mapping orders.yaml",
            "          skein import abcd_sample.json.gz"
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "JSONL (Segment shape), CSV, or ABCD dialogues; .gz is read too")
    Path file = Path.of("");

    @Option(names = "--format", description = "jsonl, csv or abcd (default: by the file's name)")
    Optional<String> format = Optional.empty();

    @Option(names = "--mapping", description = "for CSV: a YAML file that names the column of each field")
    Optional<Path> mapping = Optional.empty();

    @Option(names = "--start", description = "for dialogues without times: the date the first began, 2026-01-01")
    Optional<String> start = Optional.empty();

    @Option(names = "--dry-run", description = "read and report, keep nothing")
    boolean dryRun;

    @Mixin
    RunningSkein running = new RunningSkein();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        StringBuilder query = new StringBuilder("?format=").append(format.orElseGet(this::guessed));
        query.append("&dryRun=").append(dryRun);
        query.append("&name=").append(encoded(file.getFileName().toString()));
        start.ifPresent(s -> query.append("&start=").append(encoded(s)));
        if (mapping.isPresent()) {
            query.append("&mapping=").append(encoded(Files.readString(mapping.get())));
        }
        HttpRequest request = running.call("imports" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<java.io.InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                out.flush();
            }
        }
        return answer.statusCode() == 200 ? 0 : 1;
    }

    private String guessed() {
        String name = file.getFileName().toString();
        return name.contains(".csv") ? "csv" : name.contains("abcd") ? "abcd" : "jsonl";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
