package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Codec;
import dev.skein.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Playbooks of very many steps, very long waits, and ways that go round. */
class LongPlaybooksTest {
    private static final String HEAD = """
            id: p
            version: 1
            title: P
            owner: Ada Muller
            purpose: service
            trigger: {event: Seen}
            goal: {outcome: I got it, event: Got, within: 5y}
            exit: [{event: Gone, because: It is gone}]
            steps:
            """;

    private static final String SEND = "  - id: say\n    send: {channels: [chat], text: Hello}\n";

    @Test
    void fiveHundredStepsWithWaitsAndBranchesAreTakenEachInItsTurn() {
        StringBuilder yaml = new StringBuilder(HEAD);
        List<String> acts = new ArrayList<>();
        for (int i = 0; i < 500; i += 4) {
            yaml.append("  - {id: w%1$d, wait: {for: 1h}}\n".formatted(i));
            yaml.append("  - {id: e%1$d, wait: {event: Nudged, timeout: 1h, onTimeout: b%1$d, then: b%1$d}}\n"
                    .formatted(i));
            yaml.append("  - {id: b%1$d, branch: [{when: customer.on, then: s%1$d}], else: end}\n".formatted(i));
            yaml.append("  - {id: s%1$d, need: {kind: k%1$d}}\n".formatted(i));
            acts.add("OpenNeed s" + i);
        }
        Scene scene = new Scene(yaml.toString()).knowing("on", true).event("Seen");
        for (int i = 0; i < 500; i += 4) {
            assertThat(scene.wishes).hasSize(i / 4);
            scene.pass("1h");
            scene.runs = List.of(Codec.read(Codec.json(scene.run()), Run.class)); // as a host keeps it
            assertThat(scene.run().step()).isEqualTo("e" + i);
            if (i % 8 == 0) {
                scene.event("Nudged");
            } else {
                scene.pass("1h");
            }
        }
        assertThat(scene.done()).containsExactlyElementsOf(acts);
        assertThat(scene.run().step()).isEqualTo(Runs.GOAL);
        assertThat(scene.timers()).as("only the goal is waited for").hasSize(1);
    }

    @Test
    void aThousandStepsAreTheMost() {
        StringBuilder yaml = new StringBuilder(HEAD);
        for (int i = 0; i < 1_000; i++) {
            yaml.append("  - {id: s%d, need: {kind: k}}\n".formatted(i));
        }
        assertThat(PlaybookFile.read("p.yaml", yaml.toString()).faults()).isEmpty();
        assertThat(new Scene(yaml.toString()).event("Seen").wishes).hasSize(1_000);
        yaml.append("  - {id: more, need: {kind: k}}\n");
        assertThat(PlaybookFile.read("p.yaml", yaml.toString()).faults()).isNotEmpty();
    }

    @Test
    void aWaitOfThreeYearsFiresToTheSecond() {
        Scene scene = new Scene(HEAD + "  - {id: w, wait: {for: 3y}}\n" + SEND).event("Seen");
        Instant due = Scene.START.plus(Duration.ofDays(3 * 365));
        assertThat(scene.timers()).containsValue(due);
        for (int year = 0; year < 2; year++) {
            scene.pass("1y").event("Seen").event("Other");
            scene.runs = List.of(Codec.read(Codec.json(scene.run()), Run.class));
        }
        scene.until(due.minusSeconds(1));
        assertThat(scene.wishes).isEmpty();
        scene.until(due);
        assertThat(scene.done()).containsExactly("Say say");
        assertThat(scene.run().step()).isEqualTo(Runs.GOAL);
    }

    @Test
    void aWayThatGoesRoundWithoutAWaitIsRefusedWithItsLineHoweverLong() {
        StringBuilder yaml = new StringBuilder(HEAD);
        for (int i = 0; i < 499; i++) {
            yaml.append("  - {id: s%d, need: {kind: k}}\n".formatted(i));
        }
        yaml.append("  - {id: s499, need: {kind: k}, then: s250}\n");
        List<Fault> faults = PlaybookFile.read("round.yaml", yaml.toString()).faults();
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).as("the line that leads back").isEqualTo(9 + 500);
            assertThat(fault.toString())
                    .startsWith("round.yaml:509: steps.s499: goes round for ever: s250 → s251 → ")
                    .contains("→ s499 → s250. Put a wait between them");
        });
    }

    @Test
    void aWayThatGoesRoundThroughAWaitIsTakenAgainAndAgainUntilItEnds() {
        String waits = "  - {id: w, wait: {for: 30d}}\n" + SEND + "    then: w\n";
        Scene scene = new Scene(HEAD + waits).event("Seen").pass("361d");
        assertThat(scene.wishes).hasSize(12);
        assertThat(scene.run().path()).hasSize(24);
        scene.event("Gone").pass("1y");
        assertThat(scene.wishes).hasSize(12);
        assertThat(scene.run().status()).isEqualTo(Run.Status.LEFT);
    }

    @Test
    void aRoundForTenYearsRemembersItsLastHundredStepsAndStops() {
        String waits = "  - {id: w, wait: {for: 1w}}\n" + SEND + "    then: w\n";
        Scene scene = new Scene(HEAD + waits).event("Seen").pass("4y");
        assertThat(scene.wishes).hasSize(208);
        assertThat(scene.run().path()).hasSize(Runs.PATH_MAX);
        assertThat(scene.event("Got").pass("1y").wishes).as("the goal ends it").hasSize(208);
    }
}
