package dev.skein.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Ids;
import dev.skein.learn.ReleaseHarm.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A version that does harm is stopped; one that does not is not, however often one looks. */
class ReleaseHarmTest {
    private static final Instant DAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(14);

    /** 2,000 people over a week, a tenth of them reached; each comes to harm with these chances after three days. */
    private static List<Watched> people(int seed, double ifReached, double otherwise) {
        List<Watched> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String person = seed + "/" + i;
            boolean reached = Ids.fraction("lot", person) < 0.1;
            Instant began = DAY.plusSeconds((long) (604_800 * Ids.fraction("day", person)));
            boolean harmed = Ids.fraction("harm", person) < (reached ? ifReached : otherwise);
            all.add(new Watched(
                    person, reached, began, harmed ? Optional.of(began.plus(Duration.ofDays(3))) : Optional.empty()));
        }
        return all;
    }

    @Test
    void harmStopsAndItsAbsenceDoesNot() {
        int stopped = 0;
        for (int seed = 0; seed < 200; seed++) {
            stopped += ReleaseHarm.of(people(seed, 0.05, 0.05), WINDOW).stop() ? 1 : 0;
        }
        assertThat(stopped).isLessThanOrEqualTo(10);
        for (int seed = 0; seed < 20; seed++) {
            assertThat(ReleaseHarm.of(people(seed, 0.25, 0.05), WINDOW).stop()).isTrue();
        }
    }

    @Test
    void aPersonCountsOnceAndOnlyWithinTheWindow() {
        Watched early = new Watched("a", true, DAY, Optional.empty());
        Watched again = new Watched("a", false, DAY.plusSeconds(1), Optional.of(DAY.plusSeconds(2)));
        Watched late = new Watched("b", true, DAY, Optional.of(DAY.plus(WINDOW)));
        ReleaseHarm told = ReleaseHarm.of(List.of(again, early, late), WINDOW);
        assertThat(told).isEqualTo(new ReleaseHarm(2, 0, 0, 0, 0, false));
    }

    @Test
    void whoIsNotUnderWatchYetIsNotAtRisk() {
        Watched harmed = new Watched("a", true, DAY, Optional.of(DAY.plusSeconds(10)));
        Watched before = new Watched("b", false, DAY, Optional.empty());
        Watched after = new Watched("c", false, DAY.plusSeconds(11), Optional.empty());
        assertThat(ReleaseHarm.of(List.of(harmed, before, after), WINDOW).evidence())
                .isEqualTo(SafeLogrank.after(0, true, 1, 1));
    }
}
