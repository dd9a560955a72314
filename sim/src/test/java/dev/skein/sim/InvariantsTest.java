package dev.skein.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Action;
import dev.skein.CompanyFile;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Key;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weeks of many seeds; {@code -Dskein.seeds=1000} and {@code -Dskein.people=400} make it a long run. */
class InvariantsTest {
    private static final CompanyFile COMPANY = Examples.company();

    static Stream<Long> seeds() {
        return LongStream.range(1, 1 + Integer.getInteger("skein.seeds", 20)).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdAfterEveryStep(long seed) {
        Invariants invariants = new Invariants(seed, COMPANY.company());
        int people = Integer.getInteger("skein.people", 40);
        World.Setting setting = World.Setting.of(seed, people, COMPANY, Optional.empty());
        World.Week week = World.week(setting, WorldTest.END, Examples.shop(), invariants);
        assertThat(invariants.checked()).isGreaterThan(people);
        assertThat(week.log()).hasSizeGreaterThan(people);
    }

    @Test
    void anEffectHandedOutTwiceIsSeen() {
        Invariants invariants = new Invariants(7, COMPANY.company());
        Key key = Key.customer("c");
        Effect effect = new Effect("e", key, "cause", "", WorldTest.END, new Action.Tell(key, "Noted", Data.none()));
        invariants.performed(effect);
        assertThatThrownBy(() -> invariants.performed(effect))
                .hasMessageContaining("seed 7")
                .hasMessageContaining("twice");
    }
}
