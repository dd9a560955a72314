package dev.skein.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Action;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Timer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DerivedTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Key KEY = Key.customer("c");

    @Test
    void aTimerIsOneEventHoweverLateItFires() {
        Timer timer = new Timer("wait", NOW);
        Event prompt = Derived.fired(KEY, timer, NOW);
        Event late = Derived.fired(KEY, timer, NOW.plusSeconds(90));
        assertThat(late.id()).isEqualTo(prompt.id());
        assertThat(late.received()).isEqualTo(NOW.plusSeconds(90));
        Timer other = new Timer("wait", NOW.plusMillis(1));
        assertThat(Derived.fired(KEY, other, NOW).id()).isNotEqualTo(prompt.id());
    }

    @Test
    void aTellIsOneEventOfTheKeyItIsToldTo() {
        Effect effect =
                new Effect("e1", KEY, "cause", "", NOW, new Action.Tell(Key.pod("p"), "HelpNeeded", Data.of("a", "x")));
        Event told = Derived.told(effect, NOW.plusSeconds(1));
        assertThat(told.subject()).isEqualTo(Key.pod("p"));
        assertThat(told.data()).isEqualTo(Data.of("a", "x", "effect", "e1"));
        assertThat(told.id()).isEqualTo(Derived.told(effect, NOW).id());
        Action.Assign assign = new Action.Assign("c", "p", "", "");
        assertThatThrownBy(() -> Derived.told(new Effect("e2", KEY, "cause", "", NOW, assign), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("e2");
    }

    @Test
    void aDumpDoesNotDependOnTheOrderOfItsMaking() {
        Dump one = new Dump();
        one.state(Customer.unknown(Key.customer("a")));
        one.timer(KEY, new Timer("t", NOW));
        Dump other = new Dump();
        other.timer(KEY, new Timer("t", NOW));
        other.state(Customer.unknown(Key.customer("a")));
        assertThat(one.toString())
                .isEqualTo(other.toString())
                .endsWith("timer customer:c " + NOW.toEpochMilli() + " t\n");
        assertThat(Dump.sha256("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
