package dev.skein.language.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileHoldsTextsWithOneLabelSeveralOrNone() throws IOException {
        Examples examples = read(
                "\ufeffwhere is it\tparcel",
                "# a remark",
                "",
                "cancel it and pay me back\tcancel|refund",
                "what is the capital of France\tOut_of_Scope",
                "a text with a\tTAB in it\tparcel");
        assertThat(examples.labels()).containsExactly("cancel", "parcel", "refund");
        assertThat(examples.all())
                .extracting(Example::labels)
                .containsExactly(List.of("parcel"), List.of("cancel", "refund"), List.of(), List.of("parcel"));
        assertThat(examples.all().get(0).text()).isEqualTo("where is it");
        assertThat(examples.all().get(1).source()).endsWith(":4");
        assertThat(examples.isExclusive()).isFalse();
    }

    @Test
    void aFaultNamesItsLine() {
        assertThatThrownBy(() -> read("a\tx", "b\ty", "no label here"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("examples.tsv:3")
                .hasMessageContaining("no label here");
        assertThatThrownBy(() -> read("a\tx", "b\t ")).hasMessageContaining("examples.tsv:2");
        assertThatThrownBy(() -> read("a\tx", "\ty")).hasMessageContaining("examples.tsv:2");
        assertThatThrownBy(() -> read("a\tx", "b\t" + "y".repeat(Examples.LABEL_CHARS_MAX + 1)))
                .hasMessageContaining("200 characters");
        assertThatThrownBy(() -> read("a\tx", "b\toos")).hasMessageContaining("2 to 500 labels");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() throws IOException {
        Examples corrected = read("a\tx", "b\ty")
                .with(List.of(
                        new Example("b", List.of("x"), 2, "correction 7"),
                        new Example("c", List.of("y"), 1, "correction 8")));
        assertThat(corrected.all()).extracting(Example::text).containsExactly("a", "b", "c");
        assertThat(corrected.all().get(1).labels()).containsExactly("x");
        assertThat(corrected.all().get(1).source()).isEqualTo("correction 7");
        assertThatThrownBy(() -> new Example("d", List.of("x"), 0, "correction 9"))
                .hasMessageContaining("correction 9");
    }

    private Examples read(String... lines) throws IOException {
        return Examples.read(Files.write(folder.resolve("examples.tsv"), List.of(lines)));
    }
}
