package dev.skein.language.evaluate;

import dev.skein.language.Understanding;
import dev.skein.language.Understanding.Sentiment;
import java.util.List;

/** Answers about sentiment beside the truth. */
final class Sentiments {
    static final List<String> LABELS = List.of("negative", "neutral", "positive");

    private Sentiments() {}

    /** Truth by place in {@link #LABELS}. */
    static Choices choices(int[] truth, List<Understanding> answers) {
        int[] said = new int[truth.length];
        double[] confidence = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            Sentiment sentiment = answers.get(i).sentiment().orElseThrow();
            said[i] = LABELS.indexOf(sentiment.label());
            confidence[i] = List.of(sentiment.negative(), sentiment.neutral(), sentiment.positive())
                    .get(said[i]);
        }
        return new Choices(LABELS, truth, said, confidence);
    }
}
