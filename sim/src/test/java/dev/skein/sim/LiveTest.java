package dev.skein.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.host.Replay.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The living demo, its clock moved by hand. */
class LiveTest {
    private static final Duration TICK = Duration.ofMillis(500);

    @Test
    void keepsTheDeskBusyAndLeavesSomeoneSWorkToPeople() {
        MemoryHost host = new MemoryHost(Examples.shop(), WorldTest.END);
        host.append(Examples.company().events(WorldTest.END));
        World.Setting setting =
                World.Setting.of(3, 30, Examples.company(), Optional.empty()).without(List.of("leila"));
        host.append(List.of(Event.internal(
                "test",
                "leila",
                "PresenceChanged",
                Key.employee("leila"),
                WorldTest.END,
                Data.of("presence", "AVAILABLE"))));
        Instant end = WorldTest.END.plus(Duration.ofMinutes(20));
        try (World world = World.live(setting, host, WorldTest.END)) {
            host.performWith(world);
            for (Instant now = WorldTest.END; now.isBefore(end); now = now.plus(TICK)) {
                host.advanceTo(now);
                world.tick(now);
            }
            assertThat(world.knows(Persona.of(3, 0).key())).isTrue();
            assertThat(world.knows(Key.customer("a real visitor"))).isFalse();
        }
        List<Recorded> log = host.log();
        assertThat(of(log, "MessageReceived")).isBetween(15L, 90L);
        assertThat(of(log, "PageViewed")).isGreaterThan(60);
        assertThat(of(log, "ReplyWritten")).isGreaterThan(3);
        assertThat(log)
                .filteredOn(one -> one.event().type().equals("ReplyWritten"))
                .noneMatch(one -> one.event().data().text("employee").equals(Optional.of("leila")));
        assertThat(host.keys().stream()
                        .filter(key -> key.kind() == Key.Kind.CUSTOMER)
                        .flatMap(key -> ((Customer) host.state(key)).conversations().stream())
                        .filter(Conversation::isOpen))
                .isNotEmpty();
    }

    private static long of(List<Recorded> log, String type) {
        return log.stream().filter(one -> one.event().type().equals(type)).count();
    }
}
