package dev.skein.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Estimates held against a planted truth, over many seeds. */
class OffPolicyTest {
    private static final int SEEDS = 1_000;
    private static final int PEOPLE = 1_500;

    /** Chance that it goes well, by kind of person and whether treated. */
    private static final double[][] TRUTH = {{0.30, 0.55}, {0.60, 0.50}};

    /** What was done: how likely a person of each kind was treated. */
    private static final double[] LOGGED = {0.9, 0.4};

    /** What is asked about. */
    private static final double[] TARGET = {0.95, 0.1};

    /** The true mean outcome of the policy asked about, kinds being equally many. */
    private static double truth(double[] target) {
        double sum = 0;
        for (int kind = 0; kind < 2; kind++) {
            sum += target[kind] * TRUTH[kind][1] + (1 - target[kind]) * TRUTH[kind][0];
        }
        return sum / 2;
    }

    @Test
    void intervalsCoverThePlantedTruth() {
        assertThat(covered(OffPolicy::inversePropensity, LOGGED, TARGET, 0)).isBetween(930, 985);
        assertThat(covered(OffPolicy::selfNormalised, LOGGED, TARGET, 0)).isBetween(930, 985);
        assertThat(covered(OffPolicy::doublyRobust, LOGGED, TARGET, 0)).isBetween(930, 985);
    }

    @Test
    void aModelThatIsWrongDoesNotMoveTheDoublyRobust() {
        assertThat(covered(OffPolicy::doublyRobust, LOGGED, TARGET, 0.2)).isBetween(930, 985);
    }

    /**
     * The negative control. The log tells the probabilities of the very policy asked about, and they are not those it was
     * taken with: no check can see it, and the claim above fails.
     */
    @Test
    void withAWrongProbabilityTheTruthIsNotCovered() {
        double[] wrong = {0.2, 0.9};
        assertThat(covered(OffPolicy::inversePropensity, wrong, wrong, 0)).isLessThan(10);
        assertThat(covered(OffPolicy::selfNormalised, wrong, wrong, 0)).isLessThan(10);
        assertThat(covered(OffPolicy::doublyRobust, wrong, wrong, 0.2)).isLessThan(500);
    }

    @Test
    void aModelThatIsRightCarriesTheDoublyRobustOverAWrongProbability() {
        double[] wrong = {0.2, 0.9};
        assertThat(covered(OffPolicy::doublyRobust, wrong, wrong, 0)).isGreaterThan(900);
    }

    @Test
    void aWrongProbabilityIsNoticed() {
        int noticed = 0;
        int falsely = 0;
        for (int seed = 0; seed < 100; seed++) {
            noticed += OffPolicy.of(log(seed, new double[] {0.65, 0.65}, TARGET, 0))
                            .withheld()
                            .contains("do not fit")
                    ? 1
                    : 0;
            falsely += OffPolicy.of(log(seed, LOGGED, TARGET, 0)).withheld().isEmpty() ? 0 : 1;
        }
        assertThat(noticed).isGreaterThan(95);
        assertThat(falsely).isZero();
    }

    @Test
    void decisionsAboutOnePersonAreOneWitness() {
        List<LoggedDecision> once = log(7, LOGGED, TARGET, 0);
        List<LoggedDecision> thrice = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            thrice.addAll(once);
        }
        Uplift.Interval one = OffPolicy.of(once).inversePropensity().orElseThrow();
        Uplift.Interval three = OffPolicy.of(thrice).inversePropensity().orElseThrow();
        assertThat(three.high() - three.low()).isCloseTo(one.high() - one.low(), within());
        assertThat(OffPolicy.of(thrice).people()).isEqualTo(PEOPLE);
    }

    @Test
    void tooLittleIsWithheldWithItsReason() {
        assertThat(OffPolicy.of(List.of()).withheld()).contains("no decision with its probability");
        assertThat(OffPolicy.of(log(1, LOGGED, TARGET, 0).subList(0, 99)).withheld())
                .contains("too few: 99 people");
        assertThat(OffPolicy.of(constant(1, 1, 0)).withheld()).isEmpty();
        assertThat(OffPolicy.of(constant(0.5, 0.5, 0.5)).withheld())
                .contains("50.0 % of what it would do was never tried");
        assertThat(OffPolicy.of(constant(1, 0, 0)).withheld()).contains("worth 0 decisions");
        assertThat(OffPolicy.of(constant(1, 0.5, 0)).withheld()).contains("do not fit");
    }

    @Test
    void aProbabilityOfNothingIsNoDecision() {
        assertThatThrownBy(() -> new LoggedDecision("a", 0, 1, 0, 1, 0, 0)).hasMessageContaining("logged: 0.0");
        assertThatThrownBy(() -> new LoggedDecision("a", 1, 1.1, 0, 1, 0, 0)).hasMessageContaining("target: 1.1");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }

    private static List<LoggedDecision> constant(double logged, double target, double untried) {
        List<LoggedDecision> log = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            log.add(new LoggedDecision("p" + i, logged, target, untried, i % 2, 0.5, 0.5));
        }
        return log;
    }

    private static int covered(
            Function<OffPolicy, Optional<Uplift.Interval>> estimate, double[] told, double[] target, double modelOff) {
        int covered = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Uplift.Interval is = estimate.apply(OffPolicy.of(log(seed, told, target, modelOff)))
                    .orElseThrow();
            covered += is.low() <= truth(target) && truth(target) <= is.high() ? 1 : 0;
        }
        return covered;
    }

    /** A log of decisions taken with {@link #LOGGED}, that tells other probabilities where {@code told} is another. */
    private static List<LoggedDecision> log(int seed, double[] told, double[] target, double modelOff) {
        SplittableRandom chance = new SplittableRandom(seed * 7919L + 17);
        List<LoggedDecision> log = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int kind = chance.nextInt(2);
            int treated = chance.nextDouble() < LOGGED[kind] ? 1 : 0;
            double outcome = chance.nextDouble() < TRUTH[kind][treated] ? 1 : 0;
            double[] model = {TRUTH[kind][0] - modelOff, TRUTH[kind][1] + modelOff};
            log.add(new LoggedDecision(
                    "p" + i,
                    treated == 1 ? told[kind] : 1 - told[kind],
                    treated == 1 ? target[kind] : 1 - target[kind],
                    0,
                    outcome,
                    model[treated],
                    target[kind] * model[1] + (1 - target[kind]) * model[0]));
        }
        return log;
    }
}
