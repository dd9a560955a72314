package dev.skein.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Identity.Kind;
import dev.skein.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImporterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant START = Instant.parse("2026-10-01T09:00:00Z");

    private final MemoryInbox inbox = new MemoryInbox();
    private final Importer importer = new Importer(inbox, events -> events);

    @Test
    void takesJsonLinesAndSaysWhichItDoesNot() throws IOException {
        String file = """
                {"type":"track","event":"Order","userId":"u","messageId":"1","timestamp":"2020-01-01T00:00:00Z"}

                {"type":"track","event":"Order"}
                not json
                {"type":"track","event":"MessageSent","userId":"u","properties":{"text":"hello"}}
                %s
                {"type":"identify","userId":"u","traits":{"name":"Ada"}}""".formatted("x".repeat(40_000));
        ImportReport report = importer.run(ImportFormat.jsonl("old", NOW), stream(file), false, so -> {});
        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.reasons()).extracting(ImportReport.Reason::line).containsExactly(3L, 4L, 6L);
        assertThat(inbox.events())
                .allSatisfy(e -> assertThat(e.historic()).isTrue())
                .allSatisfy(e -> assertThat(e.source()).isEqualTo("import/old"));
        ImportReport again = importer.run(ImportFormat.jsonl("old", NOW), stream(file), false, so -> {});
        assertThat(again.accepted()).isZero();
        assertThat(again.duplicates()).isEqualTo(3);
    }

    @Test
    void onlyReadsWhenItRunsDry() throws IOException {
        ImportReport report = importer.run(ImportFormat.jsonl("old", NOW), stream(lines(1_200)), true, so -> {});
        assertThat(report.events()).isEqualTo(1_200);
        assertThat(report.accepted()).isZero();
        assertThat(inbox.events()).isEmpty();
    }

    @Test
    void tellsHowFarItIsAfterEveryBatch() throws IOException {
        List<Long> told = new ArrayList<>();
        importer.run(ImportFormat.jsonl("old", NOW), stream(lines(1_200)), false, so -> told.add(so.accepted()));
        assertThat(told).containsExactly(500L, 1_000L);
        assertThat(inbox.events()).hasSize(1_200);
    }

    @Test
    void takesCsvAsItsMappingSays() throws IOException {
        CsvMapping mapping = CsvMapping.parse("""
                source: crm
                type: OrderPlaced
                user: customer
                id: order
                time: {column: ordered, format: dd.MM.yyyy HH:mm, zone: Europe/Berlin}
                separator: ;
                data:
                  order: order
                  total: {column: total, as: number, decimal: ","}
                  gift: {column: gift, as: boolean}
                  note: note
                """);
        String file = "\uFEFForder;customer;ordered;total;gift;note\n"
                + "A-1;c-1;24.12.2025 18:00;12,50;yes;\"two\nlines; \"\"quoted\"\"\"\n"
                + "A-2;;24.12.2025 18:00;1;no;\n"
                + "A-3;c-3;yesterday;1;no;\n"
                + "A-4;c-4;24.12.2025 18:00;much;no;\n";
        ImportReport report = importer.run(ImportFormat.csv(mapping, NOW), stream(file), false, so -> {});
        assertThat(report.reasons()).extracting(ImportReport.Reason::line).containsExactly(4L, 5L, 6L);
        assertThat(inbox.events()).singleElement().satisfies(e -> {
            assertThat(e.type()).isEqualTo("OrderPlaced");
            assertThat(e.source()).isEqualTo("import/crm");
            assertThat(e.messageId()).isEqualTo("A-1");
            assertThat(e.time()).isEqualTo("2025-12-24T17:00:00Z");
            assertThat(e.data().number("total")).contains(12.5);
            assertThat(e.data().flag("gift")).contains(true);
            assertThat(e.data().text("note")).contains("two\nlines; \"quoted\"");
        });
    }

    @Test
    void namesTheColumnThatIsNotThere() {
        CsvMapping mapping = CsvMapping.parse("{type: T, user: customer, data: {x: y}}");
        assertThatThrownBy(() ->
                        importer.run(ImportFormat.csv(mapping, NOW), stream("customer,z\n1,2\n"), false, so -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("\"y\"")
                .hasMessageContaining("customer, z");
        assertThatThrownBy(() -> CsvMapping.parse("type: T"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("user: missing");
    }

    @Test
    void tellsADialogueInABelievableTime() throws IOException {
        String file =
                "[{\"convo_id\":7,\"scenario\":{\"personal\":{\"customer_name\":\"ada l\",\"email\":\"a@b.example\"},"
                        + "\"order\":{\"order_id\":\"33\"}},\"original\":[[\"agent\",\"Hi!\"],[\"customer\",\"Where is my sofa?\"],"
                        + "[\"action\",\"Account has been pulled up.\"],[\"agent\",\"On its way.\"]],"
                        + "\"delexed\":[{},{},{\"targets\":[\"x\",\"take_action\",\"pull-up-account\",[],-1]}]},{\"convo_id\":8}]";
        ImportReport report = importer.run(ImportFormat.abcd(START, NOW), stream(file), false, so -> {});
        assertThat(report.refused()).isEqualTo(1);
        List<Event> events = List.copyOf(inbox.events());
        assertThat(events)
                .extracting(Event::type)
                .containsExactly(
                        "ProfileIdentified",
                        "OrderPlaced",
                        "PersonAsked",
                        "MessageSent",
                        "MessageReceived",
                        "ActionTaken",
                        "MessageSent",
                        "ConversationResolved");
        assertThat(events).isSortedAccordingTo(Comparator.comparing(Event::time));
        assertThat(events).allSatisfy(e -> {
            assertThat(e.subject()).isEqualTo(Ids.customer(Kind.USER, "abcd-7"));
            assertThat(e.identities()).contains(Identity.claimed(Kind.EMAIL, "a@b.example"));
            assertThat(e.historic()).isTrue();
        });
        assertThat(events.get(2).time()).isEqualTo(START);
        assertThat(events.get(5).data().text("action")).contains("pull-up-account");
        assertThat(events.get(7).time()).isBefore(START.plusSeconds(120));
    }

    @Test
    void takesTheSampleOfAbcd() throws IOException {
        Path sample = shared().resolve("data/abcd-sample/abcd_sample.json.gz");
        assumeThat(sample).as("the public data beside the checkout").exists();
        ImportReport report =
                importer.run(ImportFormat.abcd(START, NOW), Files.newInputStream(sample), false, so -> {});
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.refused()).isZero();
        assertThat(inbox.events())
                .filteredOn(e -> e.type().equals("MessageReceived"))
                .hasSize(31);
        assertThat(inbox.events())
                .filteredOn(e -> e.type().equals("MessageSent"))
                .hasSize(32);
        assertThat(inbox.events())
                .filteredOn(e -> e.type().equals("ActionTaken"))
                .hasSize(9);
    }

    static Path shared() {
        String named = System.getProperty("SKEIN_SHARED", System.getenv("SKEIN_SHARED"));
        return Path.of(named == null ? "../../shared" : named);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"type\":\"track\",\"event\":\"e\",\"userId\":\"u\",\"messageId\":\"" + i + "\"}")
                .collect(Collectors.joining("\n"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
