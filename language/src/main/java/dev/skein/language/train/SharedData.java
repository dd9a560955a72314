package dev.skein.language.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The folder of public data beside the checkout. It is not part of the project: where it is absent, training and the
 * measurements that need it are skipped, saying so.
 */
public final class SharedData {
    private final Path root;

    private SharedData(Path root) {
        this.root = root;
    }

    /** From the system property or environment variable {@code SKEIN_SHARED}, else {@code ../shared} of here or above. */
    public static Optional<SharedData> find() {
        String named = System.getProperty("SKEIN_SHARED", System.getenv("SKEIN_SHARED"));
        if (named != null) {
            return Optional.of(Path.of(named).resolve("data"))
                    .filter(Files::isDirectory)
                    .map(SharedData::new);
        }
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path data = here.resolveSibling("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(new SharedData(data));
            }
        }
        return Optional.empty();
    }

    /** The folder, or an error that says how to get it. */
    public static SharedData orFail() {
        return find().orElseThrow(() ->
                new IllegalStateException("shared data: not found (set SKEIN_SHARED to the folder that holds data/)"));
    }

    /** Lines of one gzip file of a set, in UTF-8. */
    public List<String> lines(PublicSet set, String file) {
        Path path = root.resolve(set.folder()).resolve(file);
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read", e);
        }
    }

    /** Lines of one plain file of a set, in UTF-8. */
    public List<String> plainLines(PublicSet set, String file) {
        Path path = root.resolve(set.folder()).resolve(file);
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read", e);
        }
    }

    /** The bytes of one file of a set, for its hash. */
    public byte[] bytes(PublicSet set, String file) {
        Path path = root.resolve(set.folder()).resolve(file);
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read", e);
        }
    }

    /** Whether a set has the file. */
    public boolean has(PublicSet set, String file) {
        return Files.exists(root.resolve(set.folder()).resolve(file));
    }
}
