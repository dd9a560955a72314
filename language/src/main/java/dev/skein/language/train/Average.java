package dev.skein.language.train;

import dev.skein.language.DeepMoods;
import dev.skein.language.Head;
import dev.skein.language.TextRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the deep heads' logits are averaged with the tables': a factor that calibrates, and thresholds of the average. */
final class Average {
    private static final int EMOTIONS = EmotionData.EMOTIONS.size();
    private static final int LABELS = EMOTIONS + EmotionData.SENTIMENTS.size();

    private final List<double[]> tables = new ArrayList<>();

    Average(Path folder, List<String> texts) throws IOException {
        Head emotion = head(folder, "emotion-1");
        Head sentiment = head(folder, "sentiment-1");
        TextRows rows = TextRows.shipped();
        for (String text : texts) {
            int[] of = rows.of(text);
            double[] logits = new double[LABELS];
            put(emotion, of, logits, 0);
            put(sentiment, of, logits, EMOTIONS);
            tables.add(logits);
        }
    }

    static Head head(Path folder, String name) throws IOException {
        return Head.read(
                Files.readAllBytes(folder.resolve(name + ".tokens")),
                Files.readAllBytes(folder.resolve(name + ".pairs")));
    }

    private static void put(Head head, int[] rows, double[] logits, int first) {
        double[] of = head.logits(rows);
        System.arraycopy(of, 0, logits, first, of.length);
    }

    /** Writes the file of {@link DeepMoods} from labelled texts that no head was trained on. */
    void write(float[] weights, List<double[]> deep, List<float[]> targets, ByteBuffer file) {
        List<Sample> emotionTruth = new ArrayList<>();
        List<Sample> sentimentTruth = new ArrayList<>();
        List<double[]> emotion = new ArrayList<>();
        List<double[]> sentiment = new ArrayList<>();
        for (int i = 0; i < deep.size(); i++) {
            double[] mean = new double[LABELS];
            for (int label = 0; label < LABELS; label++) {
                mean[label] = (deep.get(i)[label] + tables.get(i)[label]) / 2;
            }
            emotion.add(java.util.Arrays.copyOf(mean, EMOTIONS));
            sentiment.add(java.util.Arrays.copyOfRange(mean, EMOTIONS, LABELS));
            float[] target = targets.get(i);
            emotionTruth.add(new Sample(0, new int[0], java.util.Arrays.copyOf(target, EMOTIONS), 1));
            sentimentTruth.add(new Sample(1, new int[0], java.util.Arrays.copyOfRange(target, EMOTIONS, LABELS), 1));
        }
        double emotionSlope = Calibration.slope(emotion, emotionTruth, false);
        double sentimentSlope = Calibration.slope(sentiment, sentimentTruth, true);
        for (int label = 0; label < LABELS; label++) {
            for (int d = 0; d <= DeepMoods.DIMS; d++) {
                file.putFloat(weights[label * (DeepMoods.DIMS + 1) + d]);
            }
            file.putFloat((float) (label < EMOTIONS ? emotionSlope : sentimentSlope));
        }
        for (float threshold : Calibration.thresholds(emotion, emotionTruth, emotionSlope, EMOTIONS, false)) {
            file.putFloat(threshold);
        }
    }
}
