package dev.skein.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Identity.Kind;
import dev.skein.Ids;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Origin WEB = new Origin("segment/web", false, false, NOW);
    private static final Origin SERVER = new Origin("segment/server", true, false, NOW);

    @Test
    void makesAnEventOfATrack() throws Refused {
        Event event = one("""
                {"batch":[{"type":"track","event":"Order Completed","userId":"u-1","anonymousId":"a-1","messageId":"m-1",
                "timestamp":"2026-11-22T09:00:00Z","properties":{"order":"A-1","total":12.5,"items":[{"sku":"x"}]},
                "context":{"locale":"de"},"unknown":7}],
                "context":{"locale":"en","library":{"name":"l"}},"sentAt":"2026-11-22T09:59:00Z","writeKey":"k"}""");
        assertThat(event.id()).isEqualTo(Ids.event("segment/web", "m-1"));
        assertThat(event.type()).isEqualTo("Order Completed");
        assertThat(event.subject()).isEqualTo(Ids.customer(Kind.USER, "u-1"));
        assertThat(event.identities())
                .containsExactly(Identity.claimed(Kind.USER, "u-1"), Identity.claimed(Kind.ANONYMOUS, "a-1"));
        assertThat(event.time()).isEqualTo("2026-11-22T09:01:00Z");
        assertThat(event.received()).isEqualTo(NOW);
        assertThat(event.historic()).isFalse();
        assertThat(event.data().text("order")).contains("A-1");
        assertThat(event.data().number("total")).contains(12.5);
        assertThat(event.data().text("context.locale")).contains("de");
        assertThat(event.data().text("context.library.name")).contains("l");
        assertThat(event.data().number("unknown")).contains(7.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "identify | \"traits\":{\"email\":\"a@b.example\"} | ProfileIdentified | traits.email | a@b.example",
                "page | \"name\":\"Home\",\"properties\":{\"url\":\"/\"} | PageViewed | name | Home",
                "screen | \"name\":\"Start\" | ScreenViewed | name | Start",
                "group | \"groupId\":\"g-1\",\"traits\":{\"plan\":\"pro\"} | GroupJoined | group | g-1",
                "alias | \"previousId\":\"old\" | AliasRequested | previousId | old"
            })
    void namesTheOtherCallsAsOurEvents(String type, String rest, String expected, String path, String value)
            throws Refused {
        Event event =
                one("{\"batch\":[{\"type\":\"" + type + "\",\"userId\":\"u\",\"messageId\":\"m\"," + rest + "}]}");
        assertThat(event.type()).isEqualTo(expected);
        assertThat(event.data().text(path)).contains(value);
    }

    @Test
    void claimsTheMailAddressOfAnIdentifyWhoeverPassesItOn() throws Refused {
        Event event = SegmentBody.read(
                        SegmentCall.IDENTIFY,
                        bytes(
                                "{\"userId\":\"u\",\"messageId\":\"m\",\"traits\":{\"email\":\"a@b.example\",\"phone\":7}}"))
                .events(SERVER)
                .events()
                .get(0);
        assertThat(event.identities())
                .containsExactly(Identity.verified(Kind.USER, "u"), Identity.claimed(Kind.EMAIL, "a@b.example"));
    }

    @Test
    void putsABadItemAsideAndLetsTheRestLive() throws Refused {
        Taken taken =
                batch("""
                {"type":"track","event":"ok","userId":"u","messageId":"1"}""", """
                {"type":"track","event":"no one","messageId":"2"}""", """
                {"type":"track","userId":"u","messageId":"3"}""", """
                {"type":"track","event":"e","userId":"u","messageId":"%s"}""".formatted("m".repeat(101)), """
                {"type":"track","event":"e","userId":{"id":1},"messageId":"5"}""", """
                {"type":"dance","userId":"u","messageId":"6"}""", """
                {"type":"track","event":"e","userId":"u","timestamp":"yesterday"}""", """
                {"type":"track","event":"TimerFired","userId":"u"}""", """
                {"type":"track","event":"MessageSent","userId":"u"}""", """
                {"type":"group","userId":"u"}""", "7", """
                {"type":"track","event":"fine","userId":42,"messageId":"%s"}""".formatted(
                                "m".repeat(100)));
        assertThat(taken.events()).extracting(Event::type).containsExactly("ok", "fine");
        assertThat(taken.events().get(1).subject()).isEqualTo(Ids.customer(Kind.USER, "42"));
        assertThat(taken.faults().stream()
                        .map(f -> f.reason().split("[: ]", -1)[0])
                        .sorted())
                .containsExactly(
                        "event",
                        "event",
                        "event",
                        "groupId",
                        "messageId",
                        "neither",
                        "no",
                        "timestamp",
                        "type",
                        "userId");
        assertThat(taken.faults())
                .anySatisfy(f ->
                        assertThat(f.body()).contains("no one").startsWith("{").endsWith("}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00Z, true",
        "2026-11-23T10:00:00.001Z, false",
        "2006-11-22T10:00:00Z, true",
        "2006-11-20T00:00:00Z, false",
        "9999-01-01T00:00:00Z, false"
    })
    void putsAsideATimeNobodyBelieves(String timestamp, boolean taken) throws Refused {
        assertThat(batch("{\"type\":\"track\",\"event\":\"e\",\"userId\":\"u\",\"timestamp\":\"" + timestamp + "\"}")
                        .events())
                .hasSize(taken ? 1 : 0);
    }

    @Test
    void anItemWithoutAnIdSentAgainIsTheSameEvent() throws Refused {
        String item = "{\"type\":\"track\",\"event\":\"e\",\"userId\":\"u\",\"properties\":{\"n\":1}}";
        List<Event> first = batch(item, item).events();
        assertThat(first.get(0).id()).isNotEqualTo(first.get(1).id());
        assertThat(batch(item, item).events())
                .extracting(Event::id)
                .containsExactly(first.get(0).id(), first.get(1).id());
        assertThat(batch(item.replace(":1", ":2")).events().get(0).id())
                .isNotEqualTo(first.get(0).id());
    }

    @Test
    void takesAnEventOf32768BytesAndNotOneMore() throws Refused {
        assertThat(SegmentBody.read(SegmentCall.TRACK, track(32_768))
                        .events(WEB)
                        .events())
                .hasSize(1);
        assertThatThrownBy(() -> SegmentBody.read(SegmentCall.TRACK, track(32_769)))
                .isInstanceOf(Refused.class);
        assertThat(batch(text(track(32_768)), text(track(32_769))).events()).hasSize(1);
        assertThat(batch(text(track(32_769))).faults()).singleElement().satisfies(f -> {
            assertThat(f.reason()).contains("32769");
            assertThat(f.body()).hasSize(32_769);
        });
    }

    @Test
    void takes2500EventsAndNotOneMore() throws Refused {
        assertThat(SegmentBody.read(SegmentCall.BATCH, small(2_500)).events(WEB).events())
                .hasSize(2_500);
        assertThatThrownBy(() -> SegmentBody.read(SegmentCall.BATCH, small(2_501)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takesABatchOf512000BytesAndNotOneMore() throws Refused {
        assertThat(SegmentBody.read(SegmentCall.BATCH, padded(512_000))
                        .events(WEB)
                        .events())
                .hasSize(1);
        assertThatThrownBy(() -> SegmentBody.read(SegmentCall.BATCH, padded(512_001)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{}",
                "{\"batch\":{}}",
                "{\"batch\":[],\"batch\":[]}",
                "{\"batch\":[{\"userId\":\"a\",\"userId\":\"b\"}]}",
                "{\"batch\":[{\"properties\":{\"a\":1,\"a\":1}}]}",
                "{\"batch\":[{}]}x",
                "{\"writeKey\":\"a\",\"writeKey\":\"b\",\"batch\":[]}"
            })
    void refusesABodyThatIsNoBatch(String body) {
        assertThatThrownBy(() -> SegmentBody.read(SegmentCall.BATCH, bytes(body)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "null", "0", "../x", "a b", "%00", "é", "ADMIN"})
    void takesAnyIdAsItIs(String id) throws Refused {
        assertThat(batch("{\"type\":\"track\",\"event\":\"e\",\"userId\":\"" + id + "\"}")
                        .events())
                .singleElement()
                .satisfies(e -> assertThat(e.subject()).isEqualTo(Ids.customer(Kind.USER, id)));
    }

    @Test
    void composesIdsAndBoundsTheirLength() throws Refused {
        Event decomposed = batch("{\"type\":\"track\",\"event\":\"e\",\"userId\":\"e\u0301\"}")
                .events()
                .get(0);
        assertThat(decomposed.subject()).isEqualTo(Ids.customer(Kind.USER, "é"));
        assertThat(batch(user(" ")).events()).isEmpty();
        assertThat(batch(user("")).events()).isEmpty();
        assertThat(batch(user("u".repeat(256))).events()).hasSize(1);
        assertThat(batch(user("u".repeat(257))).events()).isEmpty();
    }

    @Test
    void keepsThePublicFromSpeakingForTheCompany() throws Refused {
        String item =
                "{\"type\":\"track\",\"event\":\"MessageSent\",\"userId\":\"u\",\"properties\":{\"effect\":\"x\"}}";
        byte[] body = bytes("{\"batch\":[" + item + "]}");
        assertThat(SegmentBody.read(SegmentCall.BATCH, body).events(SERVER).events())
                .singleElement()
                .satisfies(e -> assertThat(e.data().text("effect")).contains("x"));
        assertThat(SegmentBody.read(SegmentCall.BATCH, body).events(WEB).events())
                .isEmpty();
        Event renamed = batch(item.replace("MessageSent", "Sepia")).events().get(0);
        assertThat(renamed.data().text("effect")).isEmpty();
        assertThat(renamed.data().text("_effect")).contains("x");
    }

    @Test
    void findsWhatACustomerWroteInAReview() throws Refused {
        Event review = batch(
                        "{\"type\":\"track\",\"event\":\"Product Reviewed\",\"userId\":\"u\",\"properties\":{\"review_body\":\"It wobbles\"}}")
                .events()
                .get(0);
        assertThat(review.text()).isEqualTo("It wobbles");
    }

    private static String user(String id) {
        return "{\"type\":\"track\",\"event\":\"e\",\"userId\":\"" + id + "\"}";
    }

    private static Event one(String body) throws Refused {
        Taken taken = SegmentBody.read(SegmentCall.BATCH, bytes(body)).events(WEB);
        assertThat(taken.faults()).isEmpty();
        return taken.events().get(0);
    }

    private static Taken batch(String... items) throws Refused {
        return SegmentBody.read(SegmentCall.BATCH, bytes("{\"batch\":[" + String.join(",", items) + "]}"))
                .events(WEB);
    }

    static byte[] track(int length) {
        String head = "{\"type\":\"track\",\"event\":\"e\",\"userId\":\"u\",\"messageId\":\"m" + length
                + "\",\"properties\":{\"pad\":\"";
        String tail = "\"}}";
        return bytes(head + "x".repeat(length - head.length() - tail.length()) + tail);
    }

    static byte[] small(int count) {
        return bytes(IntStream.range(0, count)
                .mapToObj(i -> "{\"type\":\"track\",\"event\":\"e\",\"userId\":\"u\",\"messageId\":\"" + i + "\"}")
                .collect(Collectors.joining(",", "{\"batch\":[", "]}")));
    }

    static byte[] padded(int length) {
        String head = "{\"batch\":[" + user("u") + "],\"pad\":\"";
        return bytes(head + "x".repeat(length - head.length() - 2) + "\"}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
