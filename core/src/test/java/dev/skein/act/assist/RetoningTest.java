package dev.skein.act.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetoningTest {
    private static final String ASKED = "How do I return my lamp? The label is missing.";
    private static final String STIFF =
            "You must print the label at shop.example/returns. Please note that returns are free within 30 days in order to be"
                    + " fair. Our shops are in many towns of the country. We cannot take back opened lamps. I hope this helps.";

    @Test
    void warmerIsKinderAndKeepsEveryFact() {
        Retoned said = Retoning.by(Tone.WARMER, STIFF, ASKED);

        assertThat(said.refused()).isEmpty();
        assertThat(said.text())
                .startsWith("Thank you for writing to us. Please print the label")
                .contains("I am afraid we cannot take back")
                .contains("30 days", "shop.example/returns")
                .endsWith("If anything is unclear, just ask.");
        assertThat(Rewording.facts(STIFF, said.text())).isEmpty();
        assertThat(Retoning.by(Tone.WARMER, STIFF, ASKED)).isEqualTo(said);
    }

    @Test
    void whatIsWarmAlreadyIsLeftAndItIsSaidWhy() {
        String warm = Retoning.by(Tone.WARMER, STIFF, ASKED).text();

        assertThat(Retoning.by(Tone.WARMER, warm, ASKED))
                .isEqualTo(new Retoned(warm, "", "it is as warm as our rules can make it"));
    }

    @Test
    void shorterLeavesOutWhatCarriesNothing() {
        Retoned said = Retoning.by(Tone.SHORTER, STIFF, ASKED);
        assertThat(said.refused()).isEmpty();

        assertThat(said.text())
                .isEqualTo(
                        "You must print the label at shop.example/returns. Returns are free within 30 days to be fair. "
                                + "We cannot take back opened lamps.");
        assertThat(Rewording.facts(STIFF, said.text())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will call you on Friday. You will not have to pay.",
                "Your refund of 40 EUR is on its way.",
                "Ask for Maja at the desk."
            })
    void noFactIsEverLeftOut(String words) {
        assertThat(Rewording.facts(
                        words, Retoning.by(Tone.SHORTER, words, "Hello?").text()))
                .isEmpty();
        assertThat(Rewording.facts(
                        words, Retoning.by(Tone.WARMER, words, "Hello?").text()))
                .isEmpty();
    }

    @Test
    void theWordsOfAModelAreHeldAgainstTheSameFacts() {
        assertThat(Rewording.againstShorter(STIFF, "Print the label at shop.example/returns within 60 days."))
                .contains("numbers");
        assertThat(Rewording.againstShorter(STIFF, STIFF + " And more.")).isEqualTo("it is not shorter");
    }
}
