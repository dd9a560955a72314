package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Insight.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnderstanderTest {
    private static Understander understander;

    @BeforeAll
    static void load() throws IOException {
        understander = Understander.load(Optional.empty());
    }

    @Test
    void readsAnAngryMessage() {
        Insight insight = read("My parcel is late again and nobody answers!");
        assertThat(insight.language().label()).isEqualTo("en");
        assertThat(insight.sentiment().label()).isEqualTo("negative");
        assertThat(insight.feeling().isBurdened()).isTrue();
        assertThat(insight.emotions()).extracting(Insight.Reading::label).contains("annoyance");
        assertThat(insight.evidence()).extracting(Evidence::task).contains("sentiment", "emotion");
    }

    @Test
    void aNegationTurnsTheReading() {
        assertThat(read("I am happy with this").sentiment().label()).isEqualTo("positive");
        assertThat(read("I am not happy with this").sentiment().label()).isEqualTo("negative");
    }

    @Test
    void claimsNothingOfALanguageItCannotRead() {
        Insight insight = read("Gdzie jest moja paczka? Jestem bardzo rozczarowany.");
        assertThat(insight.language().label()).isEqualTo("pl");
        assertThat(insight.sentiment().confidence()).isLessThan(0.4);
        assertThat(insight.feeling()).isEqualTo(Feeling.EVEN);
        assertThat(insight.feelingConfidence()).isLessThan(0.4);
        assertThat(insight.emotions()).isEmpty();
        assertThat(insight.evidence()).isEmpty();
    }

    @Test
    void anEmptyTextSaysNothing() {
        Insight insight = read("");
        assertThat(insight.language().label()).isEqualTo("und");
        assertThat(insight.sentiment().confidence()).isLessThan(0.4);
        assertThat(insight.emotions()).isEmpty();
    }

    @Test
    void theSameTextGivesTheSameInsightAloneInABatchAndFromAnotherInstance() throws IOException {
        List<String> texts = List.of(
                "Where is my order?", "Thanks, all good!", "x".repeat(5000), "😡😡", "Mein Schrank ist kaputt", "");
        List<Insight> together = understander.read(texts, Depth.FAST);
        Understander other = Understander.load(Optional.empty());
        List<Insight> alone = new ArrayList<>();
        for (String text : texts) {
            alone.addAll(other.read(List.of(text), Depth.FAST));
        }
        assertThat(alone).isEqualTo(together);
    }

    @Test
    void aScanSaysWhatTheInsightSays() {
        Scan scan = understander.scan();
        for (String text :
                List.of("My parcel is late again!", "Wo ist mein Paket? Ich bin enttäuscht.", "", "Thanks!")) {
            understander.scan(text, scan);
            Insight insight = read(text);
            assertThat(scan.language()).isEqualTo(insight.language().label());
            assertThat(scan.feeling()).isEqualTo(insight.feeling());
            assertThat(Probabilities.rounded(scan.feelingConfidence())).isEqualTo(insight.feelingConfidence());
            assertThat(scan.sentiment(0) + scan.sentiment(1) + scan.sentiment(2))
                    .isCloseTo(1, within(scan.isRead() ? 1e-9 : 0.5));
        }
    }

    @Test
    void manyThreadsReadAsOneDoes() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            texts.add("Order " + i + " is " + (i % 3 == 0 ? "late, I am furious" : "fine, danke schön")
                    + " !".repeat(i % 7));
        }
        List<Insight> alone = understander.read(texts, Depth.FAST);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Insight>>> others = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                others.add(threads.submit(() -> understander.read(texts, Depth.FAST)));
            }
            for (Future<List<Insight>> other : others) {
                assertThat(other.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Insight read(String text) {
        return understander.read(List.of(text), Depth.FAST).get(0);
    }
}
