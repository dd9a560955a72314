package dev.skein.language.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlendTest {
    private final List<double[]> knows = new ArrayList<>();
    private final List<double[]> guesses = new ArrayList<>();
    private final List<float[]> truth = new ArrayList<>();

    BlendTest() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double logit = 2 * random.nextGaussian() - 1;
            boolean holds = random.nextDouble() < Maths.sigmoid(logit);
            knows.add(new double[] {3 * logit + 2});
            guesses.add(new double[] {random.nextGaussian()});
            truth.add(new float[] {holds ? 1 : 0});
        }
    }

    @Test
    void trustsTheExpertWhoKnowsAndCalibratesHim() {
        Blend blend = Blend.fit(knows, guesses, truth, false);
        assertThat(blend.deep()).isCloseTo(1 / 3.0, within(0.05));
        assertThat(blend.fast()).isCloseTo(0, within(0.1));
        assertThat(blend.of(new double[] {2}, new double[] {0}, false)[0]).isCloseTo(0.5, within(0.05));
        assertThat(Blend.fit(knows, guesses, truth, false).biases()).isEqualTo(blend.biases());
    }

    @Test
    void aThresholdFindsMoreOfARareLabelThanAHalfWould() {
        Blend blend = Blend.fit(knows, guesses, truth, false);
        List<double[]> p = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            p.add(blend.of(knows.get(i), guesses.get(i), false));
        }
        float threshold = Blend.thresholds(p, truth)[0];
        assertThat(threshold).isBetween(0.25f, 0.45f);
    }
}
