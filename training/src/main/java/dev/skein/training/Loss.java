package dev.skein.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.skein.language.train.MoodExamples;
import dev.skein.language.train.MoodExamples.Example;
import java.util.List;

/** How wrong the logits of a batch are: cross entropy, where rare labels count somewhat more when they hold. */
final class Loss {
    private static final int LABELS = MoodExamples.LABELS;

    /** A label's positives count by the ratio of others to them, to this power. */
    private static final double RARITY = 0.3;

    private final float[] positive = new float[LABELS];
    private final float[] task = new float[LABELS];

    Loss(List<Example> examples) {
        int[] held = new int[LABELS];
        int[] said = new int[LABELS];
        for (Example example : examples) {
            for (int label = 0; label < LABELS; label++) {
                held[label] += example.targets()[label] > 0 ? 1 : 0;
                said[label] += example.targets()[label] >= 0 ? 1 : 0;
            }
        }
        for (int label = 0; label < LABELS; label++) {
            double ratio = (said[label] - held[label]) / (double) Math.max(1, held[label]);
            positive[label] = (float) Math.max(1, Math.pow(Math.max(1, ratio), RARITY));
            task[label] = label < MoodExamples.EKMAN ? 1 : label < MoodExamples.PLUTCHIK ? 0.5f : 0.3f;
        }
    }

    NDArray of(NDManager scratch, NDArray logits, List<Example> batch, int whole) {
        int size = batch.size();
        float[] targets = new float[size * LABELS];
        float[] weights = new float[size * LABELS];
        float[] moods = new float[size * 3];
        for (int row = 0; row < size; row++) {
            float[] of = batch.get(row).targets();
            for (int label = 0; label < LABELS; label++) {
                boolean isMood = label >= MoodExamples.SENTIMENTS && label < MoodExamples.PLUTCHIK;
                float target = Math.max(0, of[label]);
                targets[row * LABELS + label] = target;
                if (of[label] >= 0 && !isMood) {
                    weights[row * LABELS + label] = task[label] * (target > 0 ? positive[label] : 1) / whole;
                }
                if (isMood) {
                    moods[row * 3 + label - MoodExamples.SENTIMENTS] = -task[label] * target / whole;
                }
            }
        }
        Shape shape = new Shape(size, LABELS);
        NDArray each = Activation.relu(logits)
                .sub(logits.mul(scratch.create(targets, shape)))
                .add(logits.abs().neg().exp().add(1).log());
        NDArray sentiment = logits.get(":, " + MoodExamples.SENTIMENTS + ":" + MoodExamples.PLUTCHIK)
                .logSoftmax(-1)
                .mul(scratch.create(moods, new Shape(size, 3)));
        return each.mul(scratch.create(weights, shape)).sum().add(sentiment.sum());
    }
}
