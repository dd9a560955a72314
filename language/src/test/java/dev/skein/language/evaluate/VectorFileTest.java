package dev.skein.language.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentence vectors are read once, and never from a file that another model wrote. */
class VectorFileTest {
    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();

    private Function<String, float[]> model(float bias) {
        return text -> {
            seen.add(text);
            return new float[] {text.length() + bias, -1, 0.5f};
        };
    }

    @Test
    void seesATextOnceInARunAndInTheNext() throws IOException {
        try (VectorFile vectors = VectorFile.in(folder)) {
            assertThat(vectors.of("lens", "late", model(0))).containsExactly(4, -1, 0.5f);
            assertThat(vectors.of("lens", "late", model(0))).containsExactly(4, -1, 0.5f);
        }
        assertThat(seen).filteredOn("late"::equals).hasSize(1);
        try (VectorFile vectors = VectorFile.in(folder)) {
            assertThat(vectors.of("lens", "late", model(0))).containsExactly(4, -1, 0.5f);
            assertThat(vectors.of("lens", "lost", model(0))).containsExactly(4, -1, 0.5f);
        }
        assertThat(seen).filteredOn("late"::equals).hasSize(1);
        assertThat(seen).filteredOn("lost"::equals).hasSize(1);
    }

    @Test
    void forgetsWhatAnotherModelOfThatNameSaw() throws IOException {
        try (VectorFile vectors = VectorFile.in(folder)) {
            vectors.of("lens", "late", model(0));
        }
        try (VectorFile vectors = VectorFile.in(folder)) {
            assertThat(vectors.of("lens", "late", model(1))).containsExactly(5, -1, 0.5f);
        }
    }

    @Test
    void dropsHalfARecordOfARunThatWasStopped() throws IOException {
        try (VectorFile vectors = VectorFile.in(folder)) {
            vectors.of("lens", "late", model(0));
        }
        Files.write(folder.resolve("lens.vectors"), new byte[11], StandardOpenOption.APPEND);
        try (VectorFile vectors = VectorFile.in(folder)) {
            assertThat(vectors.of("lens", "late", model(0))).containsExactly(4, -1, 0.5f);
            assertThat(vectors.of("lens", "sofa", model(0))).containsExactly(4, -1, 0.5f);
        }
        try (VectorFile vectors = VectorFile.in(folder)) {
            assertThat(vectors.of("lens", "sofa", model(0))).containsExactly(4, -1, 0.5f);
        }
        assertThat(seen).filteredOn("sofa"::equals).hasSize(1);
    }
}
