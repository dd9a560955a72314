package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceModelTest {
    @Test
    void likeTextsLieCloseAndABatchChangesNothingThatCounts() throws OrtException, IOException {
        SentenceModel model = SentenceModel.load();
        SentenceModel.Vectors[] together = model.read(
                List.of("Where is my parcel?", "My package has not come.", "I love jazz.", "", "\ud800 x".repeat(400)));
        assertThat(cosine(together[0], together[1])).isGreaterThan(cosine(together[0], together[2]) + 0.2);
        SentenceModel.Vectors alone = model.read(List.of("I love jazz."))[0];
        assertThat(cosine(alone, together[2])).isGreaterThan(0.98);
    }

    private static double cosine(SentenceModel.Vectors a, SentenceModel.Vectors b) {
        double sum = 0;
        for (int d = 0; d < SentenceModel.DIMS; d++) {
            sum += a.mean()[d] * b.mean()[d];
        }
        return sum;
    }
}
