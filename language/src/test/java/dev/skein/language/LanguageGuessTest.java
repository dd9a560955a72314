package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    private final LanguageGuess languages = LanguageGuess.shipped();

    @ParameterizedTest
    @CsvSource({
        "en, Could you please tell me when my sofa will arrive?",
        "de, Können Sie mir bitte sagen wann mein Sofa geliefert wird?",
        "fr, Pouvez-vous me dire quand mon canapé sera livré ?",
        "es, ¿Me puede decir cuándo llegará mi sofá?",
        "it, Mi può dire quando arriverà il mio divano?",
        "nl, Kunt u mij vertellen wanneer mijn bank wordt geleverd?",
        "pl, Czy może mi pan powiedzieć kiedy przyjedzie moja sofa?",
        "ru, Скажите пожалуйста когда привезут мой диван?",
        "uk, Скажіть будь ласка коли привезуть мій диван?",
        "ja, ソファはいつ届きますか,",
        "zh, 我的沙发什么时候到",
        "ar, متى ستصل أريكتي",
        "ko, 제 소파는 언제 도착하나요",
        "hi, मेरा सोफा कब आएगा"
    })
    void tellsTheLanguage(String code, String text) {
        assertThat(languages.guess(text).code()).isEqualTo(code);
    }

    @Test
    void doesNotTellFromAWordOrTwo() {
        assertThat(languages.guess("sofa").code()).isEqualTo("und");
        assertThat(languages.guess("12345 !!").code()).isEqualTo("und");
        assertThat(languages.guess("").code()).isEqualTo("und");
        assertThat(languages.guess("ευχαριστώ πολύ για όλα").code()).isEqualTo("und");
    }
}
