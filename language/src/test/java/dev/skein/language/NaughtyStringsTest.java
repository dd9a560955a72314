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
