package dev.skein.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Instant START = Instant.parse("2026-03-09T14:00:00Z");

    @Test
    void noHourHoldsMoreWhereverItBegins() {
        Map<Long, Long> taken = new TreeMap<>();
        List<Instant> given = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Instant from = START.plus(Duration.ofHours((long) (10 * Ids.fraction("turn", String.valueOf(i)))));
            Turns.Given next = Turns.next(taken, from, 70);
            assertThat(next.at()).isAfterOrEqualTo(from);
            taken = next.taken();
            given.add(next.at());
        }
        given.sort(null);
        assertThat(given).doesNotHaveDuplicates();
        for (int i = 0; i + 70 < given.size(); i++) {
            assertThat(Duration.between(given.get(i), given.get(i + 70))).isGreaterThanOrEqualTo(Duration.ofHours(1));
        }
        assertThat(taken).hasSizeLessThan(12);
    }

    @Test
    void aPaceOfNothingIsRefused() {
        assertThatThrownBy(() -> Turns.next(new TreeMap<>(), START, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Turns.next(new TreeMap<>(), START, Turns.PER_HOUR_MAX + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
