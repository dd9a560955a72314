package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Data;
import dev.skein.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an event costs, counted in conditions looked at, not in time. */
class IndexTest {
    /** So many playbooks: a hundred items of each type of event, and a hundred types, as far as the count goes. */
    private static Playbooks many(int count) {
        List<Playbook> byItem = new ArrayList<>();
        for (int item = 0; item < Math.min(count, 100); item++) {
            byItem.add(Scene.read("""
                    id: p
                    version: 1
                    title: P
                    owner: Ada Muller
                    purpose: service
                    trigger: {event: Seen, when: event.data.shop == "s" && event.data.item == "i%1$d" && event.data.n > 2}
                    goal: {outcome: I got it, event: Got, within: 1d}
                    steps: [{id: on, ask: {}}]
                    """.formatted(item)));
        }
        List<Playbook> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Playbook like = byItem.get(i % 100);
            Playbook.OnEvent on =
                    new Playbook.OnEvent("Seen" + i / 100, like.trigger().when(), "", Duration.ofHours(1));
            all.add(new Playbook(
                    "p" + i,
                    1,
                    "P",
                    "Ada",
                    like.audience(),
                    like.purpose(),
                    on,
                    like.reentry(),
                    like.goal(),
                    0,
                    List.of(),
                    like.steps()));
        }
        return Playbooks.compile(all);
    }

    @Test
    void tenOrTenThousandPlaybooksLookAtTheSameConditions() {
        for (int count : List.of(10, 10_000)) {
            Scene scene = new Scene(many(count));
            scene.event("Seen0", "shop", "s", "item", "i7", "n", 3);
            assertThat(scene.last.conditions())
                    .as(count + " playbooks, one fits")
                    .isEqualTo(1);
            assertThat(scene.runs).extracting(run -> run.playbook()).containsExactly("p7");
            scene.event("Seen0", "shop", "s", "item", "another", "n", 3);
            assertThat(scene.last.conditions()).as("none fits").isZero();
        }
    }

    @Test
    void anEventNobodyListensToIsOneLookUp() {
        Scene scene = new Scene(many(10));
        scene.event("Unheard", "shop", "s");
        assertThat(scene.last.conditions()).isZero();
        assertThat(scene.factsBuilt).isZero();
        assertThat(scene.last.runs()).isSameAs(scene.runs);
    }

    @Test
    void equalitiesMeanWhatCelMeansByThem() {
        record Case(String when, Data data, boolean holds) {}
        for (Case c : List.of(
                new Case("event.data.n == 1", Data.of("n", 1), true),
                new Case("event.data.n == 1", Data.of("n", 1.0), true),
                new Case("event.data.n == 1.0", Data.of("n", 1), true),
                new Case("event.data.n == 1", Data.of("n", "1"), false),
                new Case("event.data.n == 1", Data.of("m", 1), false),
                new Case("event.data.n == 0.5", Data.of("n", 0.5), true),
                new Case("event.data.n > 2", Data.of("n", 2.5), true),
                new Case("2 < event.data.n", Data.of("n", 2), false),
                new Case("event.data.n <= 2.5", Data.of("n", 2), true),
                new Case("event.data.n >= 2", Data.of("n", "3"), false),
                new Case("event.data.n < 2", Data.of("m", 1), false),
                new Case("event.data.f == true", Data.of("f", true), true),
                new Case("event.data.f == true", Data.of("f", "true"), false),
                new Case("\"x\" == event.data[\"a b\"]", Data.of("a b", "x"), true),
                new Case("event.data.a.b == \"x\"", Data.of("a", Data.of("b", "x")), true),
                new Case("event.data.a.b == \"x\"", Data.of("a.b", "x"), false))) {
            boolean[] both = new boolean[2];
            for (int i = 0; i < 2; i++) {
                // "|| false" hides it from the index, so that CEL itself answers
                String when = i == 0 ? c.when() : "(" + c.when() + ") || false";
                Scene scene = new Scene("""
                        id: p
                        version: 1
                        title: P
                        owner: Ada Muller
                        purpose: service
                        trigger:
                          event: Seen
                          when: >-
                            %s
                        goal: {outcome: I got it, event: Got, within: 1d}
                        steps: [{id: on, ask: {}}]
                        """.formatted(when));
                scene.event("Seen", c.data());
                both[i] = !scene.runs.isEmpty();
            }
            assertThat(both).as(c.when() + " of " + c.data()).containsExactly(c.holds(), c.holds());
        }
    }

    @Test
    void segmentsAreFoundByTheirEqualitiesToo() {
        List<Playbook> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(Scene.read("""
                    id: p%1$d
                    version: 1
                    title: P
                    owner: Ada Muller
                    purpose: service
                    trigger: {segment: customer.city == "c%1$d" && customer.orders > 1, on: [OrderPlaced]}
                    goal: {outcome: I got it, event: Got, within: 1d}
                    steps: [{id: on, ask: {}}]
                    """.formatted(i)));
        }
        Scene scene = new Scene(Playbooks.compile(all)).of(Key.customer("x")).knowing("city", "c5", "orders", 2);
        scene.event("Unheard");
        assertThat(scene.factsBuilt).isZero();
        scene.event("OrderPlaced");
        assertThat(scene.last.conditions()).isEqualTo(1);
        assertThat(scene.runs).extracting(run -> run.playbook()).containsExactly("p5");
    }
}
