package dev.skein.language.empathy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skein.learn.empathy.Facet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTalksTest {
    private static final Path OWN = Path.of("src", "training", "talks.jsonl");

    @TempDir
    private Path folder;

    @Test
    void readsOurOwnTalks() throws IOException {
        List<LabelledTalk> talks = LabelledTalks.read(OWN);
        long replies = talks.stream()
                .flatMap(t -> t.turns().stream())
                .filter(t -> t.reply().isPresent())
                .count();

        assertThat(replies).isGreaterThanOrEqualTo(250);
        assertThat(talks).allSatisfy(t -> assertThat(t.licence()).isEqualTo("Apache-2.0"));
        assertThat(talks).extracting(LabelledTalk::channel).containsAll(LabelledTalk.CHANNELS);
        assertThat(talks).extracting(LabelledTalk::id).doesNotHaveDuplicates();
    }

    @Test
    void followsTheProtocolInEveryLabel() throws IOException {
        assertThat(LabelledTalks.read(OWN).stream()
                        .flatMap(t -> t.turns().stream())
                        .flatMap(t -> t.reply().stream()))
                .allSatisfy(r -> {
                    boolean any = r.has(Facet.ACKNOWLEDGED) || r.has(Facet.UNDERSTOOD) || r.has(Facet.HELPED);
                    assertThat(r.has(Facet.HEARD) || !any).isTrue();
                });
    }

    @Test
    void namesTheLineOfAFault() throws IOException {
        Path file = folder.resolve("f.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"a\",\"channel\":\"chat\",\"turns\":[{\"speaker\":\"customer\",\"text\":\"hi\","
                        + "\"opening\":{\"kind\":\"cost\",\"words\":\"not there\"}}]}\n");

        assertThatThrownBy(() -> LabelledTalks.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("f.jsonl:1")
                .hasMessageContaining("not there");
    }

    @Test
    void countsAgreementAsCohenDoes() {
        // Cohen's kappa of 20 both yes, 5 and 10 apart, 15 both no is 0.4.
        assertThat(new Agreement(15, 5, 10, 20).kappa()).isCloseTo(0.4, within(1e-9));
        assertThat(new Agreement(15, 5, 10, 20).wrong()).isCloseTo(0.3, within(1e-9));
        assertThat(new Agreement(0, 0, 0, 9).kappa()).isZero();
    }

    @Test
    void agreesWithPeopleOnConversationsItDidNotLearnFrom() throws IOException {
        List<Verdict> verdicts = Talks.crossValidated(Talks.cases(LabelledTalks.read(OWN)));
        for (String task : AgreementReport.tasks()) {
            Agreement agreement = Agreement.of(
                    verdicts.stream().filter(v -> v.task().equals(task)).toList());

            assertThat(agreement.kappa()).as(task).isGreaterThan(0.5);
        }
    }
}
