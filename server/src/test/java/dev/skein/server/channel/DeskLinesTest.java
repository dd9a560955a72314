package dev.skein.server.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Data;
import dev.skein.Employee;
import dev.skein.Key;
import dev.skein.server.Shop;
import dev.skein.server.view.DeskEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed browser hands on what it leads, after a grace; a page that is loaded anew does not. */
final class DeskLinesTest {
    private record Waits(Duration time, Runnable task) {}

    private final ArrayDeque<Waits> waiting = new ArrayDeque<>();
    private Shop shop;
    private DeskLines lines;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new Shop(folder);
        lines = new DeskLines(
                shop.host(),
                new DeskEvents(shop.host(), shop.clock()),
                (time, task) -> waiting.add(new Waits(time, task)),
                () -> {});
        shop.meet("amara", "Amara Okafor");
        shop.writes("amara", "Where is my cot? I am in tears.", Shop.DISTRESSED);
    }

    /** Whatever was to be done later is done; answers when. */
    private List<Duration> later() {
        List<Duration> times = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Waits next = waiting.remove();
            times.add(next.time());
            next.task().run();
        }
        return times;
    }

    private Employee.Presence yusuf() {
        return ((Employee) shop.host().state(Key.employee("yusuf"))).presence();
    }

    private String lead() {
        return dev.skein.server.view.Persons.state(shop.host(), Shop.user("amara"))
                .openConversation()
                .orElseThrow()
                .lead()
                .orElse("");
    }

    @Test
    void whenTheLastLineEndsTheLeadPasses_andTheyAreThereAgainWhenOneComesBack() {
        assertThat(lead()).isEqualTo("yusuf");
        lines.opened("yusuf");
        lines.ended("yusuf");
        assertThat(yusuf()).as("within the grace").isEqualTo(Employee.Presence.AVAILABLE);
        assertThat(later()).containsExactly(DeskLines.GRACE);
        assertThat(yusuf()).isEqualTo(Employee.Presence.AWAY);
        assertThat(lead()).isNotEqualTo("yusuf").isNotEmpty();
        lines.opened("yusuf");
        later();
        assertThat(yusuf()).isEqualTo(Employee.Presence.AVAILABLE);
    }

    @Test
    void aPageThatIsLoadedAnewOrASecondWindowChangesNothing() {
        lines.opened("yusuf");
        lines.ended("yusuf");
        lines.opened("yusuf");
        later();
        assertThat(yusuf()).isEqualTo(Employee.Presence.AVAILABLE);
        lines.opened("yusuf");
        lines.ended("yusuf");
        assertThat(later()).isEmpty();
        assertThat(yusuf()).isEqualTo(Employee.Presence.AVAILABLE);
        assertThat(lead()).isEqualTo("yusuf");
    }

    @Test
    void whoSaidThatTheyAreOnABreakIsLeftAlone() {
        lines.opened("yusuf");
        shop.tell("desk", Key.employee("yusuf"), "PresenceChanged", Data.of("presence", "BREAK"));
        lines.ended("yusuf");
        later();
        assertThat(yusuf()).isEqualTo(Employee.Presence.BREAK);
        lines.opened("yusuf");
        later();
        assertThat(yusuf()).isEqualTo(Employee.Presence.BREAK);
    }

    @Test
    void theEndOfTheServerIsNobodysLeaving() {
        lines.opened("yusuf");
        lines.close();
        lines.ended("yusuf");
        later();
        assertThat(yusuf()).isEqualTo(Employee.Presence.AVAILABLE);
    }
}
