package dev.skein.language.train;

import ai.onnxruntime.OrtException;
import dev.skein.language.DeepMoods;
import dev.skein.language.Emotions;
import dev.skein.language.Encoder;
import dev.skein.language.Head;
import dev.skein.language.SentenceModel;
import dev.skein.language.TextRows;
import dev.skein.language.adapt.Adapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What both tiers together say of texts, for the tables to learn from (Hinton et al. 2015): 28 probabilities of emotions
 * and 3 of sentiments.
 */
final class MoodTeacher {
    private static final int BLOCK = 2_000;
    private static final int EMOTIONS = Emotions.LABELS.size();
    private static final int SENTIMENTS = EmotionData.SENTIMENTS.size();

    private final SentenceModel model;
    private final DeepMoods moods;
    private final Head emotion;
    private final Head sentiment;
    private final TextRows rows = TextRows.shipped();

    /**
     * @param folder that holds the adapter, the heads over it, and the tables they were fitted beside
     */
    MoodTeacher(Path folder) throws IOException, OrtException {
        Adapter adapter = Adapter.read(Files.readAllBytes(folder.resolve("feeling-2.adapter")));
        model = SentenceModel.load(Encoder.adapted(Encoder.miniLm(), adapter));
        moods = DeepMoods.read(Files.readAllBytes(folder.resolve("deep-moods-2.weights")));
        emotion = TrainDeepMoods.head(folder, "emotion-1");
        sentiment = TrainDeepMoods.head(folder, "sentiment-1");
    }

    /** By text. */
    Map<String, float[]> read(List<String> texts) throws OrtException {
        List<String> once = List.copyOf(new LinkedHashSet<>(texts));
        Map<String, float[]> made = new HashMap<>();
        for (int from = 0; from < once.size(); from += BLOCK) {
            List<String> block = new ArrayList<>(once.subList(from, Math.min(once.size(), from + BLOCK)));
            SentenceModel.Vectors[] vectors = model.read(block);
            for (int i = 0; i < block.size(); i++) {
                made.put(block.get(i), probabilities(block.get(i), vectors[i]));
            }
        }
        return made;
    }

    private float[] probabilities(String text, SentenceModel.Vectors vectors) {
        int[] of = rows.of(text);
        double[] emotions = moods.emotion(emotion.logits(of), vectors);
        double[] sentiments = moods.sentiment(sentiment.logits(of), vectors);
        Maths.softmax(sentiments);
        float[] made = new float[EMOTIONS + SENTIMENTS];
        for (int label = 0; label < EMOTIONS; label++) {
            made[label] = (float) Maths.sigmoid(emotions[label]);
        }
        for (int label = 0; label < SENTIMENTS; label++) {
            made[EMOTIONS + label] = (float) sentiments[label];
        }
        return made;
    }
}
