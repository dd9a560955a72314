package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Insight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is sent, reading it ends, throws nothing, and points only at words that are there. */
class NaughtyStringsTest {
    private static final List<String> NAUGHTY = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "\udc00 late",
            "I am angry \ud83d",
            "\ud83d\ude21\ud83d\ude21 again late",
            "👩‍👩‍👧‍👦👍🏽🇩🇪",
            "مرحبا أين طلبي؟ أنا غاضب جدا",
            "\u202eterrible service\u202c",
            "Z̸͎͌a̷l̶g̴o̵ is here, terrible",
            "ﬁne ﬀ ǅ İstanbul ıI ß ẞ",
            "각각 힣 ᄀ",
            "\u037e\u1fef\u2126",
            "<script>alert('terrible')</script>",
            "'; DROP TABLE customers; --",
            "\r\n\t\u0085\u2028\u2029",
            "\ufffd\ufffe\uffff",
            "terrible\u0301\u0301\u0301!!!",
            "👍".repeat(3000),
            "a".repeat(1_000_000),
            "terrible ".repeat(120_000),
            "!?".repeat(500_000),
            "\u0301".repeat(20_000),
            "漢".repeat(9_999) + "\ud83d\ude21");

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
        Random random = new Random(11);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder("bad ");
            for (int size = random.nextInt(60); size > 0; size--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x180));
            }
            texts.add(text.append(" sad").toString());
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
        Random random = new Random(13);
        int read = 0;
        int faulty = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = i % 1_000 == 0 ? NAUGHTY.get(i / 1_000 % NAUGHTY.size()) : rough(random);
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
        for (String unit : List.of("a", "terrible ", "\u0301", "漢", "😡", " ", "é", "\ud800")) {
            String begin = unit.repeat(2 * WordPiece.TEXT_CHARS_MAX / unit.length());
            List<Insight> insights = understander.read(List.of(begin, begin + "x".repeat(1_000_000)), Depth.FAST);
            assertThat(insights.get(1)).isEqualTo(insights.get(0));
        }
    }

    private static String rough(Random random) {
        StringBuilder made = new StringBuilder();
        for (int part = random.nextInt(4); part >= 0; part--) {
            String naughty = NAUGHTY.get(random.nextInt(NAUGHTY.size()));
            made.append(naughty, 0, Math.min(naughty.length(), 60));
            for (int size = random.nextInt(20); size > 0; size--) {
                made.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x180));
            }
        }
        return made.toString();
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
