package dev.skein.language.train;

import ai.onnxruntime.OrtException;
import dev.skein.language.DeepMoods;
import dev.skein.language.EmotionGroups;
import dev.skein.language.Encoder;
import dev.skein.language.Head;
import dev.skein.language.SentenceModel;
import dev.skein.language.TextRows;
import dev.skein.language.adapt.Adapter;
import dev.skein.language.train.MoodExamples.Example;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Puts the fine-tuned model's heads together with the tables, on the part of GoEmotions' training texts that neither was
 * trained on: weights, biases and thresholds. Arguments: the raw heads from the training module, the folder that holds
 * the adapter and the tables' heads and takes the file. Half a minute.
 */
public final class TrainDeepMoods {
    private static final int RAW = DeepMoods.DIMS + 1;

    private final FloatBuffer raw;
    private final List<Example> tune;
    private final List<float[]> inputs = new ArrayList<>();
    private final List<double[]> emotions = new ArrayList<>();
    private final List<double[]> sentiments = new ArrayList<>();
    private final float[] rows = new float[DeepMoods.LABELS * DeepMoods.ROW];
    private final float[] present = new float[DeepMoods.THRESHOLDS];
    private final float[] fastPresent = new float[MoodExamples.SENTIMENTS - MoodExamples.EKMAN];

    private TrainDeepMoods(byte[] raw, List<Example> tune) {
        this.raw = ByteBuffer.wrap(raw).asFloatBuffer();
        this.tune = tune;
    }

    public static void main(String[] args) throws IOException, OrtException {
        LicenceGuard guard = new LicenceGuard();
        List<Example> reddit = MoodExamples.reddit(guard, "train");
        Path folder = Path.of(args[1]);
        TrainDeepMoods trainer = new TrainDeepMoods(
                Files.readAllBytes(Path.of(args[0])), reddit.subList(MoodExamples.TUNE_FROM, reddit.size()));
        trainer.read(folder);
        trainer.fit();
        Path to = folder.resolve("deep-moods-2.weights");
        Files.write(to, trainer.file());
        System.out.println(to + ": from " + guard.used() + " and our own sentences");
    }

    private void read(Path folder) throws IOException, OrtException {
        Adapter adapter = Adapter.read(Files.readAllBytes(folder.resolve("feeling-2.adapter")));
        SentenceModel model = SentenceModel.load(Encoder.adapted(Encoder.miniLm(), adapter));
        Head emotion = head(folder, "emotion-1");
        Head sentiment = head(folder, "sentiment-1");
        TextRows rowsOf = TextRows.shipped();
        for (Example example : tune) {
            inputs.add(DeepMoods.input(model.read(example.text())));
            int[] of = rowsOf.of(example.text());
            emotions.add(emotion.logits(of));
            sentiments.add(sentiment.logits(of));
        }
    }

    static Head head(Path folder, String name) throws IOException {
        return Head.read(
                Files.readAllBytes(folder.resolve(name + ".tokens")),
                Files.readAllBytes(folder.resolve(name + ".pairs")));
    }

    private void fit() {
        fit("emotions", 0, MoodExamples.EKMAN, emotions, false);
        List<double[]> ekman = gathered(EmotionGroups.EKMAN);
        List<double[]> groups = gathered(EmotionGroups.GROUPS);
        fit("ekman", MoodExamples.EKMAN, MoodExamples.GROUPS, ekman, false);
        fit("groups", MoodExamples.GROUPS, MoodExamples.SENTIMENTS, groups, false);
        fit("sentiments", MoodExamples.SENTIMENTS, MoodExamples.PLUTCHIK, sentiments, true);
        fastThresholds(ekman, MoodExamples.EKMAN, MoodExamples.GROUPS);
        fastThresholds(groups, MoodExamples.GROUPS, MoodExamples.SENTIMENTS);
    }

    private List<double[]> gathered(EmotionGroups groups) {
        return emotions.stream().map(groups::logits).toList();
    }

    private void fit(String what, int first, int last, List<double[]> fast, boolean exclusive) {
        List<double[]> deep = inputs.stream().map(x -> logits(x, first, last)).toList();
        List<float[]> targets = targets(first, last);
        Blend blend = Blend.fit(deep, fast, targets, exclusive);
        System.out.printf(Locale.ROOT, "%s: %.3f deep + %.3f tables%n", what, blend.deep(), blend.fast());
        for (int label = first; label < last; label++) {
            int to = label * DeepMoods.ROW;
            for (int d = 0; d < RAW; d++) {
                rows[to + d] = (float) (raw.get(label * RAW + d) * blend.deep());
            }
            rows[to + DeepMoods.DIMS] += (float) blend.biases()[label - first];
            rows[to + DeepMoods.DIMS + 1] = (float) blend.fast();
        }
        if (!exclusive) {
            List<double[]> p = new ArrayList<>();
            for (int i = 0; i < deep.size(); i++) {
                p.add(blend.of(deep.get(i), fast.get(i), false));
            }
            System.arraycopy(Blend.thresholds(p, targets), 0, present, first, last - first);
        }
    }

    private void fastThresholds(List<double[]> fast, int first, int last) {
        List<double[]> p = fast.stream()
                .map(logits -> Arrays.stream(logits).map(Maths::sigmoid).toArray())
                .toList();
        float[] chosen = Blend.thresholds(p, targets(first, last));
        System.arraycopy(chosen, 0, fastPresent, first - MoodExamples.EKMAN, chosen.length);
    }

    private List<float[]> targets(int first, int last) {
        return tune.stream()
                .map(example -> Arrays.copyOfRange(example.targets(), first, last))
                .toList();
    }

    private double[] logits(float[] x, int first, int last) {
        double[] made = new double[last - first];
        for (int label = first; label < last; label++) {
            int at = label * RAW;
            float sum = raw.get(at + DeepMoods.DIMS);
            for (int d = 0; d < DeepMoods.DIMS; d++) {
                sum += raw.get(at + d) * x[d];
            }
            made[label - first] = sum;
        }
        return made;
    }

    private byte[] file() {
        ByteBuffer made = ByteBuffer.allocate((rows.length + present.length + fastPresent.length) * Float.BYTES);
        for (float[] part : List.of(rows, present, fastPresent)) {
            for (float number : part) {
                made.putFloat(number);
            }
        }
        return made.array();
    }
}
