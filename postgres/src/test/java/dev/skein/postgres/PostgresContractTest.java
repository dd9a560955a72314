package dev.skein.postgres;

import dev.skein.loop.Loop;
import dev.skein.sim.contract.HostContract;
import dev.skein.sim.contract.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class PostgresContractTest extends HostContract {
    @TempDir
    static Path folder;

    private static LocalPostgres server;
    private static int databases;

    @BeforeAll
    static void start() throws IOException {
        server = LocalPostgres.start(folder, Shared.BINARIES, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Stage open(Loop loop, Instant start) {
        return new DatabaseStage(Shared.database(server, "contract" + databases++), loop, start);
    }
}
