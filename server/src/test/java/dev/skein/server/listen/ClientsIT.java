package dev.skein.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real clients against the real server: every event in the timeline once, also when the server is killed under them. */
@TestInstance(Lifecycle.PER_CLASS)
class ClientsIT {
    private static final int EVENTS = 40;

    /** Milliseconds between two events where the server is killed while they come. */
    private static final int PAUSE_MS = 100;

    @SuppressWarnings("NullAway.Init") // begun before all tests
    private Served server;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        server = new Served(folder);
        assumeThat(server.tellsOfPeople()).as("the people of the interface").isTrue();
    }

    @AfterAll
    void end() throws Exception {
        server.stop();
    }

    @Test
    void nodeClientLosesNothingWhenTheServerIsKilled() throws Exception {
        Clients.install();
        Process client = Clients.start("node.mjs", server.url(), Served.WRITE_KEY, "u-node", EVENTS, PAUSE_MS);
        assertThat(server.counted("u-node", 5)).isNotEmpty();
        server.killAndStartAgain();
        assertThat(Clients.printed(client)).isEqualTo("{\"delivered\":" + EVENTS + ",\"failed\":0}");
        assertThatEachCameOnce("u-node");
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "batching"})
    void browserClientLosesNothingWhenTheServerIsKilled(String strategy) throws Exception {
        Clients.install();
        String user = "u-browser-" + strategy;
        Process client = Clients.start("browser.mjs", server.url(), Served.WRITE_KEY, user, EVENTS, PAUSE_MS, strategy);
        assertThat(server.counted(user, 5)).isNotEmpty();
        server.killAndStartAgain();
        assertThatEachCameOnce(user);
        client.getOutputStream().close();
        assertThat(Clients.printed(client)).isEqualTo("{\"sent\":" + EVENTS + "}");
    }

    @Test
    void javaClientLosesNothingWhenTheServerIsKilled() throws Exception {
        Analytics analytics = Analytics.builder(Served.WRITE_KEY)
                .endpoint(server.url() + "/")
                .flushQueueSize(5)
                .flushInterval(1, TimeUnit.SECONDS)
                .build();
        for (int i = 0; i < EVENTS; i++) {
            analytics.enqueue(
                    TrackMessage.builder("Counted " + i).userId("u-java").properties(Map.of("i", i)));
            if (i == EVENTS / 2) {
                assertThat(server.counted("u-java", 5)).isNotEmpty();
                server.killAndStartAgain();
            }
        }
        analytics.flush();
        assertThatEachCameOnce("u-java");
        analytics.shutdown();
    }

    @Test
    void cloudEventsClientIsTakenInBothModesOnce() throws Exception {
        Clients.install();
        Process client = Clients.start("cloudevents.mjs", server.url(), Served.WRITE_KEY, "u-cloud", EVENTS);
        assertThat(Clients.printed(client).split("\"ACCEPTED\",\"DUPLICATE\"", -1))
                .hasSize(EVENTS + 1);
        assertThatEachCameOnce("u-cloud");
    }

    private void assertThatEachCameOnce(String user) throws Exception {
        List<String> expected =
                IntStream.range(0, EVENTS).mapToObj(i -> "Counted " + i).toList();
        assertThat(server.counted(user, EVENTS)).containsExactlyInAnyOrderElementsOf(expected);
    }
}
