package dev.skein.server.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line against an answering server: what it calls, what it prints, how it ends. */
class TeachCommandTest {
    private static final String TOLD = """
            {"live":"1","before":null,"usable":3,"withheld":0,"tolerance":0.02,"job":{"state":"IDLE","done":1,"says":""},
             "versions":[{"version":"2","hash":"ab","made":"2026-11-22T09:00:00Z","live":false,"approvedBy":"",
              "approvedAt":null,"own":8,"corrections":3,"evaluation":{"examples":11,
              "accuracy":{"value":0.9,"low":0.8,"high":1},"macroF1":{"value":0.9,"low":0.8,"high":1},
              "difference":{"value":0,"low":-0.1,"high":0.1},"beside":"1","messages":0,"differ":0,"loses":%s}}]}
            """;

    @TempDir
    Path data;

    private final List<String> calls = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private HttpServer server;
    private int status = 200;
    private String answer = TOLD.formatted("false");

    @BeforeEach
    void open() throws IOException {
        Files.writeString(data.resolve("api-key"), "k-1\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            calls.add(call.getRequestMethod() + " " + call.getRequestURI().getPath() + " "
                    + call.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort(), "--data", data.toString()));
        CommandLine line = new CommandLine(new TeachCommand());
        PrintWriter to = new PrintWriter(out);
        line.setOut(to).setErr(to);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return 1;
        });
        return line.execute(all.toArray(String[]::new));
    }

    @Test
    void statusIsToldWithOurKey() {
        assertThat(run("status")).isZero();
        assertThat(calls).containsExactly("GET /api/v1/language-models Bearer k-1");
        assertThat(out.toString()).contains("Version 1 is live", "accuracy 90.0 % (80.0 to 100.0)");
    }

    @Test
    void aCandidateThatMayLoseEndsWithThree() {
        assertThat(run("candidate")).isZero();
        answer = TOLD.formatted("true");
        assertThat(run("candidate")).isEqualTo(TeachCommand.LOSES);
        assertThat(calls).first().asString().startsWith("POST /api/v1/language-models/learn");
        assertThat(out.toString()).contains("cannot go live");
    }

    @Test
    void theNewestIsPromotedUnlessAnotherIsNamed() {
        assertThat(run("promote")).isZero();
        assertThat(run("promote", "7")).isZero();
        assertThat(run("rollback")).isZero();
        assertThat(calls.stream().map(call -> call.replace(" Bearer k-1", "")).toList())
                .containsExactly(
                        "GET /api/v1/language-models",
                        "POST /api/v1/language-models/2/live",
                        "POST /api/v1/language-models/7/live",
                        "POST /api/v1/language-models/rollback");
    }

    @Test
    void aRefusalIsToldInTheServersWords() {
        status = 409;
        answer = "{\"title\":\"Not as things stand\",\"detail\":\"There is no version to roll back to.\"}";
        assertThat(run("rollback")).isEqualTo(1);
        assertThat(out.toString()).contains("There is no version to roll back to.");
        assertThat(run("candidate", "--minutes", "0")).isEqualTo(2);
    }
}
