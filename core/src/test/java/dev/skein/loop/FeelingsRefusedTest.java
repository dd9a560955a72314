package dev.skein.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.act.playbook.Playbooks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who refuses to have feelings read has none kept: not in the state, not in a row, not in a decision. */
class FeelingsRefusedTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Key AMARA = Key.customer("amara");
    private final Loops loops =
            new Loops(Company.plain("Shop", ZoneId.of("Europe/Stockholm")), Playbooks.compile(List.of()));

    @Test
    void nothingOfThemIsKept() {
        State refused = loops.step(
                        Customer.unknown(AMARA),
                        event("1", "ConsentChanged", Data.of("purpose", "feelings", "granted", false)),
                        NOW)
                .state();
        assertThat(written(refused)).doesNotContain("DISTRESSED").doesNotContain("anger");
    }

    @Test
    void elseTheyAre() {
        assertThat(written(Customer.unknown(AMARA))).contains("DISTRESSED").contains("anger");
    }

    /** All that a distressed message leaves behind. */
    private String written(State before) {
        Insight insight = new Insight(
                new Insight.Reading("en", 0.99),
                new Insight.Reading("negative", 0.9),
                Feeling.DISTRESSED,
                0.9,
                List.of(new Insight.Reading("anger", 0.8)),
                List.of(new Insight.Reading("late-delivery", 0.9)),
                List.of(new Insight.Evidence("emotion", "anger", 0, 3)),
                "m@1");
        Event message = event("2", "MessageReceived", Data.of("text", "This is awful", "channel", "CHAT"))
                .withInsight(insight);
        return Codec.json(loops.step(before, message, NOW.plusSeconds(60)));
    }

    private static Event event(String id, String type, Data data) {
        return Event.internal("test", id, type, AMARA, NOW, data);
    }
}
