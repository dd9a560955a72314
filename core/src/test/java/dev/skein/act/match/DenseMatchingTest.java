package dev.skein.act.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Dense matching does what the plain formula does, to the last bit. */
class DenseMatchingTest {
    private static final int SCENES = 300;
    private static final int STAFF = 60;

    @Test
    void the_same_pairs_the_same_chances_and_the_same_reasons_to_wait_while_it_learns() {
        SplittableRandom dice = new SplittableRandom(11);
        PlainMatching plain = new PlainMatching();
        Prediction dense = Prediction.first();
        int matched = 0;
        for (int scene = 0; scene < SCENES; scene++) {
            List<Work> work = Scenes.work(dice, 1 + dice.nextInt(12), STAFF);
            List<Place> places = Scenes.places(dice, 1 + dice.nextInt(20), STAFF);

            Matching.Tick tick = Matching.tick(work, places, dense, MatchRules.PLAIN, Matching.Way.PREDICTED);
            Matching.Tick other = Matching.tick(work, places, dense, MatchRules.PLAIN, Matching.Way.LONGEST_IDLE);

            same(tick, plain.predicted(work, places, MatchRules.PLAIN));
            same(other, plain.longestIdle(work, places, MatchRules.PLAIN));
            List<Prediction.Seen> seen = tick.matches().stream()
                    .map(m -> new Prediction.Seen(m.work(), m.place(), dice.nextInt(3) > 0))
                    .toList();
            seen.forEach(one -> plain.learn(one.work(), one.place(), one.good()));
            dense = scene % 2 == 0 ? dense.learned(seen) : oneByOne(dense, seen);
            matched += seen.size();
        }
        assertThat(matched).as("pairs that were held against each other").isGreaterThan(3 * SCENES);
        assertThat(dense.outcomes()).isEqualTo(matched);
    }

    @Test
    void what_was_learned_leaves_the_prediction_it_was_learned_from_as_it_was() {
        SplittableRandom dice = new SplittableRandom(5);
        Work work = Scenes.work(dice, 1, STAFF).get(0);
        Place place = Scenes.places(dice, 1, 1).get(0);
        Prediction before = Prediction.first().learned(work, place, true);
        double chance = before.of(work, place).value();

        Prediction after = before.learned(work, place, false);

        assertThat(before.of(work, place).value()).isEqualTo(chance);
        assertThat(after.of(work, place).value()).isLessThan(chance);
        assertThat(after.of(work, place).spread())
                .isLessThan(before.of(work, place).spread());
    }

    @Test
    void nobody_may_who_has_something_against_it_in_words() {
        SplittableRandom dice = new SplittableRandom(3);
        int may = 0;
        for (int i = 0; i < 5_000; i++) {
            Work work = Scenes.work(dice, 1, STAFF).get(0);
            Place place = Scenes.places(dice, 1, 1).get(0);
            boolean is = Eligibility.may(work, place, MatchRules.PLAIN);
            assertThat(is)
                    .isEqualTo(
                            Eligibility.against(work, place, MatchRules.PLAIN).isEmpty());
            may += is ? 1 : 0;
        }
        assertThat(may).isBetween(500, 4_500);
    }

    private static Prediction oneByOne(Prediction from, List<Prediction.Seen> seen) {
        Prediction now = from;
        for (Prediction.Seen one : seen) {
            now = now.learned(one.work(), one.place(), one.good());
        }
        return now;
    }

    private static void same(Matching.Tick is, Matching.Tick expected) {
        assertThat(is.matches().stream().map(DenseMatchingTest::pair))
                .containsExactlyElementsOf(
                        expected.matches().stream().map(DenseMatchingTest::pair).toList());
        assertThat(is.waiting()).isEqualTo(expected.waiting());
    }

    private static String pair(Matching.Match match) {
        return match.work().id() + ' ' + match.place().employee() + ' ' + match.chance();
    }
}
