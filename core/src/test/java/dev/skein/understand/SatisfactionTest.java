package dev.skein.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skein.understand.Satisfaction.Signs;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
    private static final Signs NOTHING = new Signs(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Signs BAD = new Signs(40, 2, 2, 1, 1, 0, -1, 0.9, 0, 0.8, 0.7, 0.5, 0.1, -0.9, 0.8);
    private static final Signs GOOD = new Signs(0, 0, 0, 0, 0, 1, 1, 0, 0.95, 0, 0, 0, 0, 0.9, 0);

    @Test
    void moreTroubleIsLessSatisfaction() {
        assertThat(Satisfaction.of(BAD).mean()).isLessThan(2);
        assertThat(Satisfaction.of(GOOD).mean()).isGreaterThan(3.8);
    }

    @Test
    void theIntervalHoldsWhatItSays() {
        for (Signs signs : List.of(NOTHING, BAD, GOOD)) {
            Satisfaction s = Satisfaction.of(signs);
            double held = 0;
            for (int step = s.low(); step <= s.high(); step++) {
                held += s.probabilities().get(step - 1);
            }
            assertThat(held).isGreaterThanOrEqualTo(Satisfaction.INTERVAL);
            assertThat(s.probabilities().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void saysWhenThereIsTooLittleToSay() {
        assertThat(Satisfaction.of(NOTHING).told()).isFalse();
        assertThat(Satisfaction.of(BAD).told()).isTrue();
        assertThat(Satisfaction.ofTalk(List.of()).told()).isFalse();
    }

    @Test
    void theLastTurnWeighsMost() {
        Satisfaction bad = Satisfaction.of(BAD);
        Satisfaction good = Satisfaction.of(GOOD);
        assertThat(Satisfaction.ofTalk(List.of(bad, bad, good)).mean())
                .isGreaterThan(Satisfaction.ofTalk(List.of(good, good, bad)).mean());
    }

    @Test
    void itSaysWhatItRestsOnStrongestFirst() {
        assertThat(Satisfaction.because(NOTHING)).isEmpty();
        assertThat(Satisfaction.because(BAD))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.by()).isNegative());
        assertThat(Satisfaction.because(BAD).stream().map(p -> Math.abs(p.by())).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(Satisfaction.because(GOOD).get(0).by()).isPositive();
        assertThat(Satisfaction.Sign.values()).hasSameSizeAs(NOTHING.numbers());
    }
}
