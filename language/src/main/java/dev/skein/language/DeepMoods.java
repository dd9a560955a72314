package dev.skein.language;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Heads over the vectors of the sentence model that was fine-tuned to feelings ({@link Encoder#feeling}), put together
 * with what the tables say, which err elsewhere: a label's logit is a weighted sum of both and a bias, fitted on texts
 * that neither was trained on. Emotions are told in GoEmotions' 28 labels, in Ekman's seven and in the paper's four groups,
 * each with a head of its own. Immutable.
 */
public final class DeepMoods {
    /** Numbers a text is: the mean, then the maxima. */
    public static final int DIMS = 2 * SentenceModel.DIMS;

    /** Numbers of a label in the file: its weights, its bias, and the weight of the tables' logit. */
    public static final int ROW = DIMS + 2;

    /** The labels of the file: 28 emotions, 7 of Ekman, 4 groups, 3 sentiments. */
    public static final int LABELS = 42;

    /** Labels that have a threshold: all but the sentiments, of which exactly one holds. */
    public static final int THRESHOLDS = 39;

    private static final String FILE = "deep-moods-2.weights";
    private static final int EKMAN = 28;
    private static final int GROUPS = 35;
    private static final int SENTIMENTS = 39;

    private final float[] weights;
    private final float[] present;
    private final float[] fastPresent;

    private DeepMoods(float[] weights, float[] present, float[] fastPresent) {
        this.weights = weights;
        this.present = present;
        this.fastPresent = fastPresent;
    }

    static DeepMoods shipped() {
        return read(Shipped.bytes(FILE));
    }

    /**
     * Reads a file of floats: {@value #ROW} for each of {@value #LABELS} labels, the {@value #THRESHOLDS} thresholds of
     * both tiers together, then the thresholds of the tables alone for Ekman's seven and the four groups. Another length
     * is an {@link IllegalArgumentException}.
     */
    public static DeepMoods read(byte[] file) {
        FloatBuffer floats = ByteBuffer.wrap(file).asFloatBuffer();
        int gathered = SENTIMENTS - EKMAN;
        int expected = LABELS * ROW + THRESHOLDS + gathered;
        if (floats.remaining() != expected || file.length % Float.BYTES != 0) {
            throw new IllegalArgumentException(
                    "deep moods: " + floats.remaining() + " numbers (expected: " + expected + ")");
        }
        float[] weights = new float[LABELS * ROW];
        floats.get(weights);
        float[] present = new float[THRESHOLDS];
        floats.get(present);
        float[] fastPresent = new float[gathered];
        floats.get(fastPresent);
        return new DeepMoods(weights, present, fastPresent);
    }

    /** The probability from which the i-th emotion counts as present when both tiers were asked. */
    float present(int emotion) {
        return present[emotion];
    }

    /** The same for a coarser telling; also for the tables alone. */
    float present(EmotionGroups groups, int label, boolean isDeep) {
        int at = groups == EmotionGroups.EKMAN ? label : GROUPS - EKMAN + label;
        return isDeep ? present[EKMAN + at] : fastPresent[at];
    }

    /** Logits of the 28 emotions from the tables' logits of them. */
    public double[] emotion(double[] fast, SentenceModel.Vectors vectors) {
        return together(fast, 0, input(vectors));
    }

    /** Logits of the three sentiments from the tables' logits of them. */
    public double[] sentiment(double[] fast, SentenceModel.Vectors vectors) {
        return together(fast, SENTIMENTS, input(vectors));
    }

    /** Logits of Ekman's seven from the tables' logits of the emotions. */
    double[] ekman(double[] fastEmotion, SentenceModel.Vectors vectors) {
        return together(EmotionGroups.EKMAN.logits(fastEmotion), EKMAN, input(vectors));
    }

    /** Logits of the four groups from the tables' logits of the emotions. */
    double[] groups(double[] fastEmotion, SentenceModel.Vectors vectors) {
        return together(EmotionGroups.GROUPS.logits(fastEmotion), GROUPS, input(vectors));
    }

    /** The mean and the maxima as one vector. */
    public static float[] input(SentenceModel.Vectors vectors) {
        float[] x = Arrays.copyOf(vectors.mean(), DIMS);
        System.arraycopy(vectors.max(), 0, x, SentenceModel.DIMS, SentenceModel.DIMS);
        return x;
    }

    private double[] together(double[] fast, int first, float[] x) {
        double[] made = new double[fast.length];
        for (int label = 0; label < fast.length; label++) {
            int at = (first + label) * ROW;
            float sum = weights[at + DIMS];
            for (int d = 0; d < DIMS; d++) {
                sum += weights[at + d] * x[d];
            }
            made[label] = sum + weights[at + DIMS + 1] * fast[label];
        }
        return made;
    }
}
