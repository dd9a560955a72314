package dev.skein.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Codec;
import dev.skein.host.Dump;
import dev.skein.host.Replay.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorldTest {
    static final Instant END = Instant.parse("2026-03-09T09:00:00Z");

    @Test
    void theSameSeedLivesTheSameWeek() {
        World.Week one = week(11, 60);
        World.Week other = week(11, 60);
        assertThat(sha(one.log())).isEqualTo(sha(other.log()));
        assertThat(Dump.sha256(one.host().dump()))
                .isEqualTo(Dump.sha256(other.host().dump()));
        assertThat(sha(week(12, 60).log())).isNotEqualTo(sha(one.log()));
    }

    @Test
    void aLogReplayedGivesTheSameStatesAndEffects() {
        World.Week lived = week(5, 60);
        MemoryHost again = new MemoryHost(Examples.shop(), END);
        again.replay(lived.log());
        assertThat(Dump.sha256(again.dump())).isEqualTo(Dump.sha256(lived.host().dump()));
    }

    static World.Week week(long seed, int people) {
        return World.week(World.Setting.of(seed, people, Examples.company(), Optional.empty()), END, Examples.shop());
    }

    private static String sha(List<Recorded> log) {
        return Dump.sha256(log.stream()
                .map(one -> one.now() + " " + Codec.json(one.event()))
                .collect(Collectors.joining("\n")));
    }
}
