package dev.skein.server.boot;

import dev.skein.Data;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How this installation is to run. What the command line says counts before {@code SKEIN_*} in the environment, that
 * before {@code skein.yaml} in the folder it is started in, that before the default.
 *
 * @param port of the HTTP server
 * @param address it is bound to; this machine alone unless told otherwise
 * @param data folder of everything that lasts
 * @param company folder with company.yaml, playbooks and knowledge
 * @param databaseUrl JDBC URL of a PostgreSQL of yours; empty brings one along
 * @param writeKey accepted beside the generated ones
 * @param hosts names it is reached by, beside this machine's own
 * @param demo whether the demo shop is to live
 */
record Options(
        int port,
        String address,
        Path data,
        Path company,
        Optional<String> databaseUrl,
        Optional<String> writeKey,
        List<String> hosts,
        boolean demo) {
    static final int PORT = 8180;

    /** What was said on the command line; what was not is empty. */
    record Said(Optional<Integer> port, Optional<String> address, Optional<Path> data, Optional<Path> company) {}

    static Options of(Said said, boolean demo) {
        Data file = file(Path.of("skein.yaml"));
        Path home = Path.of(System.getProperty("skein.home", "."));
        Path otherwise = home.resolve("data").resolve(demo ? "demo" : "live");
        return new Options(
                said.port()
                        .or(() -> setting("PORT", file, "port").map(Options::port))
                        .orElse(PORT),
                said.address().or(() -> setting("ADDRESS", file, "address")).orElse("127.0.0.1"),
                said.data()
                        .or(() -> setting("DATA", file, "data").map(Path::of))
                        .orElse(otherwise),
                said.company()
                        .or(() -> setting("COMPANY", file, "company").map(Path::of))
                        .orElse(home.resolve("examples").resolve("furniture")),
                setting("DATABASE_URL", file, "databaseUrl"),
                setting("WRITE_KEY", file, "writeKey"),
                setting("HOSTS", file, "hosts")
                        .map(names -> List.of(names.strip().split("[,\\s]+", -1)))
                        .orElse(List.of()),
                demo);
    }

    private static Optional<String> setting(String variable, Data file, String field) {
        return Optional.ofNullable(System.getenv("SKEIN_" + variable))
                .filter(v -> !v.isBlank())
                .or(() -> file.text(field));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("port: " + text + " (expected: a number from 0 to 65535)", e);
        }
        throw new IllegalArgumentException("port: " + text + " (expected: 0 to 65535)");
    }

    private static Data file(Path path) {
        if (!Files.exists(path)) {
            return Data.none();
        }
        try {
            Object read = new Load(
                            LoadSettings.builder().setLabel(path.toString()).build())
                    .loadFromString(Files.readString(path));
            if (read instanceof Map<?, ?> map) {
                return Data.of("top", map).tree("top");
            }
            throw new IllegalArgumentException(path + ": holds no fields");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
