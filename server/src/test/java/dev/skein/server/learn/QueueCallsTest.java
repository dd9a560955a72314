package dev.skein.server.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.View;
import dev.skein.Waiting.Kind;
import dev.skein.loop.Loop;
import dev.skein.sim.MemoryHost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reports on the queue, on rows made by hand. */
final class QueueCallsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Key POD = Key.pod("care");

    @Test
    void matchingIsToldWithItsIntervalOnceThereAreEnoughHalfHours() {
        List<View> rows = new ArrayList<>();
        for (int block = 0; block < 60; block++) {
            boolean on = block % 2 == 0;
            for (int i = 0; i < 10; i++) {
                rows.add(match("care", block, on, i < (on ? 8 : 5), rows.size()));
            }
        }
        QueueReports.Matching told = reports(rows).matching(0.5);
        assertThat(told.on().blocks()).isEqualTo(30);
        assertThat(told.off().people()).isEqualTo(300);
        assertThat(told.uplift().orElseThrow()).isCloseTo(0.3, within(1e-9));
        assertThat(told.sentence().orElseThrow()).startsWith("Of 100 people, 30 more are helped");
        assertThat(told.withheld()).isEmpty();

        QueueReports.Matching early = reports(rows.subList(0, 100)).matching(0.5);
        assertThat(early.sentence()).isEmpty();
        assertThat(early.withheld().orElseThrow()).contains("too early to tell: 5 blocks on and 5 off");
    }

    @Test
    void theSameHalfHourOfTwoPodsIsTwo() {
        QueueReports.Matching told = reports(List.of(match("care", 1, true, true, 1), match("other", 1, true, true, 2)))
                .matching(0.1);
        assertThat(told.on().blocks()).isEqualTo(2);
    }

    @Test
    void withoutControlNothingIsTold() {
        assertThat(reports(List.of(match("care", 1, true, true, 1)))
                        .matching(0)
                        .withheld()
                        .orElseThrow())
                .contains("the control is off");
    }

    @Test
    void waitsAreToldWithHowOftenTheyWereTrue() {
        List<View> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(wait(Kind.MINUTES, i < 79 ? "TRUE" : "FALSE", i));
        }
        rows.add(wait(Kind.MINUTES, "LEFT", 100));
        rows.add(wait(Kind.BY, "TRUE", 101));

        QueueReports.Waits waits = reports(rows).waits();

        QueueReports.Told minutes = waits.items().get(0);
        assertThat(minutes.told()).isEqualTo(100);
        assertThat(minutes.left()).isEqualTo(1);
        assertThat(minutes.share()).isEqualTo(Optional.of(0.79));
        assertThat(minutes.low().orElseThrow()).isCloseTo(0.7000, within(1e-3)); // Wilson, by hand
        assertThat(minutes.high().orElseThrow()).isCloseTo(0.8583, within(1e-3));
        assertThat(minutes.verdict()).isEqualTo("as true as we said");
        assertThat(waits.items().get(1).share()).isEmpty();
        assertThat(waits.items().get(1).verdict()).contains("too early to tell: 1 waits");
    }

    @Test
    void whatIsPlainlyFalseIsCalledSo() {
        assertThat(QueueReports.told(Kind.MINUTES, 50, 50, 0).verdict()).isEqualTo("true less often than we said");
        assertThat(QueueReports.told(Kind.MINUTES, 99, 1, 0).verdict()).isEqualTo("true more often than we said");
    }

    private static View match(String pod, long block, boolean on, boolean good, int number) {
        Data body = Data.of("pod", pod, "block", block, "on", on, "good", good);
        return new View("match", "m" + number, Key.customer("c" + number), pod, good ? "GOOD" : "BAD", NOW, body);
    }

    private static View wait(Kind kind, String status, int number) {
        Data body = Data.of("pod", "care", "kind", kind.name());
        return new View("wait", "w" + number, Key.customer("c" + number), "care", status, NOW, body);
    }

    /** Reports over these rows, brought in by one step. */
    private static QueueReports reports(List<View> rows) {
        Loop loop = new Loop() {
            @Override
            public State initial(Key key) {
                return Pod.unknown(key);
            }

            @Override
            public Step step(State state, Event event, Instant now) {
                return new Step(state, List.of(), List.of(), List.of(), List.copyOf(rows));
            }
        };
        MemoryHost host = new MemoryHost(loop, NOW);
        host.append(List.of(Event.internal("test", "rows", "Rows", POD, NOW, Data.none())));
        return new QueueReports(host);
    }
}
