package dev.skein.language.tongue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NgramsTest {
    private static final List<String> TEXTS = List.of(
            "Das Sofa ist kaputt angekommen",
            "Ich bin sehr enttäuscht von der Lieferung",
            "So ein schlechter Service, nie wieder",
            "Le colis est arrivé cassé, je suis déçu",
            "C'est vraiment nul, quelle honte",
            "Niemand ruft mich zurück, ich bin sauer",
            "Das Sofa ist wunderschön, vielen Dank",
            "Super schnelle Lieferung, ich freue mich",
            "Toller Service, gerne wieder",
            "Merci beaucoup, le canapé est magnifique",
            "C'est parfait, je suis ravie",
            "Alles bestens gelaufen, danke schön");
    private static final int[] TRUTH = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};

    private final Ngrams taught = Ngrams.fit(TEXTS, TRUTH, 2, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Tisch kam kaputt an",
                "Je suis déçue du service",
                "Ich bin enttäuscht!!!",
                "SCHLECHTER SERVICE"
            })
    void tellsWhatWasTaughtInOtherWords(String sorry) {
        double[] logits = taught.logits(sorry);
        assertThat(logits[0]).isGreaterThan(logits[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"¡Gracias, el sofá es precioso!", "Heerlijk, dank je wel", "Grazie, è perfetto"})
    void feelsAlongInALanguageThatWasNotTaught(String glad) {
        double[] logits = taught.logits(glad);
        assertThat(logits[1]).isGreaterThan(logits[0]);
    }

    @Test
    void learnsTheSameFromTheSame() throws IOException {
        assertThat(bytes(Ngrams.fit(TEXTS, TRUTH, 2, 1))).isEqualTo(bytes(taught));
    }

    @Test
    void saysTheSameAfterItWasWrittenAndRead() throws IOException {
        Ngrams read = Ngrams.read(new DataInputStream(new ByteArrayInputStream(bytes(taught))));
        assertThat(read.labels()).isEqualTo(2);
        for (String text : TEXTS) {
            assertThat(read.logits(text)).containsExactly(taught.logits(text));
        }
    }

    @Test
    void readsAnything() {
        String torn = "\ud83d";
        for (String text : List.of("", " ", torn, "\u0000", "😡😡😡", "#".repeat(100_000), "ا".repeat(5_000))) {
            assertThat(taught.logits(text)).doesNotContain(Double.NaN);
        }
    }

    @Test
    void refusesWhatCannotBeTaught() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ngrams.fit(List.of(), new int[0], 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Ngrams.fit(TEXTS, new int[3], 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Ngrams.fit(TEXTS, TRUTH, 1, 1));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatIOException()
                .isThrownBy(() -> Ngrams.read(new DataInputStream(new ByteArrayInputStream(new byte[64]))));
    }

    @Test
    void tellsManyLabelsApart() {
        List<String> texts = new ArrayList<>();
        int[] truth = new int[120];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i % 20;
            texts.add("topic" + (char) ('a' + i % 20) + "x said " + i);
        }
        Ngrams many = Ngrams.fit(texts, truth, 20, 1);
        double[] logits = many.logits("topicgx once more");
        for (int label = 0; label < logits.length; label++) {
            assertThat(logits[6]).isGreaterThanOrEqualTo(logits[label]);
        }
    }

    private static byte[] bytes(Ngrams ngrams) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ngrams.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
