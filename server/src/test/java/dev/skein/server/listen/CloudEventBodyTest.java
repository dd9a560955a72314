package dev.skein.server.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Identity.Kind;
import dev.skein.Ids;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Outside;
import dev.skein.interchange.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Origin CLAIMING = new Origin("cloudevents", false, false, NOW);
    private static final String HEAD =
            "\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/shop\",\"type\":\"DeliveryDelayed\"";

    @Test
    void makesAnEventOfAStructuredOne() throws Refused {
        Event event = one(
                "{" + HEAD
                        + ",\"subject\":\"c-1\",\"time\":\"2026-11-21T10:00:00Z\",\"traceparent\":\"00\",\"data\":{\"days\":2}}");
        assertThat(event.id()).isEqualTo(Ids.event("/shop", "1"));
        assertThat(event.subject()).isEqualTo(Ids.customer(Kind.USER, "c-1"));
        assertThat(event.identities()).containsExactly(Identity.claimed(Kind.USER, "c-1"));
        assertThat(event.time()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(event.data().number("days")).contains(2.0);
        assertThat(event.data().text("extensions.traceparent")).contains("00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"subject\":\"s\",\"data\":{\"userId\":\"u\",\"customer\":\"c\"} | u",
                "\"subject\":\"s\",\"data\":{\"customer\":\"c\"} | c",
                "\"subject\":\"s\",\"data\":{\"customer\":{\"name\":\"n\"}} | s",
                "\"data\":{\"customer\":42} | 42"
            })
    void findsTheCustomer(String rest, String expected) throws Refused {
        assertThat(one("{" + HEAD + "," + rest + "}").subject()).isEqualTo(Ids.customer(Kind.USER, expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"data\":[1] | value | [1]",
                "\"data\":\"hello\" | value | hello",
                "\"datacontenttype\":\"text/plain\",\"data_base64\":\"aGk=\" | value | hi",
                "\"datacontenttype\":\"application/json\",\"data_base64\":\"eyJhIjoxfQ==\" | a | 1",
                "\"data_base64\":\"aGk=\" | value | aGk="
            })
    void takesDataOfAnyKind(String rest, String name, String expected) throws Refused {
        Event event = one("{" + HEAD + ",\"subject\":\"s\"," + rest + "}");
        assertThat(event.data().at(name).map(Object::toString)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\"}",
                "{\"specversion\":\"1.0\",\"id\":7,\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\"}",
                "{\"specversion\":\"1.0\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\"}",
                "{\"specversion\":\"2.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"\",\"type\":\"t\",\"subject\":\"c\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"a b\",\"type\":\"t\",\"subject\":\"c\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"skein/desk\",\"type\":\"t\",\"subject\":\"c\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"segment/web\",\"type\":\"t\",\"subject\":\"c\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"\",\"subject\":\"c\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\",\"time\":\"soon\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\",\"data\":1,\"data_base64\":\"\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\",\"data_base64\":\"?\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\",\"Upper\":1}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\",\"ext\":{}}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"TimerFired\",\"subject\":\"c\"}"
            })
    void refusesWhatTheSpecificationForbids(String body) throws Refused {
        Taken taken =
                read("application/cloudevents+json", Map.of(), bytes(body)).events(CLAIMING);
        assertThat(taken.events()).isEmpty();
        assertThat(taken.faults()).hasSize(1);
    }

    @Test
    void refusesEqualNamesOutright() {
        assertThatThrownBy(() -> one("{" + HEAD + ",\"subject\":\"c\",\"id\":\"2\"}"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void decodesHeadersAsTheBindingSays() throws Refused {
        assertThat(Headers.decoded("x", "Euro%20%E2%82%AC%20%F0%9F%98%80")).isEqualTo("Euro \u20AC \uD83D\uDE00");
        assertThat(Headers.decoded("x", "\"a \\\"b\\\"\"")).isEqualTo("a \"b\"");
        assertThat(Headers.decoded("x", "100%25%2541")).isEqualTo("100%%41");
        for (String bad : List.of("%C0%A0", "%", "%4", "%GG", "%ED%A0%80", "%FF")) {
            assertThatThrownBy(() -> Headers.decoded("x", bad)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void takesABinaryOne() throws Refused {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", "a%20b");
        attributes.put("source", "/shop");
        attributes.put("type", "OrderPlaced");
        attributes.put("subject", "c-1");
        Event event = read("application/json", attributes, bytes("{\"total\":3}"))
                .events(CLAIMING)
                .events()
                .get(0);
        assertThat(event.messageId()).isEqualTo("a b");
        assertThat(event.data().number("total")).contains(3.0);
        attributes.put("datacontenttype", "application/json");
        assertThatThrownBy(() -> read("application/json", attributes, bytes("{}")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesAnAttributeThatComesTwice() {
        Headers twice = Headers.of(List.of(Map.entry("ce-id", "1"), Map.entry("CE-ID", "2")));
        assertThatThrownBy(() -> CloudEventBody.read(twice, new byte[0])).isInstanceOf(Refused.class);
    }

    @Test
    void takesSixtyFourKibibytesAndNotOneByteMore() throws Refused {
        assertThat(one(sized(65_536)).data().text("pad")).isPresent();
        assertThatThrownBy(() -> one(sized(65_537))).isInstanceOf(Refused.class);
        Taken taken = read(
                        "application/cloudevents-batch+json",
                        Map.of(),
                        bytes("[" + sized(65_536) + "," + sized(65_537) + ",3]"))
                .events(CLAIMING);
        assertThat(taken.events()).hasSize(1);
        assertThat(taken.faults()).hasSize(2);
    }

    @Test
    void takes2500InABatchAndNotOneMore() throws Refused {
        assertThat(read("application/cloudevents-batch+json", Map.of(), many(2_500))
                        .events(CLAIMING)
                        .events())
                .hasSize(2_500);
        assertThatThrownBy(() -> read("application/cloudevents-batch+json", Map.of(), many(2_501)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void givesALongIdAShortOneOfItsOwn() throws Refused {
        String id = "x".repeat(101);
        Event event = one("{" + HEAD.replace("\"id\":\"1\"", "\"id\":\"" + id + "\"") + ",\"subject\":\"c\"}");
        assertThat(event.messageId()).startsWith("long-").hasSizeLessThanOrEqualTo(Outside.MESSAGE_ID_CHARS_MAX);
    }

    private static String sized(int length) {
        String head = "{" + HEAD + ",\"subject\":\"c\",\"data\":{\"pad\":\"";
        return head + "x".repeat(length - head.length() - 3) + "\"}}";
    }

    private static byte[] many(int count) {
        return bytes(IntStream.range(0, count)
                .mapToObj(i -> "{\"specversion\":\"1.0\",\"id\":\"" + i
                        + "\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"c\"}")
                .collect(Collectors.joining(",", "[", "]")));
    }

    private static Event one(String body) throws Refused {
        Taken taken =
                read("application/cloudevents+json", Map.of(), bytes(body)).events(CLAIMING);
        assertThat(taken.faults()).isEmpty();
        return taken.events().get(0);
    }

    private static CloudEventBody read(String type, Map<String, String> attributes, byte[] body) throws Refused {
        return CloudEventBody.read(new Headers(type, "", attributes, ""), body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
