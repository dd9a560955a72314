package dev.skein.server.listen;

import dev.skein.Codec;
import dev.skein.interchange.Times;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Files of the past over HTTP: {@code POST /api/v1/imports?format=jsonl|csv|abcd}, with
 * {@code name} of the file, {@code dryRun}, for CSV its {@code mapping} in YAML, for ABCD the {@code start}. The body goes to a file first, so that
 * one that breaks off has changed nothing; then it is taken in, and told line by line (NDJSON) how far it is: first
 * {@code {"progress":...}}, at the end {@code {"report":...}} or {@code {"failed":"why"}}.
 */
final class ImportRoute {
    /** Bytes of a file. */
    static final long FILE_BYTES_MAX = 4L * 1024 * 1024 * 1024;

    private static final int SOURCE_CHARS_MAX = 40;
    private static final Duration DEFAULT_PAST = Duration.ofDays(30);

    private final Vertx vertx;
    private final AtomicBoolean busy = new AtomicBoolean();

    ImportRoute(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Takes a file in; an {@link Answer} says why it is not. */
    void take(HttpServerRequest request, Intake intake, Sender sender) {
        ImportFormat format;
        try {
            format = format(request, intake.now());
        } catch (IllegalArgumentException e) {
            sender.send(Answer.problem(400, "The import is not taken", String.valueOf(e.getMessage())));
            return;
        }
        if (!busy.compareAndSet(false, true)) {
            sender.send(Answer.problem(429, "One import at a time", "Another is under way.", "", 10));
            return;
        }
        boolean dryRun = Boolean.parseBoolean(request.getParam("dryRun", "false"));
        request.pause();
        vertx.<Path>executeBlocking(() -> Files.createTempFile("skein-import", ""))
                .onFailure(e -> fail(sender, "no room for the file: " + e.getMessage()))
                .onSuccess(path -> spool(request, path, sender, () -> run(request, intake, format, path, dryRun)));
    }

    /** Says an answer to the request at hand. */
    interface Sender {
        void send(Answer answer);
    }

    private void fail(Sender sender, String why) {
        busy.set(false);
        sender.send(Answer.problem(503, "The import failed", why, "", Answer.UNAVAILABLE_SECONDS));
    }

    private void spool(HttpServerRequest request, Path path, Sender sender, Runnable then) {
        request.pipe()
                .endOnFailure(true)
                .to(new LimitedFile(
                        vertx.fileSystem().openBlocking(path.toString(), new OpenOptions()), FILE_BYTES_MAX))
                .onSuccess(all -> then.run())
                .onFailure(e -> {
                    delete(path);
                    fail(sender, "the file did not come whole: " + e.getMessage());
                });
    }

    private void run(HttpServerRequest request, Intake intake, ImportFormat format, Path path, boolean dryRun) {
        HttpServerResponse response = request.response();
        response.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
        vertx.executeBlocking(
                        () -> intake.importer()
                                .run(format, Files.newInputStream(path), dryRun, so -> tell(response, "progress", so)),
                        false)
                .onComplete(done -> {
                    delete(path);
                    busy.set(false);
                    if (done.succeeded()) {
                        tell(response, "report", done.result());
                    } else {
                        tell(response, "failed", String.valueOf(done.cause().getMessage()));
                    }
                    if (!response.closed()) {
                        response.end();
                    }
                });
    }

    /** A line of the answer; a caller that has gone away misses it, the import goes on. */
    private static void tell(HttpServerResponse response, String what, Object said) {
        if (!response.closed()) {
            response.write(Buffer.buffer(Codec.bytes(Map.of(what, said))).appendByte((byte) '\n'));
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    private static ImportFormat format(HttpServerRequest request, Instant now) {
        String name = request.getParam("format", "");
        return switch (name) {
            case "jsonl" -> ImportFormat.jsonl(source(request), now);
            case "csv" -> ImportFormat.csv(CsvMapping.parse(mapping(request)), now);
            case "abcd" -> ImportFormat.abcd(start(request, now), now);
            default -> throw new IllegalArgumentException("format: " + name + " (expected: jsonl, csv or abcd)");
        };
    }

    private static Instant start(HttpServerRequest request, Instant now) {
        String start = request.getParam("start", "");
        if (start.isEmpty()) {
            return now.minus(DEFAULT_PAST);
        }
        return Times.parse(start)
                .orElseThrow(() -> new IllegalArgumentException("start: " + start + " (expected: a date)"));
    }

    private static String mapping(HttpServerRequest request) {
        String mapping = request.getParam("mapping", "");
        if (mapping.isBlank()) {
            throw new IllegalArgumentException("mapping: missing (expected: the mapping's YAML)");
        }
        return mapping;
    }

    /** What the events' source is called: as asked for, or after the file. */
    private static String source(HttpServerRequest request) {
        String file = request.getParam("name", "jsonl").toLowerCase(Locale.ROOT);
        int end = file.indexOf('.', 1);
        String plain = (end < 0 ? file : file.substring(0, end)).replaceAll("[^a-z0-9-]+", "-");
        return plain.length() > SOURCE_CHARS_MAX ? plain.substring(0, SOURCE_CHARS_MAX) : plain;
    }
}
