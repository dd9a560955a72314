package dev.skein.language;

/**
 * How the writer of one text feels, before anything of it is told.
 *
 * @param isRead whether the text could be read at all; where not, everything else is a shrug
 * @param sentiment probabilities of negative, neutral, positive
 * @param best of them; a tie with neutral is neutral
 * @param emotions probability of each emotion
 * @param step on our scale of five
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares moods
record Moods(boolean isRead, double[] sentiment, int best, double[] emotions, Feelings.Step step) {
    static final int NEUTRAL = 1;

    static Moods of(Scores scores, Feelings feelings) {
        double[] sentiment = scores.sentiment().clone();
        Probabilities.softmax(sentiment, sentiment.length);
        double[] emotions = new double[scores.emotion().length];
        for (int i = 0; i < emotions.length; i++) {
            emotions[i] = Probabilities.sigmoid(scores.emotion()[i]) * scores.english();
        }
        boolean isRead = scores.english() >= Scores.ENGLISH_MIN;
        shrug(sentiment, scores.english(), isRead);
        int best = sentiment[NEUTRAL] >= Math.max(sentiment[0], sentiment[2])
                ? NEUTRAL
                : Probabilities.best(sentiment, sentiment.length);
        Feelings.Step step = feelings.step(sentiment, isRead ? emotions : new double[emotions.length]);
        return new Moods(isRead, sentiment, best, emotions, step);
    }

    /**
     * What we read as if it were English counts only so far as it is; the rest is a shrug, which is never a mood.
     */
    private static void shrug(double[] sentiment, double english, boolean isRead) {
        for (int i = 0; i < sentiment.length; i++) {
            sentiment[i] = english * sentiment[i] + (1 - english) / sentiment.length;
        }
        if (!isRead) {
            double top = Math.max(sentiment[0], sentiment[2]);
            sentiment[NEUTRAL] = Math.max(sentiment[NEUTRAL], top);
        }
    }
}
