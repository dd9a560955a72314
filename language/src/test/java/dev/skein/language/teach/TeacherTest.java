package dev.skein.language.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Insight.Evidence;
import dev.skein.language.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeacherTest {
    private static TaughtModel model;

    @TempDir
    private Path folder;

    @BeforeAll
    static void teach() {
        model = new Teacher(Lenses.tables(), 1, Progress.QUIET).teach(Toy.examples());
    }

    @Test
    void readsWordsThatNoExampleHolds() {
        assertThat(best("my bike needs fixing, the wheel is bent")).isEqualTo("repair");
        assertThat(best("could we rent three bicycles tomorrow")).isEqualTo("rent");
        assertThat(best("I would like a refund of my payment")).isEqualTo("refund");
    }

    @Test
    void probabilitiesSumToOneAndWhatIsBesideThePointIsOutOfScope() {
        Answer answer = model.read("the tyre is flat", Depth.FAST);
        double sum =
                answer.labels().stream().mapToDouble(Answer.Likely::probability).sum() + answer.outOfScope();
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(answer.isOutOfScope()).isFalse();
        assertThat(answer.best().isPresent()).isTrue();
        Answer beside = model.read("what is the capital of france", Depth.FAST);
        assertThat(beside.outOfScope()).isGreaterThan(answer.outOfScope());
        assertThat(beside.isOutOfScope()).isTrue();
        assertThat(beside.labels()).noneMatch(Answer.Likely::isPresent);
        assertThat(beside.evidence()).isEmpty();
    }

    @Test
    void theWordsThatCarriedALabelAreShown() {
        String text = "good morning, the chain came off today";
        List<Evidence> evidence = model.read(text, Depth.FAST).evidence();
        assertThat(evidence).extracting(e -> text.substring(e.start(), e.end())).contains("chain");
        assertThat(evidence).allMatch(e -> e.label().equals("repair"));
    }

    @Test
    void theSameSeedTeachesTheSameBytesAndTheFileKeepsThem() throws IOException {
        TaughtModel again = new Teacher(Lenses.tables(), 1, Progress.QUIET).teach(Toy.examples());
        TaughtModel other = new Teacher(Lenses.tables(), 2, Progress.QUIET).teach(Toy.examples());
        assertThat(again.hash()).isEqualTo(model.hash()).isNotEqualTo(other.hash());
        Path file = folder.resolve("intents.model");
        model.write(file);
        assertThat(TaughtModel.isModel(file)).isTrue();
        TaughtModel read = TaughtModel.read(file, Lenses.tables());
        assertThat(read.hash()).isEqualTo(model.hash());
        assertThat(read.read("rent a bike", Depth.AUTO)).isEqualTo(model.read("rent a bike", Depth.AUTO));
    }

    @Test
    void whatIsNoModelIsRefusedWithAReason() throws IOException {
        Path examples = Files.write(folder.resolve("examples.tsv"), List.of("a\tx", "b\ty"));
        assertThat(TaughtModel.isModel(examples)).isFalse();
        assertThatThrownBy(() -> TaughtModel.read(examples, Lenses.tables()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a taught model");
        Path file = folder.resolve("intents.model");
        model.write(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        assertThatThrownBy(() -> TaughtModel.read(Files.write(file, bytes), Lenses.tables()))
                .hasMessageContaining("damaged");
        bytes[11]++;
        assertThatThrownBy(() -> TaughtModel.read(Files.write(file, bytes), Lenses.tables()))
                .hasMessageContaining("version 3");
        byte[] half = java.util.Arrays.copyOf(bytes, bytes.length / 2);
        half[11]--;
        assertThatThrownBy(() -> TaughtModel.read(Files.write(file, half), Lenses.tables()))
                .hasMessageContaining("damaged");
    }

    @Test
    void severalLabelsMayHoldAtOnce() {
        TaughtModel several = new Teacher(Lenses.tables(), 1, Progress.QUIET).teach(Toy.several());
        assertThat(present(several, "the brake squeaks and I want to hire a bike"))
                .containsExactlyInAnyOrder("rent", "repair");
        assertThat(present(several, "refund my order please")).containsExactly("refund");
    }

    @Test
    void theHeadOfTheTablesSaysWhatTheModelSays() {
        dev.skein.language.Head head = model.head().orElseThrow();
        double[] logits = head.logits(dev.skein.language.TextRows.shipped().of("the chain came off"));
        int best = 0;
        for (int label = 0; label < logits.length; label++) {
            best = logits[label] > logits[best] ? label : best;
        }
        assertThat(head.labels().get(best)).isEqualTo("repair");
    }

    /** Of the Ethiopic script, which word pieces do not know. */
    @Test
    void runsOfLettersAreReadWhereTheyTellMoreAndAreKeptInTheFile() throws IOException {
        List<Example> made = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String end = "" + (char) (0x1240 + i) + (char) (0x1300 + i % 7);
            made.add(new Example("\u1200\u1208" + end, List.of("x"), 1, "x" + i));
            made.add(new Example("\u1200\u1218" + end, List.of("y"), 1, "y" + i));
        }
        TaughtModel spelled = new Teacher(Lenses.cheap(), 1, Progress.QUIET).teach(Examples.of(made));
        assertThat(spelled.reads()).containsExactly(Lenses.PIECES, Experts.LETTERS);
        assertThat(spelled.head()).isEmpty();
        assertThat(spelled.read("\u1200\u1218\u1350", Depth.FAST).best().label())
                .isEqualTo("y");
        Path file = folder.resolve("letters.model");
        spelled.write(file);
        TaughtModel read = TaughtModel.read(file, Lenses.tables());
        assertThat(read.hash()).isEqualTo(spelled.hash());
        assertThat(read.read("\u1200\u1208\u1350", Depth.AUTO))
                .isEqualTo(spelled.read("\u1200\u1208\u1350", Depth.AUTO));
    }

    @Test
    void theNameOfALabelIsAnExampleOfItWhereThereAreFew() {
        List<String> said = LabelNames.of(Examples.of(List.of(
                        new Example("where is it", List.of("card_arrival"), 1, "1"),
                        new Example("when", List.of("cardDelay"), 1, "2"),
                        new Example("seven", List.of("7"), 1, "3"))))
                .stream()
                .map(Example::text)
                .toList();
        assertThat(said).containsExactly("card Delay", "card arrival");
        assertThat(LabelNames.of(Toy.several())).isEmpty();
    }

    private static String best(String text) {
        return model.read(text, Depth.FAST).best().label();
    }

    private static List<String> present(TaughtModel model, String text) {
        return model.read(text, Depth.FAST).labels().stream()
                .filter(Answer.Likely::isPresent)
                .map(Answer.Likely::label)
                .toList();
    }
}
