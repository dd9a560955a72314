package dev.skein.language.tongue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelingWordsTest {
    @ParameterizedTest
    @CsvSource({
        "de, Ich bin enttäuscht, -",
        "de, Vielen Dank, +",
        "en, can't wait, +",
        "es, me encanta, +",
        "fr, je suis déçue, -",
        "it, che schifo, -",
        "nl, wat een rotzooi, -",
        "pt, adorei o show, +",
        "ar, والحمدلله, +",
        "hi, bakwas, -",
        "any, 😡, -"
    })
    void knowsWhatIsGladAndWhatIsSorry(String tongue, String text, String sign) {
        NgramRows rows = new NgramRows(FeelingWords.shipped());
        rows.fill(text);
        float outweighs = rows.gladness[FeelingWords.TONGUES.indexOf(tongue) * 4 + 2];
        assertThat(outweighs > 0 ? "+" : outweighs < 0 ? "-" : "0").isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"de, nicht gut", "en, not happy", "es, no me gusta", "it, non mi piace"})
    void turnsWhatIsDenied(String tongue, String text) {
        NgramRows rows = new NgramRows(FeelingWords.shipped());
        rows.fill(text);
        assertThat(rows.gladness[FeelingWords.TONGUES.indexOf(tongue) * 4]).isZero();
    }
}
