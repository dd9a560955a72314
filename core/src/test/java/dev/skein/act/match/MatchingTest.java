package dev.skein.act.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Prediction FIRST = Prediction.first();

    @Test
    void who_knows_it_best_gets_it_from_the_first_day() {
        Matching.Tick tick =
                tick(List.of(work("w", "late-delivery", 10)), List.of(place("ola"), place("mia", "late-delivery")));

        assertThat(pairs(tick)).containsExactly("w mia");
        assertThat(tick.matches().get(0).because()).isEqualTo("knows this best of those who are free");
    }

    /** Mia is better at both, but Ola cannot do returns at all well; together they are best apart. */
    @Test
    void the_best_all_together_is_not_the_best_for_the_first() {
        Matching.Tick tick = tick(
                List.of(work("first", "invoice", 30), work("second", "return-item", 20)),
                List.of(place("mia", "invoice", "return-item"), place("ola", "invoice")));

        assertThat(pairs(tick)).containsExactly("first ola", "second mia");
    }

    @Test
    void the_same_person_as_last_time_unless_another_is_plainly_better() {
        Work again = new Work("w", "", Channel.CHAT, "", false, 5, Optional.of("ola"), Optional.empty());
        assertThat(pairs(tick(List.of(again), List.of(place("mia"), place("ola")))))
                .containsExactly("w ola");
    }

    @Test
    void a_promise_outweighs_any_difference() {
        Work promised = new Work("w", "invoice", Channel.CHAT, "", false, 5, Optional.empty(), Optional.of("ola"));
        Matching.Tick tick = tick(List.of(promised), List.of(place("mia", "invoice"), place("ola")));
        assertThat(pairs(tick)).containsExactly("w ola");
        assertThat(tick.matches().get(0).because()).isEqualTo("promised to be the one");
    }

    @Test
    void who_waited_too_long_goes_before_everything() {
        Work late = work("late", "", 601);
        Work later = work("later", "", 900);
        Work easy = work("easy", "invoice", 10);
        List<Place> one = List.of(place("mia", "invoice"));

        assertThat(pairs(tick(List.of(easy, late), one))).containsExactly("late mia");
        assertThat(pairs(tick(List.of(late, later), one))).containsExactly("later mia");
        assertThat(tick(List.of(late, later), one).waiting().get(0).because()).isEqualTo("others go first");
    }

    @Test
    void hard_limits_hold_whatever_it_is_worth() {
        Work charged = new Work("w", "", Channel.CHAT, "de", true, 4_000, Optional.empty(), Optional.empty());
        assertThat(why(charged, new Place("a", List.of(), List.of("fr"), chats(3), Map.of(), 0, 0, 9_999)))
                .isEqualTo("everybody does not speak de");
        assertThat(why(charged, new Place("a", List.of(), List.of(), chats(2), chats(2), 0, 0, 9_999)))
                .isEqualTo("everybody has 2 by chat already (at most 2)");
        assertThat(why(charged, new Place("a", List.of(), List.of(), chats(3), Map.of(), 3, 0, 9_999)))
                .isEqualTo("everybody had 3 charged conversations in a row (at most 3)");
        assertThat(why(charged, new Place("a", List.of(), List.of(), chats(3), Map.of(), 0, 0, 60)))
                .isEqualTo("everybody leaves soon");
        assertThat(why(charged, new Place("a", List.of(), List.of(), Map.of(Channel.VOICE, 1), Map.of(), 0, 0, 9_999)))
                .isEqualTo("everybody does not serve chat");
        assertThat(why(
                        charged,
                        new Place(
                                "a",
                                List.of(),
                                List.of(),
                                Map.of(Channel.VOICE, 1, Channel.CHAT, 3),
                                Map.of(Channel.VOICE, 1),
                                0,
                                0,
                                9_999)))
                .isEqualTo("everybody is in a talk, and a talk wants the whole person");
    }

    @Test
    void fair_queueing_gives_who_waits_longest_to_who_is_idle_longest() {
        List<Place> places = List.of(idle("busy", 10), idle("idle", 500));
        Matching.Tick tick = Matching.tick(
                List.of(work("short", "", 5), work("long", "", 50)),
                places,
                FIRST,
                MatchRules.PLAIN,
                Matching.Way.LONGEST_IDLE);
        assertThat(pairs(tick)).containsExactly("long idle", "short busy");
    }

    /** Fifty outcomes move the one employee they are about, and hardly the others. */
    @Test
    void outcomes_move_a_prediction_as_far_as_they_justify() {
        Place mia = place("mia");
        Place ola = place("ola");
        Work invoice = work("w", "invoice", 0);
        double before = FIRST.of(invoice, mia).value();
        List<Prediction.Seen> seen = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            seen.add(new Prediction.Seen(invoice, mia, i % 10 == 0));
            seen.add(new Prediction.Seen(invoice, ola, i % 10 != 0));
        }
        Prediction after = FIRST.learned(seen);

        assertThat(after.outcomes()).isEqualTo(100);
        assertThat(after.of(invoice, mia).value()).isBetween(0.1, 0.35);
        assertThat(after.of(invoice, ola).value()).isBetween(0.7, 0.92);
        assertThat(after.of(invoice, mia).spread())
                .isLessThan(FIRST.of(invoice, mia).spread());
        assertThat(after.of(work("w", "assembly", 0), place("new")).value()).isCloseTo(before, within(0.25));
        assertThat(FIRST.of(invoice, mia).value())
                .as("learning makes another, and changes none")
                .isEqualTo(before);
    }

    @Test
    void an_expected_wait_grows_with_the_queue_and_shrinks_with_who_serves() {
        WaitTime.Interval one = WaitTime.expected(0, 3, 480);
        WaitTime.Interval ten = WaitTime.expected(10, 3, 480);
        assertThat(one.low()).isLessThan(one.middle());
        assertThat(one.middle()).isLessThan(one.high());
        assertThat(ten.middle()).isCloseTo(11 * 160.0, within(80.0));
        assertThat(WaitTime.expected(10, 6, 480).middle()).isCloseTo(ten.middle() / 2, within(1e-9));
        assertThat(WaitTime.expected(0, 0, 480).middle()).isInfinite();
        assertThatThrownBy(() -> WaitTime.expected(-1, 1, 1)).hasMessageContaining("ahead -1");
    }

    private static org.assertj.core.data.Offset<Double> within(double by) {
        return org.assertj.core.data.Offset.offset(by);
    }

    private static String why(Work work, Place place) {
        return tick(List.of(work), List.of(place)).waiting().get(0).because();
    }

    private static Matching.Tick tick(List<Work> work, List<Place> places) {
        return Matching.tick(work, places, FIRST, MatchRules.PLAIN, Matching.Way.PREDICTED);
    }

    private static List<String> pairs(Matching.Tick tick) {
        return tick.matches().stream()
                .map(m -> m.work().id() + ' ' + m.place().employee())
                .toList();
    }

    private static Work work(String id, String need, double waited) {
        return new Work(id, need, Channel.CHAT, "", false, waited, Optional.empty(), Optional.empty());
    }

    private static Map<Channel, Integer> chats(int many) {
        return Map.of(Channel.CHAT, many);
    }

    private static Place place(String employee, String... skills) {
        return new Place(employee, List.of(skills), List.of(), chats(3), Map.of(), 0, 0, 9_999);
    }

    private static Place idle(String employee, double seconds) {
        return new Place(employee, List.of(), List.of(), chats(3), Map.of(), 0, seconds, 9_999);
    }
}
