package dev.skein.server.listen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.sim.Months;
import dev.skein.sim.floor.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code skein simulate} writes, import takes in. */
class SimulatedImportTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void everyLineIsTakenAndWhatWasToldTwiceIsKnown() throws IOException {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        ByteArrayOutputStream truth = new ByteArrayOutputStream();
        Months.Setting setting = Months.Setting.of(21, 200, 30, Optional.of(3), Policy.ON_OFF);
        Months.Lived lived = Months.live(setting, events, truth, (day, lines) -> {});
        Data counts =
                Codec.read(truth.toString(StandardCharsets.UTF_8), Data.class).tree("counts");
        MemoryInbox inbox = new MemoryInbox();

        ImportReport report = new Importer(inbox, read -> read)
                .run(
                        ImportFormat.jsonl("simulated", NOW),
                        new ByteArrayInputStream(events.toByteArray()),
                        false,
                        so -> {});

        assertThat(report.rows()).isEqualTo(lived.lines());
        assertThat(report.refused()).as("%s", report.reasons()).isZero();
        assertThat(report.quarantined()).isZero();
        assertThat(report.accepted() + report.duplicates()).isEqualTo(lived.lines());
        assertThat(report.duplicates())
                .isPositive()
                .isLessThanOrEqualTo(counts.number("toldTwice").orElseThrow().longValue());
        assertThat(inbox.events())
                .extracting(Event::type)
                .contains("MessageReceived", "ReplyWritten", "ProfileIdentified");
        assertThat(inbox.events().stream().filter(e -> e.type().equals("MessageReceived")))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.text()).isNotBlank())
                .allSatisfy(e -> assertThat(e.insight()).isEmpty());
    }
}
