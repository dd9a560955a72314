package dev.skein.language.train;

import java.util.List;
import java.util.Optional;

/** The labels of sentiment, and how XED's become sentiments. */
final class EmotionData {
    static final int EMOTION = 0;
    static final int SENTIMENT = 1;

    static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");

    /** XED's Plutchik codes 1 to 8 as sentiments; anticipation and surprise go either way. */
    private static final int[] PLUTCHIK = {-1, 0, -1, 0, 0, 2, 0, -1, 2};

    private EmotionData() {}

    /** The sentiment that a line's Plutchik codes amount to; nothing where none of them tells. */
    static Optional<float[]> plutchikSentiment(String codes) {
        float[] targets = new float[SENTIMENTS.size()];
        float sum = 0;
        for (String label : codes.isBlank() ? new String[0] : codes.split(",", -1)) {
            int sentiment = PLUTCHIK[Integer.parseInt(label.strip())];
            if (sentiment >= 0) {
                targets[sentiment]++;
                sum++;
            }
        }
        for (int i = 0; i < targets.length; i++) {
            targets[i] /= sum;
        }
        return sum > 0 ? Optional.of(targets) : Optional.empty();
    }
}
