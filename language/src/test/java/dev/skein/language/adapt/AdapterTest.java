package dev.skein.language.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.skein.language.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdapterTest {
    private static final String VECTOR = "encoder.layer.3.output.dense.bias";
    private final byte[] graph;
    private final OnnxFile file;
    private final List<String> matrices;

    AdapterTest() throws IOException {
        graph = Encoder.miniLm().graph().bytes();
        file = new OnnxFile(graph);
        matrices = file.matrices();
    }

    @Test
    void findsTheSixMatricesOfEachLayer() {
        assertThat(matrices).hasSize(36);
        assertThat(file.matrix(matrices.get(0))).hasSize(384 * 384);
        assertThat(file.matrix(matrices.get(4))).hasSize(384 * 1536);
        assertThat(file.columns(matrices.get(4))).isEqualTo(1536);
        assertThat(file.vectors()).contains(VECTOR, "embeddings.LayerNorm.weight");
    }

    @Test
    void writingAMatrixBackLosesLittle() {
        float[] before = file.matrix(matrices.get(7));
        file.matrix(matrices.get(7), before);
        float[] after = file.matrix(matrices.get(7));
        float top = 0;
        for (float number : before) {
            top = Math.max(top, Math.abs(number));
        }
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(top / 127));
        }
    }

    @Test
    void changesWhatItNamesAndNothingElse() {
        byte[] untouched = graph.clone();
        float[] first = file.matrix(matrices.get(1));
        float[] bias = file.vector(VECTOR);
        adapter(2).apply(file);
        float[] changed = file.matrix(matrices.get(1));
        assertThat(changed[384]).isCloseTo(first[384], within(0.01f));
        assertThat(changed[5]).isCloseTo(first[5] + 2, within(0.05f));
        assertThat(file.vector(VECTOR)[7]).isCloseTo(bias[7] + 0.5f, within(1e-3f));
        OnnxFile before = new OnnxFile(untouched);
        for (String name : matrices) {
            if (!name.equals(matrices.get(0)) && !name.equals(matrices.get(1))) {
                assertThat(file.matrix(name)).as(name).isEqualTo(before.matrix(name));
            }
        }
        assertThat(graph).hasSameSizeAs(untouched);
    }

    /** Of rank 1: 2 is added to the first row of the second matrix, half to a bias. */
    private Adapter adapter(float number) {
        float[] down = new float[384];
        down[0] = 1;
        float[] up = new float[768];
        Arrays.fill(up, 384, 768, number);
        float[] values = new float[384];
        values[7] = 0.5f;
        return new Adapter(
                "tiny-1",
                "0123456789ab",
                List.of(new Adapter.Addition(VECTOR, values)),
                List.of(new Adapter.Product(matrices.subList(0, 2), 1, down, up)));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Adapter read = Adapter.read(bytes(adapter(2)));
        assertThat(read.name()).isEqualTo("tiny-1");
        assertThat(read.products().get(0).matrices()).isEqualTo(matrices.subList(0, 2));
        assertThat(read.products().get(0).up()[400]).isCloseTo(2, within(0.02f));
        assertThat(bytes(read)).isEqualTo(bytes(adapter(2)));
    }

    @Test
    void refusesWhatIsNoAdapter() throws IOException {
        byte[] good = bytes(adapter(2));
        assertThatThrownBy(() -> Adapter.read(new byte[40])).isInstanceOf(IllegalArgumentException.class);
        for (int size : new int[] {0, 3, 20, good.length - 1}) {
            assertThatThrownBy(() -> Adapter.read(Arrays.copyOf(good, size)))
                    .as("%d bytes", size)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Adapter.read(Arrays.copyOf(good, good.length + 1)))
                .hasMessageContaining("longer than it says");
    }

    @Test
    void refusesAGraphItWasNotMadeFor() {
        Encoder strange = Encoder.adapted(Encoder.miniLm(), adapter(1));
        assertThatThrownBy(() -> strange.graph().bytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("made for 0123456789ab");
        assertThatThrownBy(() -> new OnnxFile(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OnnxFile(Arrays.copyOf(graph, 100_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(Adapter adapter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        adapter.write(out);
        return out.toByteArray();
    }
}
