package dev.skein.language;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Emotion and sentiment heads over the sentence model's vectors; their logits are averaged with those of the tables,
 * which err elsewhere. Immutable.
 */
public final class DeepMoods {
    /** Numbers a text is: the mean, then the maxima. */
    public static final int DIMS = 2 * SentenceModel.DIMS;

    private static final int EMOTIONS = 28;
    private static final int SENTIMENTS = 3;

    private final float[] weights;
    private final float[] present;

    private DeepMoods(float[] weights, float[] present) {
        this.weights = weights;
        this.present = present;
    }

    static DeepMoods shipped() {
        return read(Shipped.bytes("deep-moods-1.weights"));
    }

    /**
     * Reads a file of floats: for each of 28 emotions and 3 sentiments its weights, its bias and the factor of the
     * average; then the 28 thresholds of the average.
     */
    public static DeepMoods read(byte[] file) {
        FloatBuffer floats = ByteBuffer.wrap(file).asFloatBuffer();
        int expected = (EMOTIONS + SENTIMENTS) * (DIMS + 2) + EMOTIONS;
        if (floats.remaining() != expected) {
            throw new IllegalArgumentException(
                    "deep moods: " + floats.remaining() + " numbers (expected: " + expected + ")");
        }
        float[] weights = new float[(EMOTIONS + SENTIMENTS) * (DIMS + 2)];
        floats.get(weights);
        float[] present = new float[EMOTIONS];
        floats.get(present);
        return new DeepMoods(weights, present);
    }

    /** The probability from which the i-th emotion of both tiers together counts as present. */
    float present(int emotion) {
        return present[emotion];
    }

    double[] emotion(double[] fast, SentenceModel.Vectors vectors) {
        return averaged(fast, 0, input(vectors));
    }

    double[] sentiment(double[] fast, SentenceModel.Vectors vectors) {
        return averaged(fast, EMOTIONS, input(vectors));
    }

    /** The mean and the maxima as one vector. */
    public static float[] input(SentenceModel.Vectors vectors) {
        float[] x = Arrays.copyOf(vectors.mean(), DIMS);
        System.arraycopy(vectors.max(), 0, x, SentenceModel.DIMS, SentenceModel.DIMS);
        return x;
    }

    private double[] averaged(double[] fast, int first, float[] x) {
        double[] made = new double[fast.length];
        for (int label = 0; label < fast.length; label++) {
            int at = (first + label) * (DIMS + 2);
            float sum = weights[at + DIMS];
            for (int d = 0; d < DIMS; d++) {
                sum += weights[at + d] * x[d];
            }
            made[label] = (fast[label] + sum) / 2 * weights[at + DIMS + 1];
        }
        return made;
    }
}
