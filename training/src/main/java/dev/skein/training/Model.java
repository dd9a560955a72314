package dev.skein.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.skein.language.adapt.OnnxFile;
import dev.skein.language.train.MoodExamples;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The encoder with one linear layer for all labels over its pooled states. */
final class Model {
    static final int FEATURES = 2 * Encoder.DIMS;
    private static final float HEAD_RATE = 2;
    private static final int LABELS = MoodExamples.LABELS;

    private final Encoder encoder;
    private final Weights layer;
    private final Weights bias;
    private final List<Weights> all;

    Model(NDManager manager, OnnxFile file, long seed) {
        encoder = new Encoder(manager, file, seed);
        float[] start = new float[FEATURES * LABELS];
        Random random = new Random(seed + 1);
        for (int i = 0; i < start.length; i++) {
            start[i] = (float) (random.nextGaussian() * 0.02);
        }
        layer = new Weights(manager, start, new Shape(FEATURES, LABELS), HEAD_RATE, true);
        float[] rare = new float[LABELS];
        java.util.Arrays.fill(rare, 0, MoodExamples.EKMAN, -3);
        java.util.Arrays.fill(rare, MoodExamples.PLUTCHIK, LABELS, -2);
        bias = new Weights(manager, rare, new Shape(LABELS), HEAD_RATE, false);
        all = new ArrayList<>(encoder.trained());
        all.add(layer);
        all.add(bias);
    }

    List<Weights> all() {
        return all;
    }

    /** Pooled states, a row a text. */
    NDArray features(NDManager scratch, int[][] ids, Drop drop, int lane) {
        int width = 0;
        for (int[] text : ids) {
            width = Math.max(width, text.length);
        }
        NDArray mask = Encoder.mask(scratch, ids, width);
        NDArray states = encoder.states(scratch, ids, width, mask, drop, lane);
        return Encoder.pooled(states, mask, ids, width);
    }

    /** Logits, a row a text. */
    NDArray logits(NDManager scratch, int[][] ids, Drop drop, int lane) {
        NDArray features = drop.of(features(scratch, ids, drop, lane));
        return features.matMul(layer.array(lane)).add(bias.array(lane));
    }

    /** Writes the running means of all that is trained. */
    void save(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (DataOutputStream out =
                new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(next)))) {
            for (Weights weights : all) {
                float[] values = weights.mean();
                out.writeInt(values.length);
                for (float value : values) {
                    out.writeFloat(value);
                }
            }
        }
        Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads what {@link #save} wrote of the same shape. */
    static List<float[]> read(Path file) throws IOException {
        List<float[]> made = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            while (in.available() > 0) {
                float[] values = new float[in.readInt()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readFloat();
                }
                made.add(values);
            }
        }
        return made;
    }

    /** Takes a checkpoint. */
    void load(Path file) throws IOException {
        List<float[]> values = read(file);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).reset(values.get(i));
        }
    }
}
