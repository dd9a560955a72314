package dev.skein.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00:00Z, 2026-11-22T10:00:00Z",
        "2026-11-22T10:00:00.5z, 2026-11-22T10:00:00.5Z",
        "2026-11-22T10:00:00.123456789+01:00, 2026-11-22T09:00:00.123456789Z",
        "2026-11-22T10:00:00-0230, 2026-11-22T12:30:00Z",
        "2026-11-22 10:00:00+02, 2026-11-22T08:00:00Z",
        "2026-11-22T10:00, 2026-11-22T10:00:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "2000-02-29T00:00:00Z, 2000-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void readsWhatClientsWrite(String text, Instant expected) {
        assertThat(Times.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "1763805599123",
                "1e15",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2023-02-29",
                "1900-02-29",
                "2026-13-01",
                "2026-00-01",
                "2026-01-00",
                "2026-11-22T24:00:00Z",
                "2026-11-22T23:59:60Z",
                "2026-11-22T23:60:00Z",
                "2026-11-22T10:00:00+99:00",
                "2026-11-22T10:00:00+19:00",
                "2026-11-22T10:00:00+1",
                "2026-11-22T10:00:00.Z",
                "2026-11-22T10:00:0",
                "2026-11-22T10:00:00ZZ",
                "2026-11-22T10:00:00 PST",
                "２026-11-22T10:00:00Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(Times.parse(text)).isEmpty();
    }

    @Test
    void setsTheSendersClockRightByADayAtMost() {
        Instant time = Instant.parse("2026-11-22T09:00:00Z");
        assertThat(Times.corrected(time, NOW.minusSeconds(60), NOW)).isEqualTo(time.plusSeconds(60));
        assertThat(Times.corrected(time, NOW.plusSeconds(3600), NOW)).isEqualTo(time.minusSeconds(3600));
        assertThat(Times.corrected(time, NOW.minus(Duration.ofDays(400)), NOW)).isEqualTo(time.plus(Times.SKEW_MAX));
        assertThat(Times.corrected(time, NOW.plus(Duration.ofDays(400)), NOW)).isEqualTo(time.minus(Times.SKEW_MAX));
    }

    @Test
    void believesTwentyYearsBackAndADayAhead() {
        assertThat(Times.isBelievable(NOW.plus(Times.FUTURE_MAX), NOW)).isTrue();
        assertThat(Times.isBelievable(NOW.plus(Times.FUTURE_MAX).plusMillis(1), NOW))
                .isFalse();
        assertThat(Times.isBelievable(NOW.minus(Times.PAST_MAX), NOW)).isTrue();
        assertThat(Times.isBelievable(NOW.minus(Times.PAST_MAX).minusMillis(1), NOW))
                .isFalse();
    }
}
