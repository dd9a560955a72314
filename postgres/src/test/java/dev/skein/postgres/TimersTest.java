package dev.skein.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Key;
import dev.skein.postgres.Timers.Pending;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimersTest {
    private final Timers timers = new Timers();

    @Test
    void knowsNothingUntilAPageIsLoaded() {
        assertThat(timers.mustLoad()).isTrue();
        timers.reach(Timers.FOR_EVER);
        assertThat(timers.mustLoad()).isFalse();
        assertThat(timers.first()).isEmpty();
    }

    @Test
    void theSameNameReplaces() {
        timers.reach(Timers.FOR_EVER);
        timers.set(id("a"), 10);
        timers.set(id("a"), 5);
        timers.set(id("b"), 7);
        assertThat(timers.due(6, 10)).containsExactly(new Pending(5, id("a")));
        timers.cancel(id("a"));
        assertThat(timers.due(100, 10)).containsExactly(new Pending(7, id("b")));
    }

    @Test
    void whatLiesBeyondTheHorizonIsLeftToTheTable() {
        timers.loaded(id("a"), 10);
        timers.reach(10);
        timers.set(id("b"), 11);
        timers.set(id("c"), 9);
        assertThat(timers.at(id("b"))).isEmpty();
        assertThat(timers.first()).contains(new Pending(9, id("c")));
        timers.cancel(id("a"));
        timers.cancel(id("c"));
        assertThat(timers.mustLoad()).isTrue();
    }

    @Test
    void aTimerMovedBeyondTheHorizonIsNotKeptAtItsOldTime() {
        timers.loaded(id("a"), 10);
        timers.reach(10);
        timers.set(id("a"), 20);
        assertThat(timers.at(id("a"))).isEqualTo(Optional.empty());
        assertThat(timers.due(100, 10)).isEmpty();
    }

    @Test
    void keepsTheNearestWhenThereAreTooMany() {
        timers.reach(Timers.FOR_EVER);
        for (int i = 0; i < Timers.KEPT_TIMERS_MAX + 1; i++) {
            timers.set(id("t" + i), i / 2);
        }
        assertThat(timers.first()).contains(new Pending(0, id("t0")));
        assertThat(timers.horizon()).isLessThan(Timers.KEPT_TIMERS_MAX / 2);
        // Every timer up to the horizon is known: none of a time that was cut in two.
        long known = timers.due(timers.horizon(), Integer.MAX_VALUE).size();
        assertThat(known).isEqualTo(2 * (timers.horizon() + 1));
    }

    @Test
    void aPageFullOfOneTimeIsGoneThroughBeforeTheNextIsLoaded() {
        timers.loaded(id("a"), 10);
        timers.loaded(id("b"), 10);
        timers.reach(9);
        assertThat(timers.mustLoad()).isFalse();
        timers.cancel(id("a"));
        timers.cancel(id("b"));
        assertThat(timers.mustLoad()).isTrue();
    }

    private static Timers.Id id(String name) {
        return new Timers.Id(Key.pod("p"), name);
    }
}
