package dev.skein.sim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
    private static final String TRACK = "{\"type\":\"track\",\"userId\":\"u\",\"event\":\"Slipped\",";

    @TempDir
    Path folder;

    @Test
    void eventsComeInTheOrderTheyReachedUs() throws IOException {
        Past past = read(TRACK
                + "\"messageId\":\"a\",\"timestamp\":\"2026-01-02T00:00:00Z\",\"receivedAt\":\"2026-01-09T00:00:00Z\"}\n\n"
                + TRACK + "\"messageId\":\"b\",\"timestamp\":\"2026-01-03T00:00:00Z\"}\r\n");
        assertThat(past.events()).extracting(Event::messageId).containsExactly("b", "a");
        assertThat(past.events().get(1).time()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(past.until()).isEqualTo(Instant.parse("2026-01-09T00:00:00Z"));
        assertThat(past.lines()).isEqualTo(2);
    }

    @Test
    void eventsHaveTheIdsThatImportGivesThem() throws IOException {
        Event event = read(TRACK + "\"messageId\":\"a\",\"timestamp\":\"2026-01-02T00:00:00Z\"}")
                .events()
                .get(0);
        assertThat(event.id()).isEqualTo(Ids.event("import/events.jsonl", "a"));
        assertThat(event.subject()).isEqualTo(Ids.customer(Identity.Kind.USER, "u"));
        assertThat(event.historic()).isFalse();
    }

    @Test
    void whatIsNoEventIsCountedWithItsReason() throws IOException {
        Past past = read("nonsense\n" + TRACK + "\"messageId\":\"a\"}\n[1]\n" + TRACK.replace("Slipped", "TimerFired")
                + "\"timestamp\":\"2026-01-02\"}\n" + " ".repeat(40_000) + "x");
        assertThat(past.events()).isEmpty();
        assertThat(past.refused()).isEqualTo(5);
        assertThat(past.reasons().get(0)).startsWith("line 1: not JSON");
        assertThat(past.reasons().get(1)).isEqualTo("line 2: neither receivedAt nor timestamp tells when it came");
        assertThat(past.reasons().get(2)).isEqualTo("line 3: no JSON object");
        assertThat(past.reasons().get(3)).contains("line 4: event: TimerFired is not told from outside");
        assertThat(past.reasons().get(4)).isEqualTo("line 5: the line is longer than 32768 bytes");
    }

    @Test
    void decisionsOfThePastAreNoEvents() throws IOException {
        String decision =
                TRACK.replace("Slipped", "DecisionTaken") + "\"timestamp\":\"2026-01-02T00:00:00Z\",\"properties\":";
        Past past = read(decision
                + "{\"playbook\":\"p\",\"version\":3,\"about\":\"A-1\",\"chosen\":\"hold out\",\"probability\":0.1}}\n"
                + decision + "{\"playbook\":\"p\",\"version\":3,\"chosen\":\"treat\",\"probability\":0}}");
        assertThat(past.events()).isEmpty();
        assertThat(past.choices())
                .containsExactly(new Choice(
                        Ids.customer(Identity.Kind.USER, "u"),
                        Instant.parse("2026-01-02T00:00:00Z"),
                        "p@3",
                        "A-1",
                        false,
                        0.1));
        assertThat(past.refused()).isEqualTo(1);
    }

    @Test
    void aZippedFileIsTheSame() throws IOException {
        String line = TRACK + "\"messageId\":\"a\",\"timestamp\":\"2026-01-02T00:00:00Z\"}\n";
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("events.jsonl"), zipped.toByteArray());
        assertThat(EventFile.read(file, so -> {})).isEqualTo(read(line));
    }

    private Past read(String text) throws IOException {
        return EventFile.read(Files.writeString(folder.resolve("events.jsonl"), text), so -> {});
    }
}
