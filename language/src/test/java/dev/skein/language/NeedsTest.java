package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Insight;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.Progress;
import dev.skein.language.teach.TaughtModel;
import dev.skein.language.teach.Teacher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsTest {
    @TempDir
    private Path folder;

    @Test
    void aFewExamplesTeachAHead() throws IOException {
        Path file = file(
                "my bike has a flat tyre\trepair",
                "the brakes squeak\trepair",
                "the chain came off\trepair",
                "can you fix my gears\trepair",
                "my wheel is bent\trepair",
                "I want to rent a bike\trental",
                "how much is it to hire two bikes for a day\trental",
                "do you rent out e-bikes\trental",
                "book a bicycle for Saturday\trental",
                "is a helmet included when I rent\trental");
        Understander understander = Understander.load(Optional.of(file));
        assertThat(need(understander, "the brake on my bike is broken")).isEqualTo("repair");
        assertThat(need(understander, "we would like to hire three bikes tomorrow"))
                .isEqualTo("rental");
        assertThat(need(understander, "what is the capital of france")).isEqualTo("none");
        Understander again = Understander.load(Optional.of(file));
        List<String> texts = List.of("my tyre is flat", "rent a bike", "hello");
        assertThat(again.read(texts, Depth.FAST)).isEqualTo(understander.read(texts, Depth.FAST));
    }

    @Test
    void otherExamplesMakeAnotherModel() throws IOException {
        String first = Understander.load(Optional.of(file("a b c\tx", "d e f\ty")))
                .describe()
                .get("fast");
        String second = Understander.load(Optional.of(file("a b c\tx", "d e g\ty")))
                .describe()
                .get("fast");
        assertThat(first).startsWith("tables-1@").isNotEqualTo(second);
    }

    @Test
    void aModelReadsTheSameFromItsFileAndFromMemory() throws IOException {
        TaughtModel model = new Teacher(Lenses.tables(), 1, Progress.QUIET)
                .teach(Examples.read(
                        file("fix my bike\trepair", "mend it\trepair", "hire a bike\trental", "rent\trental")));
        Path file = folder.resolve("needs.model");
        model.write(file);
        List<Utterance> asked = Stream.of("can you mend my bike", "I would rent one", "hola, buenos dias")
                .map(Utterance::of)
                .toList();
        List<Understanding> loaded = Understander.load(Optional.of(file)).understand(asked, Depth.FAST, Task.all());
        assertThat(Understander.load(Optional.empty()).with(model).understand(asked, Depth.FAST, Task.all()))
                .isEqualTo(loaded);
        assertThat(loaded).allSatisfy(read -> assertThat(read.intents()).hasSize(2));
    }

    @Test
    void aBadLineIsNamed() throws IOException {
        Path file = file("fine\tlabel", "no label here");
        assertThatThrownBy(() -> Understander.load(Optional.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":2:")
                .hasMessageContaining("no label here");
        Path single = file("one\tlabel");
        assertThatThrownBy(() -> Understander.load(Optional.of(single))).hasMessageContaining("2 to 500 labels");
    }

    private static String need(Understander understander, String text) {
        Insight insight = understander.read(List.of(text), Depth.FAST).get(0);
        return insight.bestNeed().map(Insight.Reading::label).orElse("none");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "needs", ".tsv"), List.of(lines));
    }
}
