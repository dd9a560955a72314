package dev.skein.server.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.act.assist.Assist;
import dev.skein.act.assist.Macros;
import dev.skein.act.nextbest.Policies;
import dev.skein.act.playbook.FlowFile;
import dev.skein.act.playbook.Flows;
import dev.skein.act.playbook.Playbooks;
import dev.skein.loop.Loops;
import dev.skein.server.act.FlowCalls.FlowReport;
import dev.skein.sim.MemoryHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the runs of a flow end, counted from customers who go through it and customers who give up. */
final class FlowCallsTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private final Flows flows = flows();
    private final MemoryHost host = new MemoryHost(
            new Loops(
                    Company.plain("Shop", ZoneId.of("Europe/Stockholm")),
                    Playbooks.compile(List.of()),
                    Policies.first(),
                    new Assist(flows, Macros.NONE)),
            MORNING);
    private int said;

    private static Flows flows() {
        try {
            Path file = Path.of("..", "examples", "flows", "change-order.yaml");
            return Flows.of(List.of(FlowFile.read("change-order.yaml", Files.readString(file))
                    .flow()
                    .orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void deadEndsAreThoseWhoWereNotUnderstoodAndLeft() {
        for (int i = 0; i < 15; i++) {
            begins("patient-" + i);
        }
        for (int i = 0; i < 10; i++) {
            begins("lost-" + i);
            writes("lost-" + i, "the blue one", "");
        }
        host.advanceTo(MORNING.plus(Duration.ofDays(3)));

        FlowReport report = new FlowCalls(host, flows).report().items().get(0);

        assertThat(report.counts()).containsEntry("left", 25);
        assertThat(report.deadEnds()).isEqualTo(10);
        assertThat(report.share()).get().satisfies(share -> {
            assertThat(share.value()).isEqualTo(0.4);
            assertThat(share.low()).isBetween(0.2, 0.3);
        });
    }

    @Test
    void ofAFewRunsNoShareIsSaid() {
        begins("amara");

        FlowReport report = new FlowCalls(host, flows).report().items().get(0);

        assertThat(report.counts()).containsEntry("running", 1);
        assertThat(report.share()).isEmpty();
        assertThat(report.withheld()).contains("too early to tell");
        assertThat(new FlowCalls(host, flows).list().items().get(0).steps()).contains("confirm sure", "act change");
    }

    private void begins(String user) {
        writes(user, "I want to change my order", "change-order");
    }

    private void writes(String user, String text, String need) {
        Key key = Ids.customer(Identity.Kind.USER, user);
        Insight read = Insight.UNREAD.withNeeds(
                need.isEmpty() ? List.of() : List.of(new Insight.Reading(need, 0.9)),
                Optional.empty(),
                List.of(),
                "test");
        String id = "m" + ++said;
        Event event = new Event(
                Ids.event("chat", id),
                "chat",
                id,
                "MessageReceived",
                key,
                List.of(Identity.verified(Identity.Kind.USER, user)),
                host.now(),
                host.now(),
                false,
                Data.of("text", text, "channel", "chat"),
                Optional.of(read),
                List.of());
        host.append(List.of(event));
    }
}
