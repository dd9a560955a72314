package dev.skein.learn.empathy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skein.learn.empathy.PredictionPowered.Estimate;
import dev.skein.learn.empathy.PredictionPowered.Pairs;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionPoweredTest {
    private static final int LABELLED = 200;
    private static final int REST = 2_000;
    private static final int TIMES = 1_000;

    /** People say yes with 0.4; the instrument says yes to them with {@code hit}, to the others with {@code alarm}. */
    @ParameterizedTest
    @CsvSource({"0.9, 0.1", "0.8, 0.5", "0.5, 0.5", "0.2, 0.9"})
    void coversTheTruthNineteenTimesOfTwenty(double hit, double alarm) {
        Random random = new Random(11);
        int covered = 0;
        for (int time = 0; time < TIMES; time++) {
            double[][] labelled = draw(LABELLED, hit, alarm, random);
            Estimate found = PredictionPowered.mean(labelled[0], labelled[1], draw(REST, hit, alarm, random)[1]);
            covered += found.low() <= 0.4 && 0.4 <= found.high() ? 1 : 0;
        }

        assertThat(covered / (double) TIMES).isBetween(0.93, 0.97);
    }

    @Test
    void coversAShareToo() {
        Random random = new Random(12);
        int covered = 0;
        for (int time = 0; time < TIMES; time++) {
            double[][] whole = draw(LABELLED, 0.9, 0.1, random);
            double[][] wholeRest = draw(REST, 0.9, 0.1, random);
            double[][] part = thin(whole, random);
            double[][] partRest = thin(wholeRest, random);
            Estimate found = PredictionPowered.ratio(
                    new Pairs(part[0], part[1], partRest[1]), new Pairs(whole[0], whole[1], wholeRest[1]));
            covered += found.low() <= 0.5 && 0.5 <= found.high() ? 1 : 0;
        }

        assertThat(covered / (double) TIMES).isBetween(0.93, 0.97);
    }

    @Test
    void putsABiasedInstrumentRightAndIsNarrowerThanLabelsAlone() {
        Random random = new Random(13);
        double[][] labelled = draw(LABELLED, 1.0, 0.25, random);
        double[] rest = draw(REST, 1.0, 0.25, random)[1];

        Estimate alone = PredictionPowered.mean(labelled[0], labelled[1], new double[0]);
        Estimate powered = PredictionPowered.mean(labelled[0], labelled[1], rest);

        assertThat(powered.value()).isCloseTo(0.4, within(0.08));
        assertThat(powered.high() - powered.low()).isLessThan(alone.high() - alone.low());
        assertThat(alone.weight()).isZero();
    }

    @Test
    void doesNotRelyOnAnInstrumentThatAlwaysSaysTheSame() {
        Estimate found =
                PredictionPowered.mean(new double[] {1, 0, 1, 0}, new double[] {1, 1, 1, 1}, new double[] {1, 1, 1});

        assertThat(found.value()).isEqualTo(0.5);
        assertThat(found.weight()).isZero();
    }

    @Test
    void refusesTooFewLabels() {
        assertThatThrownBy(() -> PredictionPowered.mean(new double[] {1}, new double[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 2");
    }

    /** Of those in the whole, people call half a part, and the instrument agrees with them in four of five. */
    private static double[][] thin(double[][] whole, Random random) {
        double[][] made = new double[2][whole[0].length];
        for (int i = 0; i < whole[0].length; i++) {
            boolean part = random.nextDouble() < 0.5;
            made[0][i] = part ? whole[0][i] : 0;
            made[1][i] = part == random.nextDouble() < 0.8 ? whole[1][i] : 0;
        }
        return made;
    }

    private static double[][] draw(int size, double hit, double alarm, Random random) {
        double[][] made = new double[2][size];
        for (int i = 0; i < size; i++) {
            made[0][i] = random.nextDouble() < 0.4 ? 1 : 0;
            made[1][i] = random.nextDouble() < (made[0][i] == 1 ? hit : alarm) ? 1 : 0;
        }
        return made;
    }
}
