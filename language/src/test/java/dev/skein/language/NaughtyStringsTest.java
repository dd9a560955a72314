package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Insight;
import dev.skein.language.evaluate.RoughTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is sent, reading it ends, throws nothing, and points only at words that are there. */
class NaughtyStringsTest {
    private static final List<String> NAUGHTY = Stream.concat(
                    RoughTexts.NAUGHTY.stream(),
                    Stream.of(
                            "👍".repeat(3000),
                            "a".repeat(1_000_000),
                            "terrible ".repeat(120_000),
                            "!?".repeat(500_000),
                            "\u0301".repeat(20_000),
                            "漢".repeat(9_999) + "\ud83d\ude21"))
            .toList();

    @Test
    void everyNaughtyStringIsRead() throws IOException {
        Understander understander = Understander.load(Optional.empty());
        List<Insight> insights = understander.read(NAUGHTY, Depth.FAST);
        assertThat(insights).hasSameSizeAs(NAUGHTY);
        for (int i = 0; i < NAUGHTY.size(); i++) {
            check(NAUGHTY.get(i), insights.get(i));
        }
    }

    @Test
    void randomUnitsAreRead() throws IOException {
        Understander understander = Understander.load(Optional.empty());
        RoughTexts rough = new RoughTexts(11);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            texts.add("bad " + rough.letters(59) + " sad");
        }
        List<Insight> insights = understander.read(texts, Depth.FAST);
        for (int i = 0; i < texts.size(); i++) {
            check(texts.get(i), insights.get(i));
        }
    }

    @Test
    void aHundredThousandRoughMessagesAreAllReadAndNoneForLong() throws IOException {
        Understander understander = Understander.load(Optional.empty());
        Scan scan = understander.scan();
        RoughTexts rough = new RoughTexts(13);
        int read = 0;
        int faulty = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = i % 1_000 == 0 ? NAUGHTY.get(i / 1_000 % NAUGHTY.size()) : rough.next();
            Insight insight = understander.read(List.of(text), Depth.FAST).get(0);
            understander.scan(text, scan);
            read++;
            // What bounds the time is how much is looked at, whatever is sent.
            boolean isBounded = scan.wordPiece.available() <= WordPiece.TEXT_CHARS_MAX + 1
                    && scan.pieces() <= Pieces.PIECES_MAX
                    && scan.language.grams.count <= scan.language.grams.rows.length;
            faulty += isBounded && isWell(text, insight) ? 0 : 1;
        }
        assertThat(read).isEqualTo(100_000);
        assertThat(faulty).isZero();
    }

    @Test
    void whatFollowsTheBeginningOfAVeryLongTextIsNotLookedAt() throws IOException {
        Understander understander = Understander.load(Optional.empty());
        for (String unit : RoughTexts.UNITS) {
            String begin = unit.repeat(2 * WordPiece.TEXT_CHARS_MAX / unit.length());
            List<Insight> insights = understander.read(List.of(begin, begin + "x".repeat(1_000_000)), Depth.FAST);
            assertThat(insights.get(1)).isEqualTo(insights.get(0));
        }
    }

    private static boolean isWell(String text, Insight insight) {
        for (Insight.Evidence evidence : insight.evidence()) {
            if (evidence.start() < 0 || evidence.end() <= evidence.start() || evidence.end() > text.length()) {
                return false;
            }
        }
        double sure = insight.sentiment().confidence();
        return sure >= 0 && sure <= 1 && insight.feelingConfidence() >= 0 && insight.feelingConfidence() <= 1;
    }

    private static void check(String text, Insight insight) {
        for (Insight.Evidence evidence : insight.evidence()) {
            assertThat(evidence.start()).isBetween(0, text.length());
            assertThat(evidence.end()).isGreaterThan(evidence.start()).isLessThanOrEqualTo(text.length());
        }
        assertThat(insight.sentiment().confidence()).isBetween(0.0, 1.0);
        assertThat(insight.feelingConfidence()).isBetween(0.0, 1.0);
        assertThat(insight.language().confidence()).isBetween(0.0, 1.0);
        assertThat(insight.emotions())
                .allSatisfy(e -> assertThat(e.confidence()).isBetween(0.0, 1.0));
    }
}
