package dev.skein.server.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate: what must not be lost. */
final class ComparisonTest {
    private static final int SIZE = 200;

    /** So many right answers of {@link #SIZE}, the first ones. */
    private static List<String> right(int count) {
        List<String> said = new ArrayList<>(Collections.nCopies(count, "a"));
        said.addAll(Collections.nCopies(SIZE - count, "b"));
        return said;
    }

    private static Comparison of(int before, int after) {
        return new Comparison(Collections.nCopies(SIZE, "a"), right(before), right(after));
    }

    @Test
    void theSameAnswersLoseNothing() {
        Comparison same = of(170, 170);

        assertThat(same.difference().low()).isZero();
        assertThat(same.loses()).isFalse();
        assertThat(same.accuracy().value()).isCloseTo(0.85, within(1e-9));
        assertThat(same.accuracy().low()).isBetween(0.78, 0.85);
    }

    @Test
    void manyMoreRightAnswersGoLiveAndManyFewerDoNot() {
        assertThat(of(150, 180).loses()).isFalse();
        assertThat(of(150, 180).difference().low()).isPositive();
        assertThat(of(180, 150).loses()).isTrue();
    }

    @Test
    void whatIsOnlyABitWorseOnFewExamplesMayLoseMoreThanIsTaken() {
        assertThat(of(180, 176).difference().value()).isEqualTo(-0.02, within(1e-9));
        assertThat(of(180, 176).loses())
                .as("the lower end counts, not the middle")
                .isTrue();
    }

    @Test
    void eachLabelWeighsAlike() {
        List<String> truth = List.of("a", "a", "a", "b");
        Comparison all = new Comparison(truth, truth, List.of("a", "a", "a", "a"));

        assertThat(all.accuracy().value()).isEqualTo(0.75);
        assertThat(all.macroF1().value()).isCloseTo((6.0 / 7 + 0) / 2, within(1e-9));
        assertThatThrownBy(() -> new Comparison(truth, truth, List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
