package dev.skein.language.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScopeTest {
    /** One number, higher out of scope; by how much decides how well the two can be told apart. */
    private static double[] alarmsAndFound(double apart, double aim) {
        Random random = new Random(1);
        double[][] numbers = new double[2_000][];
        boolean[] outside = new boolean[numbers.length];
        float[] weights = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            outside[i] = i % 10 == 0;
            numbers[i] = new double[] {random.nextGaussian() + (outside[i] ? apart : 0)};
            weights[i] = 1;
        }
        Scope scope = Scope.fit(numbers, outside, weights, aim);
        double[] share = new double[2];
        for (int i = 0; i < numbers.length; i++) {
            boolean said = scope.logistic().probability(numbers[i]) >= scope.threshold();
            share[outside[i] ? 1 : 0] += said ? 1 / (outside[i] ? 200.0 : 1_800.0) : 0;
        }
        return share;
    }

    @Test
    void whereTheTwoAreHardToTellApartAtMostOneInAHundredIsAFalseAlarm() {
        double[] hard = alarmsAndFound(1.5, 0.85);
        assertThat(hard[0]).isBetween(0.005, Scope.FALSE_ALARMS_MAX);
        assertThat(hard[1]).isLessThan(0.5);
    }

    @Test
    void whereMostAreFoundAnywayThereAreFewerFalseAlarms() {
        double[] easy = alarmsAndFound(4, 0.85);
        assertThat(easy[0]).isLessThan(0.003);
        assertThat(easy[1]).isBetween(0.83, 0.85);
        assertThat(Arrays.stream(alarmsAndFound(4, 0.95)).sum()).isGreaterThan(easy[0] + easy[1]);
    }
}
