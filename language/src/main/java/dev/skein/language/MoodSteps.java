package dev.skein.language;

import dev.skein.Feeling;

/** The step of feeling that two heads amount to, for evaluators: what {@link Understander} says of an English text. */
public final class MoodSteps {
    private MoodSteps() {}

    /** From the rows that {@link TextRows} gives. */
    public static Feeling feeling(Head emotion, Head sentiment, int[] rows) {
        double[] moods = sentiment.logits(rows);
        Probabilities.softmax(moods, moods.length);
        double[] emotions = emotion.logits(rows);
        for (int i = 0; i < emotions.length; i++) {
            emotions[i] = Probabilities.sigmoid(emotions[i]);
        }
        return new Feelings(emotion.labels()).step(moods, emotions).feeling();
    }
}
