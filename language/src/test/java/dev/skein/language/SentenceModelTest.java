package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceModelTest {
    @Test
    void likeTextsLieCloseAndABatchChangesNothingThatCounts() throws OrtException, IOException {
        SentenceModel model = SentenceModel.load();
        SentenceModel.Vectors[] together = model.read(
                List.of("Where is my parcel?", "My package has not come.", "I love jazz.", "", "\ud800 x".repeat(400)));
        assertThat(cosine(together[0].mean(), together[1].mean()))
                .isGreaterThan(cosine(together[0].mean(), together[2].mean()) + 0.2);
        SentenceModel.Vectors alone = model.read(List.of("I love jazz."))[0];
        assertThat(cosine(alone.mean(), together[2].mean())).isGreaterThan(0.98);
    }

    @Test
    void theOtherEncoderSpeaksByItsFirstMark() throws OrtException, IOException {
        SentenceModel model = SentenceModel.load(Encoder.bge());
        assertThat(model.name()).startsWith("bge-small-en-v1.5-q@");
        float[] parcel = model.read("Where is my parcel?").first();
        float[] parcelToo = model.read("My package has not come.").first();
        float[] jazz = model.read("I love jazz.").first();
        assertThat(cosine(parcel, parcel)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
        assertThat(cosine(parcel, parcelToo)).isGreaterThan(cosine(parcel, jazz) + 0.1);
    }

    @Test
    void anEncoderReadsWithWeightsThatTakeThePlaceOfItsOwn() throws OrtException, IOException {
        Encoder own = Encoder.miniLm();
        Encoder other = new Encoder(
                "other",
                own.graph(),
                own.tokeniser(),
                environment -> Map.of(
                        "embeddings.LayerNorm.weight",
                        OnnxTensor.createTensor(
                                environment, FloatBuffer.allocate(SentenceModel.DIMS), new long[] {SentenceModel.DIMS
                                })));
        float[] told = SentenceModel.load(own).read("Where is my parcel?").mean();
        float[] toldByOther =
                SentenceModel.load(other).read("Where is my parcel?").mean();
        assertThat(cosine(told, toldByOther)).isLessThan(0.9);
    }

    @Test
    void anEncoderThatIsNoneFailsWithTheReason() {
        Encoder missing = new Encoder(
                "missing",
                () -> {
                    throw new FileNotFoundException("encoder.onnx");
                },
                Tokeniser.wordPieces(),
                Encoder.Weights.OWN);
        assertThatThrownBy(() -> SentenceModel.load(missing)).hasMessageContaining("encoder.onnx");
        Encoder broken = new Encoder("broken", () -> new byte[64], Tokeniser.wordPieces(), Encoder.Weights.OWN);
        assertThatThrownBy(() -> SentenceModel.load(broken)).isInstanceOf(OrtException.class);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
