package dev.skein;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void anUnknownCustomerComesBackAsItWent() {
        Customer customer = Customer.unknown(Key.customer("c1"));
        assertThat(Codec.decode(customer.key(), Codec.encode(customer))).isEqualTo(customer);
        assertThat(Codec.json(customer))
                .isEqualTo("{\"key\":\"customer:c1\",\"profile\":{},"
                        + "\"activity\":{\"first\":0,\"last\":0,\"events\":0}}");
    }

    @Test
    void anEventWithEverythingComesBackAsItWent() {
        Insight insight = new Insight(
                new Insight.Reading("en", 0.98),
                new Insight.Reading("negative", 0.91),
                Feeling.UNEASY,
                0.7,
                List.of(new Insight.Reading("annoyance", 0.6)),
                List.of(),
                List.of(new Insight.Evidence("sentiment", "negative", 0, 4)),
                "m@1");
        Event event = new Event(
                Ids.event("s", "1"),
                "s",
                "1",
                "MessageReceived",
                Key.customer("c1"),
                List.of(Identity.claimed(Identity.Kind.USER, "u")),
                NOW,
                NOW.plusSeconds(1),
                true,
                Data.of("text", "late", "n", 3, "x", 0.1, "deep", Map.of("list", List.of(1, "a", true))),
                Optional.of(insight),
                List.of(new Passage("a", "t", "x", 0.5)));
        assertThat(Codec.event(Codec.encode(event))).isEqualTo(event);
    }

    @Test
    void aFieldOfALaterReleaseIsPassedOver() {
        Customer read = Codec.read("{\"key\":\"customer:c1\",\"profile\":{},\"fromTheFuture\":1}", Customer.class);
        assertThat(read.needs()).isEmpty();
        assertThat(read.profile()).isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void anEffectKeepsItsKind() {
        Effect effect = new Effect(
                "e", Key.pod("p"), "c", "", NOW, new Action.Tell(Key.customer("c1"), "LeadChanged", Data.of("a", 1)));
        assertThat(Codec.effect(Codec.encode(effect))).isEqualTo(effect);
    }
}
