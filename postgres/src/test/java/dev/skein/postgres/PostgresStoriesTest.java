package dev.skein.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Company;
import dev.skein.act.assist.Assist;
import dev.skein.act.assist.Macros;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.playbook.FlowFile;
import dev.skein.act.playbook.Flows;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Dump;
import dev.skein.host.Host;
import dev.skein.loop.Loops;
import dev.skein.sim.MemoryHost;
import dev.skein.sim.Reader;
import dev.skein.sim.contract.Stage;
import dev.skein.sim.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped stories, told to this host: each must hold, and leave the same bytes as in memory. */
class PostgresStoriesTest {
    private static final Path PLAYBOOKS = Path.of("..", "examples", "playbooks");

    @TempDir
    static Path folder;

    private static LocalPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = LocalPostgres.start(folder, Shared.BINARIES, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> shipped() {
        return Story.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isSo(String name) {
        String database = "story_" + name.replace('-', '_');
        Story.Teller here = (company, playbooks, start) ->
                new DatabaseStage(Shared.database(server, database), loops(company, playbooks), start);
        Story.Teller memory =
                (company, playbooks, start) -> new InMemory(new MemoryHost(loops(company, playbooks), start));
        String told = Story.shipped(name).tell(here, Reader.none());
        assertThat(told).contains("state ");
        String reference = Story.shipped(name).tell(memory, Reader.none());
        assertThat(told).isEqualTo(reference);
        assertThat(Dump.sha256(told)).isEqualTo(Dump.sha256(reference));
    }

    private static Loops loops(Company company, List<String> playbooks) {
        return new Loops(
                company,
                Playbooks.compile(playbooks.stream()
                        .filter(file -> !file.startsWith(Story.FLOWS))
                        .map(file -> PlaybookFile.read(file, text(PLAYBOOKS.resolve(file)))
                                .playbook()
                                .orElseThrow())
                        .toList()),
                Policies.first(),
                new Assist(
                        Flows.of(playbooks.stream()
                                .filter(file -> file.startsWith(Story.FLOWS))
                                .map(file -> FlowFile.read(file, text(PLAYBOOKS.resolveSibling(file)))
                                        .flow()
                                        .orElseThrow())
                                .toList()),
                        Macros.NONE));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record InMemory(MemoryHost memory) implements Stage {
        @Override
        public Host host() {
            return memory;
        }

        @Override
        public void advanceTo(Instant to) {
            memory.advanceTo(to);
        }

        @Override
        public void settle() {}

        @Override
        public void restart() {}

        @Override
        public void close() {
            memory.close();
        }
    }
}
