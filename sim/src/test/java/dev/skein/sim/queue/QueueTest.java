package dev.skein.sim.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.QueueRules;
import dev.skein.host.Dump;
import dev.skein.learn.BlockUplift;
import dev.skein.sim.queue.QueueWorld.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pod's queue by seeds: caps, bounds and leads after every step; waits told, matching on and off. */
class QueueTest {
    private static final double Z95 = 1.96;

    /** Caps, somebody leads, nobody free while somebody waits, the longest first beyond the bound: after every step. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 15})
    void holdsAfterEveryStep(int members) {
        for (long seed = 1; seed <= 3; seed++) {
            QueueWorld world = QueueWorld.live(setting(seed, members, 2, 12.0 * members, 3, 0.2, true, 0.5));
            assertThat(world.talks()).isGreaterThan(12 * members);
            assertThat(world.pod().cases()).isEmpty();
            assertThat(world.waits()).containsKey("TRUE");
        }
    }

    @Test
    void theSameSeedLivesTheSame() {
        Setting setting = setting(3, 3, 2, 30, 4, 0.2, true, 0.5);
        assertThat(Dump.sha256(QueueWorld.live(setting).dump()))
                .isEqualTo(Dump.sha256(QueueWorld.live(setting).dump()));
    }

    /** Talks end at random, as planted: of the first words told, eight in ten are true, within the error of counting. */
    @Test
    void whatIsToldIsTrueAsOftenAsSaid() {
        int kept = 0;
        int told = 0;
        for (long seed = 1; seed <= 4; seed++) {
            Map<String, Integer> waits =
                    QueueWorld.live(setting(seed, 4, 1, 24, 36, 0, false, 0)).waits();
            kept += waits.getOrDefault("TRUE", 0);
            told += waits.getOrDefault("TRUE", 0) + waits.getOrDefault("FALSE", 0);
        }
        double share = (double) kept / told;
        double error = Z95 * Math.sqrt(0.8 * 0.2 / told);
        System.out.printf(Locale.ROOT, "waits told %d, true %.3f, wanted 0.8 within %.3f%n", told, share, error);
        assertThat(told).isGreaterThan(500);
        assertThat(share).isBetween(0.8 - error, 0.8 + error);
    }

    /** Where who knows the need does better, the report by half hours finds it; where nobody does, it says nothing. */
    @Test
    void theReportFindsWhatWasPlantedAndNothingElse() {
        BlockUplift planted =
                QueueWorld.live(setting(11, 6, 2, 36, 100, 0.4, false, 0.5)).uplift();
        assertThat(planted.on().blocks()).isGreaterThan(BlockUplift.BLOCKS_MIN);
        assertThat(planted.withheld()).isEmpty();
        assertThat(planted.difference().orElseThrow().low()).isPositive();
        List<Optional<?>> found = IntStream.rangeClosed(1, 5)
                .mapToObj(seed -> QueueWorld.live(setting(seed, 6, 2, 36, 40, 0, false, 0.5))
                        .uplift())
                .filter(none -> none.withheld().isEmpty())
                .<Optional<?>>map(none -> none.difference())
                .toList();
        assertThat(found).hasSizeLessThanOrEqualTo(1);
    }

    /** What came of talks is learned by the pod, and by nothing else than what came of them. */
    @Test
    void thePodLearnsWhoKnowsWhat() {
        QueueWorld world = QueueWorld.live(setting(5, 3, 2, 20, 30, 0.45, false, 0));
        assertThat(world.pod().learned().orElseThrow().outcomes()).isGreaterThan(200);
        assertThat(world.pod().learned().orElseThrow().effects()).containsKey("skill");
    }

    private static Setting setting(
            long seed, int members, int capacity, double perHour, int hours, double gain, boolean breaks, double off) {
        QueueRules plain = QueueRules.PLAIN;
        QueueRules rules = new QueueRules(plain.hours(), plain.waitMax(), plain.callbackAfter(), off, seed, List.of());
        return new Setting(seed, members, capacity, perHour, Duration.ofMinutes(9), hours, gain, breaks, rules);
    }
}
