package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the lint refuses, each with its line and its cure, and what it lets through. */
class FlowLintTest {
    private static final String HEAD = """
            id: move
            version: 1
            title: Move a delivery
            owner: Ada Muller
            need: move-delivery
            steps:
            """;
    private static final String ASK = """
              - id: day
                ask:
                  text: Which day?
                  slot: day
                  notUnderstood: {again: 1, then: person}
                  silence: {after: 1d, then: end}
            """;
    private static final String SURE = """
              - id: sure
                confirm:
                  text: "On {day}?"
                  act: move
                  yes: move
                  no: day
                  notUnderstood: {again: 1, then: person}
                  silence: {after: 1d, then: end}
            """;
    private static final String MOVE = """
              - id: move
                act: {event: MoveAsked, data: {day: "{day}"}}
                then: end
            """;
    private static final String PERSON = """
              - id: person
                handOver: {because: not understood}
            """;

    private static List<Fault> faults(String steps) {
        return FlowFile.read("move.yaml", HEAD + steps).faults();
    }

    @Test
    void aSoundFlowIsRead() {
        FlowFile read = FlowFile.read("move.yaml", HEAD + ASK + SURE + MOVE + PERSON);

        assertThat(read.faults()).isEmpty();
        assertThat(read.flow().orElseThrow().steps()).hasSize(4);
    }

    @Test
    void theShippedOnesAreSound() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "flows"))) {
            for (Path file : files.toList()) {
                assertThat(FlowFile.read(file.toString(), Files.readString(file))
                                .faults())
                        .isEmpty();
            }
        }
    }

    @Test
    void aQuestionWithoutAWayForNotUnderstoodOrSilenceIsRefused() {
        assertThat(faults("""
                          - id: day
                            ask: {text: Which day?, slot: day}
                            then: person
                        """ + PERSON))
                .extracting(Fault::toString)
                .containsExactly(
                        "move.yaml:8: steps.day.ask.notUnderstood: missing. Say what happens then: notUnderstood: {again: 1, "
                                + "then: person}",
                        "move.yaml:8: steps.day.ask.silence: missing. Say what happens when nobody answers: silence: "
                                + "{after: 30m, then: end}");
    }

    @Test
    void anActWithoutAYesBeforeItIsRefused() {
        assertThat(faults(ASK + MOVE + PERSON)).singleElement().satisfies(f -> {
            assertThat(f.line()).isEqualTo(13);
            assertThat(f.wrong()).contains("has not said yes");
            assertThat(f.cure()).contains("confirm with act: move");
        });
    }

    @Test
    void aYesToSomethingThatWasAskedAnewSinceIsNoYes() {
        String later = """
                  - id: hour
                    ask:
                      text: Which hour?
                      slot: hour
                      notUnderstood: {again: 1, then: person}
                      silence: {after: 1d, then: end}
                """;
        String sure = SURE.replace("yes: move", "yes: hour");

        assertThat(faults(ASK + sure + later + MOVE + PERSON))
                .singleElement()
                .satisfies(f -> assertThat(f.wrong()).contains("has not said yes"));
    }

    @Test
    void aNoThatLeadsToTheActIsNoYes() {
        assertThat(faults(ASK + SURE.replace("no: day", "no: move") + MOVE + PERSON))
                .singleElement()
                .satisfies(f -> assertThat(f.wrong()).contains("has not said yes"));
    }

    @Test
    void aWayRoundTheConfirmationIsFound() {
        String branch = """
                  - id: fast
                    branch: [{when: 'run.facts.day == "now"', then: move}]
                    otherwise: sure
                """;

        assertThat(faults(ASK + branch + SURE + MOVE + PERSON))
                .singleElement()
                .satisfies(f -> assertThat(f.at()).isEqualTo("steps.move"));
    }

    @Test
    void aStepFromWhichNoPersonOrNoEndIsReachedIsRefused() {
        String alone = ASK.replace("then: person}", "then: end}");
        assertThat(faults(alone)).singleElement().satisfies(f -> {
            assertThat(f.wrong()).isEqualTo("no way from here reaches a person");
            assertThat(f.line()).isEqualTo(7);
        });
        String round = """
                  - id: a
                    say: Hello
                    then: b
                  - id: b
                    say: Again
                    then: a
                """;
        assertThat(faults(round))
                .extracting(Fault::wrong)
                .containsExactlyInAnyOrder(
                        "no way from here reaches an end",
                        "no way from here reaches an end",
                        "goes round without learning anything: a → b → a");
    }

    @Test
    void aRoundOfNoesAloneLearnsNothing() {
        assertThat(faults(ASK + SURE.replace("no: day", "no: sure") + MOVE + PERSON))
                .singleElement()
                .satisfies(f -> assertThat(f.wrong()).contains("goes round without learning anything: sure → sure"));
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(faults(ASK.replace("then: person}", "then: nobody}") + PERSON))
                .extracting(Fault::wrong)
                .contains("leads to 'nobody', which is no step");
        assertThat(faults(ASK + """
                          - id: told
                            say: "It comes on {dya}."
                            then: end
                        """ + PERSON))
                .extracting(Fault::wrong)
                .containsExactly("{dya} is neither asked nor looked up");
        assertThat(faults(ASK + """
                          - id: told
                            say: Bye
                            then: end
                          - id: lost
                            say: Nobody comes here
                            then: end
                        """ + PERSON)).extracting(Fault::wrong).containsExactly("nothing leads to it");
    }

    @Test
    void anActCannotSpeakAsSkeinItself() {
        assertThat(faults(ASK + SURE + MOVE.replace("MoveAsked", "ConsentChanged") + PERSON))
                .extracting(Fault::wrong)
                .containsExactly("ConsentChanged is an event of Skein's own");
    }
}
