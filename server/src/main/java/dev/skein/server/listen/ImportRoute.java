package dev.skein.server.listen;

import dev.skein.Codec;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Files of the past over HTTP: {@code POST /api/v1/imports?format=jsonl|csv|abcd}. The body goes to a file first, so that
 * one that breaks off has changed nothing; then it is taken in, and told line by line (NDJSON) how far it is: first
 * {@code {"progress":...}}, at the end {@code {"report":...}} or {@code {"failed":"why"}}.
 */
final class ImportRoute {
    /** Bytes of a file. */
    static final long FILE_BYTES_MAX = 4L * 1024 * 1024 * 1024;

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
            case "jsonl" -> {
                String source = request.getParam("source", "jsonl");
                if (!source.matches("[a-z0-9-]{1,40}")) {
                    throw new IllegalArgumentException("source: " + source + " (expected: 1 to 40 of a-z 0-9 -)");
                }
                yield ImportFormat.jsonl(source, now);
            }
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
        String base64 = request.getHeader("Skein-Mapping");
        if (base64 == null) {
            throw new IllegalArgumentException(
                    "Skein-Mapping: missing (expected: a header with the mapping in Base64)");
        }
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
