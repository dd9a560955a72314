package dev.skein.sim.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.act.match.MatchRules;
import dev.skein.act.match.Matching.Way;
import dev.skein.learn.BlockUplift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Predicted matching beside fair queueing, on the very same people, over twenty seeds. */
class FloorTest {
    private static final int SEEDS = 20;
    private static final double DAY = 86_400;

    @ParameterizedTest
    @ValueSource(ints = {3, 6, 30})
    void a_team_is_never_worse_off_and_better_with_data(int team) {
        int days = team == 30 ? 6 : 12;
        List<Double> early = new ArrayList<>();
        List<Double> late = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Setting setting = new Setting(seed, team, days, 0.8, 0.7);
            List<Floor.Served> predicted = Floor.live(setting, MatchRules.PLAIN, at -> Way.PREDICTED);
            List<Floor.Served> fair = Floor.live(setting, MatchRules.PLAIN, at -> Way.LONGEST_IDLE);
            early.add(good(predicted, 0, 1) - good(fair, 0, 1));
            late.add(good(predicted, days / 2, days) - good(fair, days / 2, days));
        }
        assertThat(mean(early)).as("first day").isGreaterThan(-2 * error(early));
        assertThat(mean(late)).as("with data").isGreaterThan(2 * error(late));
        if (team > 3) { // of three there is little to choose from, and a seed's noise is larger than what data adds
            assertThat(mean(late)).as("data helps").isGreaterThan(mean(early));
        }
    }

    @Test
    void where_nothing_is_planted_nothing_is_lost() {
        List<Double> gain = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Setting setting = new Setting(seed, 6, 8, 0.8, 0);
            gain.add(good(Floor.live(setting, MatchRules.PLAIN, at -> Way.PREDICTED), 0, 8)
                    - good(Floor.live(setting, MatchRules.PLAIN, at -> Way.LONGEST_IDLE), 0, 8));
        }
        assertThat(mean(gain)).isBetween(-2 * error(gain) - 0.002, 2 * error(gain) + 0.004);
    }

    /** The longest wait stays near that of fair queueing, and the work is spread nearly as evenly. */
    @Test
    void nobody_is_starved_and_nobody_is_overloaded() {
        for (int seed = 1; seed <= 5; seed++) {
            Setting setting = new Setting(seed, 30, 6, 0.8, 0.7);
            List<Floor.Served> predicted = Floor.live(setting, MatchRules.PLAIN, at -> Way.PREDICTED);
            double longest = predicted.stream()
                    .filter(one -> one.employee().isPresent())
                    .mapToDouble(Floor.Served::waited)
                    .max()
                    .orElse(0);
            // Whoever waited ten minutes is next; a conversation of the longest kind may still be under way.
            assertThat(longest).isLessThan(MatchRules.PLAIN.waitMax().toSeconds() * 1.5);
            assertThat(spread(predicted)).isLessThan(0.1);
        }
    }

    @Test
    void one_seed_gives_the_same_days() {
        Setting setting = new Setting(9, 6, 3, 0.8, 0.7);
        assertThat(Floor.live(setting, MatchRules.PLAIN, at -> Way.PREDICTED))
                .isEqualTo(Floor.live(setting, MatchRules.PLAIN, at -> Way.PREDICTED));
    }

    /** Half an hour on, half an hour off, in an order chance decides: the report finds what was planted, and no more. */
    @Test
    void the_control_finds_a_planted_uplift_and_none_where_none_was_planted() {
        assertThat(found(0.9)).as("planted").isGreaterThanOrEqualTo(9);
        assertThat(found(0)).as("not planted").isLessThanOrEqualTo(1);
    }

    private static int found(double difference) {
        int found = 0;
        for (int seed = 1; seed <= 10; seed++) {
            long of = seed;
            Setting setting = new Setting(seed, 30, 8, 0.8, difference);
            List<Floor.Served> days = Floor.live(
                    setting,
                    MatchRules.PLAIN,
                    at -> BlockUplift.isOn(of, (long) at, 1_800) ? Way.PREDICTED : Way.LONGEST_IDLE);
            BlockUplift report = BlockUplift.of(days.stream()
                    .map(one -> new BlockUplift.Result(
                            (long) one.at() / 1_800, one.way() == Way.PREDICTED, one.good() ? 1 : 0))
                    .toList());
            found += report.withheld().isEmpty() ? 1 : 0;
        }
        return found;
    }

    private static double good(List<Floor.Served> all, int fromDay, int untilDay) {
        return all.stream()
                .filter(one -> one.at() >= fromDay * DAY && one.at() < untilDay * DAY)
                .mapToInt(one -> one.good() ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double mean(List<Double> of) {
        return of.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double error(List<Double> of) {
        double mean = mean(of);
        double squares = of.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (of.size() - 1) / of.size());
    }

    /** How unevenly the conversations are spread: standard deviation of their number, as a share of the mean. */
    private static double spread(List<Floor.Served> all) {
        Map<String, Long> each = all.stream()
                .flatMap(one -> one.employee().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        double mean =
                each.values().stream().mapToLong(Long::longValue).average().orElse(1);
        double squares = each.values().stream()
                .mapToDouble(many -> (many - mean) * (many - mean))
                .sum();
        return Math.sqrt(squares / each.size()) / mean;
    }
}
