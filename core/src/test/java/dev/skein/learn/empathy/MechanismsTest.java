package dev.skein.learn.empathy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MechanismsTest {
    private static final String SAID = "I failed my exam again and I feel worthless.";

    @Test
    void tellsWarmthUnderstandingAndAskingApart() {
        Mechanisms warm = Mechanisms.of(SAID, "I'm so sorry to hear that, sending you a hug!");
        Mechanisms kin = Mechanisms.of(SAID, "I know how that feels. I went through the same in my second year.");
        Mechanisms asking = Mechanisms.of(SAID, "What happened? Have you talked to anybody about it?");

        assertThat(warm.reaction()).isGreaterThan(0.5).isGreaterThan(asking.reaction());
        assertThat(kin.interpretation()).isGreaterThan(0.5).isGreaterThan(warm.interpretation());
        assertThat(asking.exploration()).isGreaterThan(0.5).isGreaterThan(kin.exploration());
    }
}
