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
        "hi, मेरा सोफा कब आएगा",
        "el, Πότε θα έρθει ο καναπές μου;",
        "he, מתי תגיע הספה שלי",
        "th, โซฟาของฉันจะมาถึงเมื่อไหร่",
        "ka, როდის ჩამოვა ჩემი დივანი",
        "hy, Ե՞րբ կհասնի իմ բազմոցը",
        "bn, আমার সোফা কখন আসবে",
        "ta, எனது சோபா எப்போது வரும்",
        "te, నా సోఫా ఎప్పుడు వస్తుంది",
        "am, ሶፋዬ መቼ ይደርሳል",
        "fa, مبل من کی می‌رسد، پیگیری کنید",
        "ur, میرا صوفہ کب آئے گا",
        "sr, Када ће стићи мој кауч?",
        "mk, Кога ќе пристигне мојот кауч?",
        "be, Калі прыедзе мая новая канапа? Скажыце каб я ўжо ведала",
        "kk, Менің диваным қашан келеді?",
        "vi, Khi nào ghế sofa của tôi được giao?",
        "hu, Mikor jön meg a kanapém? Előre is köszönöm a segítő választ",
        "ro, Când ajunge canapeaua și ce preț are livrarea în oraș?"
    })
    void tellsTheLanguage(String code, String text) {
        assertThat(languages.guess(text).code()).isEqualTo(code);
    }

    @Test
    void namesEachLanguageThatCanBeToldOnce() {
        assertThat(languages.languages())
                .hasSize(47)
                .doesNotHaveDuplicates()
                .contains("en", "ja", "el", "fa")
                .doesNotContain(LanguageGuess.UNDETERMINED);
    }

    @Test
    void takesNoForeignNameForALanguage() {
        assertThat(languages
                        .guess("We spoke with Mr Erdős about the delivery of the sofa on Monday")
                        .code())
                .isEqualTo("en");
        assertThat(languages
                        .guess("Ich habe mit Frau Nguyễn über die Lieferung am Montag gesprochen und warte")
                        .code())
                .isEqualTo("de");
    }

    @Test
    void doesNotTellFromAWordOrTwo() {
        assertThat(languages.guess("sofa").code()).isEqualTo("und");
        assertThat(languages.guess("12345 !!").code()).isEqualTo("und");
        assertThat(languages.guess("").code()).isEqualTo("und");
        assertThat(languages.guess("ᎣᏏᏲ ᏙᎯᏧ").code()).isEqualTo("und");
    }
}
