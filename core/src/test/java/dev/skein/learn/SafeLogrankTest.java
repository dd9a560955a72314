package dev.skein.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Ids;
import org.junit.jupiter.api.Test;

class SafeLogrankTest {
    private static final int RUNS = 1_000;
    private static final int PEOPLE = 500;

    @Test
    void anArmThatDoesNoMoreHarmIsRarelyStoppedHoweverOftenOneLooks() {
        assertThat(stopped(1)).isLessThanOrEqualTo((int) (RUNS * SafeLogrank.ALPHA));
    }

    @Test
    void anArmThatDoublesTheHazardIsMostlyStopped() {
        assertThat(stopped(2)).isGreaterThan(RUNS * 9 / 10);
    }

    @Test
    void aHarmOfNobodyAtRiskIsRefused() {
        assertThatThrownBy(() -> SafeLogrank.after(0, true, 0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SafeLogrank.after(0, false, 5, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Runs that stop within the first 300 harms, looked at after each. */
    private static int stopped(double hazard) {
        int stopped = 0;
        for (int run = 0; run < RUNS; run++) {
            int arm = PEOPLE;
            int held = PEOPLE;
            double evidence = 0;
            boolean stop = false;
            for (int harm = 0; harm < 300 && !stop; harm++) {
                double drawn = Ids.fraction("harm", String.valueOf(run), String.valueOf(harm));
                boolean inArm = drawn < hazard * arm / (hazard * arm + held);
                evidence = SafeLogrank.after(evidence, inArm, arm, held);
                arm -= inArm ? 1 : 0;
                held -= inArm ? 0 : 1;
                stop = SafeLogrank.isEnough(evidence, 1);
            }
            stopped += stop ? 1 : 0;
        }
        return stopped;
    }
}
