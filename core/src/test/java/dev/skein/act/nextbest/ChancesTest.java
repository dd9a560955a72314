package dev.skein.act.nextbest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The chances that are logged, held against what drawing gives. */
class ChancesTest {
    private static final int DRAWS = 200_000;

    @Test
    void thompsonsChancesAreNearlyHowOftenADrawIsTheHighest() {
        Random random = new Random(7);
        double apart = 0;
        int all = 0;
        for (int n : new int[] {2, 3, 6, 10, 30}) {
            for (int round = 0; round < 4; round++) {
                double[] means = new double[n];
                double[] spreads = new double[n];
                double[] variances = new double[n];
                for (int i = 0; i < n; i++) {
                    means[i] = random.nextDouble();
                    spreads[i] = Math.pow(10, -2 + 2 * random.nextDouble()); // 0.01 to 1
                    variances[i] = spreads[i] * spreads[i];
                }
                double[] chances = new double[n];
                new Thompson().chances(means, variances, n, chances);
                assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-9));
                double[] drawn = drawn(random, means, spreads);
                for (int i = 0; i < n; i++) {
                    assertThat(chances[i]).as("%d of %d, round %d", i, n, round).isCloseTo(drawn[i], within(0.04));
                    apart += Math.abs(chances[i] - drawn[i]);
                    all++;
                }
            }
        }
        assertThat(apart / all).isLessThan(0.004);
    }

    @Test
    void ofTwoTheChanceIsTheClosedForm() {
        double[] chances = new double[2];
        new Thompson().chances(new double[] {0.4, 0.5}, new double[] {0.03, 0.01}, 2, chances);
        assertThat(chances[1]).isCloseTo(0.6915, within(1e-4)); // half a spread of the difference apart
        assertThat(chances[0]).isEqualTo(1 - chances[1]);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        double[] chances = new double[3];
        assertThatThrownBy(() ->
                        new Thompson().chances(new double[] {0.4, Double.NaN, 0.3}, new double[] {1, 1, 1}, 3, chances))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thompson().chances(new double[] {0.4, 0.4}, new double[] {0, 0}, 2, chances))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoNarrowBeliefsCloseTogetherAreToldApartBesideAWideOne() {
        double[] chances = new double[3];
        new Thompson().chances(new double[] {0.50, 0.55, 0.1}, new double[] {0.0001, 0.0001, 0.09}, 3, chances);
        double[] drawn = drawn(new Random(1), new double[] {0.50, 0.55, 0.1}, new double[] {0.01, 0.01, 0.3});
        assertThat(chances[0]).isCloseTo(drawn[0], within(0.003)).isLessThan(0.002);
        assertThat(chances[2]).isCloseTo(drawn[2], within(0.003));
    }

    @Test
    void aliveOneOnlyTakesAll_andNoNumberIsRefused() {
        double[] chances = new double[2];
        new Thompson().chances(new double[] {1, 0}, new double[] {0.0001, 0.0001}, 2, chances);
        assertThat(chances).containsExactly(1, 0);
    }

    @Test
    void squareCbIsTheClosedForm() {
        double[] chances = new double[3];
        SquareCb.chances(new double[] {0.5, 0.4, 0.1}, 3, 10, chances);
        assertThat(chances[1]).isEqualTo(1 / (3 + 10 * (0.5 - 0.4)));
        assertThat(chances[2]).isEqualTo(1 / (3 + 10 * (0.5 - 0.1)));
        assertThat(chances[0]).isCloseTo(1 - chances[1] - chances[2], within(1e-12));
    }

    private static double[] drawn(Random random, double[] means, double[] spreads) {
        double[] wins = new double[means.length];
        for (int d = 0; d < DRAWS; d++) {
            int best = 0;
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < means.length; i++) {
                double x = means[i] + spreads[i] * random.nextGaussian();
                if (x > top) {
                    top = x;
                    best = i;
                }
            }
            wins[best] += 1.0 / DRAWS;
        }
        return wins;
    }
}
