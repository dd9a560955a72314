package dev.skein.server.listen;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The clients that live in npm, as child processes. Where npm or what it fetches is not to be had, their tests skip. */
final class Clients {
    private static final Path FROM = Path.of("src/test/clients");
    private static final Path TO = Path.of("target/clients");

    private Clients() {}

    /** Installs the clients by their lock file, once a build. */
    static void install() throws Exception {
        Files.createDirectories(TO);
        try (var files = Files.list(FROM)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, TO.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path done = TO.resolve("node_modules/.package-lock.json");
        if (!Files.exists(done)) {
            assumeThat(npm()).as("npm and its registry, for the real clients").isZero();
        }
    }

    private static int npm() throws InterruptedException {
        try {
            Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(TO.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(TO.resolve("npm.log").toFile())
                    .start();
            return npm.waitFor(5, TimeUnit.MINUTES) ? npm.exitValue() : -1;
        } catch (IOException e) {
            return -1; // no npm here: the test says so and skips
        }
    }

    /** Starts a client's script. */
    static Process start(String script, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", script));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .directory(TO.toFile())
                .redirectError(TO.resolve(script + ".log").toFile())
                .start();
    }

    /** What a client printed, once it is done. */
    static String printed(Process client) throws Exception {
        String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        client.waitFor();
        return printed.strip();
    }
}
