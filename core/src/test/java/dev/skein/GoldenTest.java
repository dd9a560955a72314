package dev.skein;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a release wrote, every later release reads (rule 8). The files hold what each release really wrote in its demo's
 * week; a field that is renamed or dropped shows here as a line that no longer comes back as it went. Never edit them:
 * a new release adds a folder.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TestFactory
    Stream<DynamicTest> whatAReleaseWroteIsRead() throws IOException {
        List<Path> releases;
        try (Stream<Path> found = Files.list(GOLDEN)) {
            releases = found.sorted().toList();
        }
        assertThat(releases).isNotEmpty();
        return releases.stream()
                .flatMap(release -> Stream.of(
                        test(release, "customers.jsonl", Customer.class),
                        test(release, "employees.jsonl", Employee.class),
                        test(release, "pods.jsonl", Pod.class),
                        test(release, "events.jsonl", Event.class),
                        test(release, "effects.jsonl", Effect.class)));
    }

    private static DynamicTest test(Path release, String file, Class<?> type) {
        return DynamicTest.dynamicTest(release.getFileName() + " " + file, () -> {
            List<String> lines = Files.readAllLines(release.resolve(file), StandardCharsets.UTF_8);
            assertThat(lines).isNotEmpty();
            for (String line : lines) {
                assertThat(Codec.json(Codec.read(line, type))).isEqualTo(line);
            }
        });
    }
}
