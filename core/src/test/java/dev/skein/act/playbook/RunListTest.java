package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Codec;
import dev.skein.Customer;
import dev.skein.Key;
import dev.skein.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the label of a key's runs says, it says in place of the runs, and it is not to be seen from outside. */
class RunListTest {
    private static final String WAITING = """
            id: waiting
            version: 1
            title: P
            owner: Ada Muller
            purpose: service
            trigger: {event: Began, about: order}
            reentry: perSubject
            goal: {outcome: I got it, event: Got, within: 3d}
            exit: [{event: Left, because: it is over}]
            steps:
              - id: pause
                wait: {event: Came, then: say, timeout: 2d, onTimeout: end}
              - {id: say, ask: {}}
            """;

    /** Playbooks of every kind of trigger and re-entry rule, over a few types of event. */
    private static String[] all(Random random) {
        return IntStream.range(0, 14)
                .mapToObj(i -> """
                        id: p%d
                        version: 1
                        title: P
                        owner: Ada Muller
                        purpose: service
                        trigger: {%s}
                        reentry: %s
                        goal: {outcome: I got it, event: Type%d, within: %dd}
                        holdOut: 0.2
                        %s
                        steps:
                          - {id: say, send: {channels: [chat], text: "Hello {a|there}"}}
                          - {id: pause, wait: {event: Type%d, then: more, timeout: 2d, onTimeout: more}}
                          - {id: more, ask: {}}
                        """.formatted(
                        i,
                        switch (i % 7) {
                            case 0 -> "segment: 'customer.a == \"x\"', on: [Type" + i % 5 + "]";
                            case 1 -> "segment: 'customer.b > 1'";
                            case 2 -> "daily: \"09:00\", when: 'customer.a != \"y\"'";
                            default -> "event: Type" + i % 5 + ", when: 'event.data.a == \"x\"'";
                        },
                        List.of("always", "never", "after 9d", "after 45d").get(random.nextInt(4)),
                        random.nextInt(6),
                        1 + random.nextInt(9),
                        random.nextInt(3) == 0 ? "exit: [{event: Type5, because: over}]" : "",
                        random.nextInt(6)))
                .toArray(String[]::new);
    }

    @Test
    void aLabelledLifeIsTheSameAsOneThatLooksAtEveryRun() {
        Random random = new Random(9);
        int begun = 0;
        for (int life = 0; life < 12; life++) {
            String[] playbooks = all(random);
            Scene labelled = new Scene(playbooks);
            Scene plain = new Scene(playbooks).unlabelled();
            for (int i = 0; i < 120; i++) {
                String type = "Type" + random.nextInt(7);
                String a = random.nextBoolean() ? "x" : "y";
                int b = random.nextInt(4);
                String lapse = random.nextInt(9) == 0 ? "31d" : random.nextInt(5) == 0 ? "5d" : "7h";
                for (Scene scene : List.of(labelled, plain)) {
                    scene.knowing("a", a, "b", b).pass(lapse).event(type, "a", a);
                }
                assertThat(labelled.runs).isEqualTo(plain.runs);
                assertThat(labelled.timers()).isEqualTo(plain.timers());
            }
            assertThat(labelled.wishes).isEqualTo(plain.wishes);
            assertThat(labelled.decisions).isEqualTo(plain.decisions);
            assertThat(labelled.outcomes).isEqualTo(plain.outcomes);
            begun += labelled.decisions.size();
        }
        assertThat(begun).as("something happened").isGreaterThan(500);
    }

    @Test
    void anEventThatConcernsNoRunLeavesTheListItself() {
        Scene scene = new Scene(WAITING).event("Began", "order", "A-1");
        List<Run> waiting = scene.runs;
        assertThat(waiting).hasSize(1);
        scene.pass("1h").event("Began").event("Came2").pass("1h").event("Got2");
        assertThat(scene.runs).isSameAs(waiting);
        scene.event("Came");
        assertThat(scene.passed()).containsExactly("pause", "say");
    }

    @Test
    void anEndedRunIsForgottenAfterThirtyDaysThoughNothingConcernsIt() {
        Scene scene = new Scene(WAITING).event("Began", "order", "A-1").event("Left");
        scene.pass("29d").event("Came");
        assertThat(scene.runs).hasSize(1);
        scene.pass("5d").event("Came");
        assertThat(scene.runs).isEmpty();
    }

    @Test
    void otherPlaybooksLabelTheRunsAfresh() {
        Scene one = new Scene(WAITING).event("Began", "order", "A-1");
        Playbooks others = Playbooks.compile(List.of(Scene.read(WAITING.replace("event: Got", "event: Heard"))));
        assertThat(others.step(
                                Key.customer("c1"),
                                Key.customer("c1"),
                                one.runs,
                                one.made("Heard", one.now, false),
                                one.now,
                                Scene.BERLIN,
                                Collections::emptyMap)
                        .outcomes())
                .hasSize(1);
        assertThat(one.event("Heard").last.outcomes()).isEmpty();
    }

    @Test
    void toTheWorldItIsAListLikeAnyOther() {
        Scene scene = new Scene(WAITING).event("Began", "order", "A-1", "more", "not kept");
        assertThat(scene.runs).isInstanceOf(RunList.class).isEqualTo(new ArrayList<>(scene.runs));
        assertThat(new ArrayList<>(scene.runs)).isEqualTo(scene.runs).hasSameHashCodeAs(scene.runs);
        assertThatThrownBy(() -> scene.runs.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        Run run = scene.run();
        assertThat(Codec.read(Codec.json(run), Run.class)).isEqualTo(run);
        assertThat(Codec.json(scene.runs)).isEqualTo(Codec.json(new ArrayList<>(scene.runs)));
        assertThat(Customer.unknown(Key.customer("c1")).runs()).isNotInstanceOf(RunList.class);
    }
}
