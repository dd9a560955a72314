package dev.skein.server.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the packaged server take the same four words of a query. */
@TestInstance(Lifecycle.PER_CLASS)
class ListsIT {
    @SuppressWarnings("NullAway.Init") // begun before all tests
    private Served server;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        server = new Served(folder);
    }

    @AfterAll
    void end() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"runs", "decisions", "effects", "promises", "recoveries", "needs", "surveys", "corrections"})
    void aListReadsItsQuery(String list) throws Exception {
        HttpResponse<String> empty = server.get("/api/v1/" + list + "?person=nobody&status=open&limit=500");
        assertThat(empty.statusCode()).as(empty.body()).isEqualTo(200);
        assertThat(empty.body()).contains("\"items\":[]");
        assertThatRefused(list, "limit=501", "limit");
        assertThatRefused(list, "cursor=gone%3F", "cursor");
        assertThatRefused(list, "status=" + "x".repeat(41), "status");
        assertThatRefused(list, "person=" + "x".repeat(257), "person");
    }

    private void assertThatRefused(String list, String query, String named) throws Exception {
        HttpResponse<String> refused = server.get("/api/v1/" + list + "?" + query);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"" + named + "\"");
    }
}
