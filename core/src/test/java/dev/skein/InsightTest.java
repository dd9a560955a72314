package dev.skein;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Correction.Aspect;
import dev.skein.Insight.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A reading, put right, and as it was again. */
class InsightTest {
    private static final Insight READ = new Insight(
            new Reading("en", 0.9),
            new Reading("neutral", 0.6),
            Feeling.EVEN,
            0.6,
            List.of(new Reading("joy", 0.7)),
            List.of(new Reading("order-status", 0.8), new Reading("invoice", 0.4)),
            List.of(new Insight.Evidence("need", "order-status", 0, 5), new Insight.Evidence("emotion", "joy", 6, 9)),
            "m@1");

    private static Correction said(String id, Aspect aspect, String from, String to) {
        return new Correction(
                id,
                "e",
                "c",
                0,
                aspect,
                from,
                to,
                Key.employee("mia"),
                "Mia",
                Instant.EPOCH,
                "",
                "m@1",
                Optional.empty());
    }

    @Test
    void theRightReadingIsSureAndTheRestStays() {
        Insight now = READ.with(said("1", Aspect.NEED, "order-status", "refund"));

        assertThat(now.need()).containsExactly(new Reading("refund", 1), new Reading("invoice", 0.4));
        assertThat(now.evidence()).extracting(Insight.Evidence::task).containsExactly("emotion");
        assertThat(now.feeling()).isEqualTo(Feeling.EVEN);
        assertThat(now.asRead()).contains(READ);
        assertThat(READ.with(said("2", Aspect.NEED, "order-status", "")).need())
                .containsExactly(new Reading("invoice", 0.4));
        assertThat(READ.with(said("3", Aspect.ACT, "", "complaint")).acts())
                .containsExactly(new Reading("complaint", 1));
        assertThat(READ.with(said("4", Aspect.FEELING, "EVEN", "UNEASY")).feelingConfidence())
                .isEqualTo(1);
        assertThat(READ.with(said("5", Aspect.OPENING, "", "yes")).openingSaid())
                .contains(true);
    }

    @Test
    void aNeedThatIsThereAfterAllIsNotBeyondOurNeeds() {
        Insight beyond = READ.withNeeds(List.of(), Optional.of(new Reading("out-of-scope", 0.9)), List.of(), "m@2")
                .withTalk(List.of(), List.of(new Reading("leaving", 0.8)), List.of());

        assertThat(beyond.with(said("1", Aspect.NEED, "", "refund")).outOfScope())
                .isEmpty();
        assertThat(beyond.with(said("2", Aspect.SIGNAL, "leaving", "urgency")).signals())
                .containsExactly(new Reading("urgency", 1));
        assertThat(beyond.with(said("3", Aspect.SIGNAL, "leaving", "urgency"))
                        .withoutFeelings()
                        .corrections())
                .isEmpty();
        assertThat(Codec.read(Codec.json(beyond), Insight.class)).isEqualTo(beyond);
    }

    @Test
    void takenBackInAnyOrderItIsAsItWas() {
        Insight twice = READ.with(said("1", Aspect.FEELING, "EVEN", "UNEASY"))
                .with(said("2", Aspect.FEELING, "UNEASY", "DISTRESSED"));

        assertThat(twice.feeling()).isEqualTo(Feeling.DISTRESSED);
        assertThat(twice.with(said("2", Aspect.FEELING, "UNEASY", "DISTRESSED")))
                .as("the same once more")
                .isEqualTo(twice);
        assertThat(twice.without("2").feeling()).isEqualTo(Feeling.UNEASY);
        assertThat(twice.without("1").without("2")).isEqualTo(READ);
        assertThat(READ.without("9")).isEqualTo(READ);
    }

    @Test
    void itComesBackFromWhereItIsKept() {
        Insight corrected = READ.with(said("1", Aspect.FEELING, "EVEN", "UNEASY"));

        assertThat(Codec.read(Codec.json(corrected), Insight.class)).isEqualTo(corrected);
        assertThat(Codec.json(READ))
                .doesNotContain("corrections")
                .doesNotContain("asRead")
                .doesNotContain("acts");
    }

    @Test
    void whoRefusesFeelingsKeepsNoCorrectionOfThem() {
        Insight corrected = READ.with(said("1", Aspect.FEELING, "EVEN", "DISTRESSED"))
                .with(said("2", Aspect.NEED, "order-status", "refund"));

        String kept = Codec.json(corrected.withoutFeelings());

        assertThat(kept).contains("refund").doesNotContain("DISTRESSED").doesNotContain("joy");
    }
}
