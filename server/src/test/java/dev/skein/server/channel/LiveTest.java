package dev.skein.server.channel;

import static dev.skein.server.channel.Reader.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The desk's news, over real sockets. */
@Timeout(60)
class LiveTest extends OnStage {
    private String address(String query) {
        return "ws://127.0.0.1:" + stage.port() + "/api/v1/live" + query;
    }

    private List<Map.Entry<String, String>> key() {
        try {
            return List.of(Map.entry(
                    "Authorization",
                    "Bearer " + Files.readString(folder.resolve("api-key")).strip()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One committed row of topic employee. */
    private void commit(int n) {
        stage.host
                .append(List.of(Event.internal(
                        "company",
                        "d" + n,
                        "EmployeeDescribed",
                        Key.employee("e" + n),
                        Stage.T0,
                        Data.of("name", "E" + n))))
                .toCompletableFuture()
                .join();
    }

    private static boolean isRow(Data frame) {
        return frame.text("topic").isPresent();
    }

    private static long seq(Data row) {
        return row.number("seq").orElseThrow().longValue();
    }

    @Test
    void everyCommittedRowIsToldOnceWithoutItsContent() {
        Reader desk = Reader.open(address(""), key());
        long start = seq(desk.frame(0, type("reset")));
        commit(1);
        commit(2);
        assertThat(desk.frames(2, LiveTest::isRow)).extracting(LiveTest::seq).containsExactly(start + 1, start + 2);
        assertThat(desk.frame(0, LiveTest::isRow).values())
                .containsOnlyKeys("seq", "topic", "id", "key", "about", "status")
                .containsEntry("topic", "employee")
                .containsEntry("id", "e1")
                .containsEntry("key", "employee:e1");
    }

    @Test
    void whoComesBackGetsWhatWasMissed() {
        Reader desk = Reader.open(address(""), key());
        long start = seq(desk.frame(0, type("reset")));
        commit(1);
        desk.frame(0, LiveTest::isRow);
        desk.breakOff();
        commit(2);
        commit(3);
        Reader back = Reader.open(address("?since=" + (start + 1)), key());
        commit(4);
        assertThat(back.frames(3, LiveTest::isRow))
                .extracting(LiveTest::seq)
                .containsExactly(start + 2, start + 3, start + 4);
        assertThat(back.all().stream().filter(type("reset"))).isEmpty();
    }

    @Test
    void whatIsNotKeptIsAskedForAnew() {
        Reader desk = Reader.open(address(""), key());
        long start = seq(desk.frame(0, type("reset")));
        for (int i = 0; i <= Live.ROWS_MAX; i++) {
            commit(i);
        }
        Reader late = Reader.open(address("?since=" + start), key());
        assertThat(seq(late.frame(0, type("reset")))).isEqualTo(start + Live.ROWS_MAX + 1);
        Reader just = Reader.open(address("?since=" + (start + 1)), key());
        assertThat(just.frames(Live.ROWS_MAX, LiveTest::isRow))
                .extracting(LiveTest::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(start + 2, start + Live.ROWS_MAX + 1)
                        .boxed()
                        .toList());
        for (String nonsense : List.of("?since=" + (start + Live.ROWS_MAX + 2), "?since=3", "?since=x", "?since=-1")) {
            Reader other = Reader.open(address(nonsense), key());
            other.frame(0, type("reset"));
        }
    }

    @Test
    void aSlowReaderIsSentAwayAndHarmsNobody() {
        Reader slow = Reader.stalled(address(""), key());
        Reader quick = Reader.open(address(""), key());
        quick.frame(0, type("reset"));
        int rows = 0;
        while (stage.live.isReading(2)) {
            for (int i = 0; i < 500; i++) {
                commit(rows++);
            }
            quick.await(rows + 1);
        }
        assertThat(quick.frames(rows, LiveTest::isRow)).hasSize(rows);
        slow.go();
        assertThat(slow.closed()).isEqualTo(1013);
    }

    @Test
    void thereIsAPingNowAndThen() {
        Reader desk = Reader.open(address(""), key());
        desk.frame(0, type("reset"));
        stage.live.ping();
        desk.frame(0, type("ping"));
    }

    @Test
    void withoutASessionNobodyListens() {
        assertThatThrownBy(() -> Reader.open(address(""), List.of()))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }
}
