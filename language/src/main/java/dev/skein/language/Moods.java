package dev.skein.language;

/**
 * How the writer of one text feels, before anything of it is told.
 *
 * @param isRead whether the text could be read at all; where not, everything else is a shrug
 * @param sentiment probabilities of negative, neutral, positive
 * @param best of them; a tie with neutral is neutral
 * @param emotions probability of each emotion
 * @param ekman probability of each of Ekman's seven
 * @param groups probability of each of the four groups
 * @param step on our scale of five
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares moods
record Moods(
        boolean isRead,
        double[] sentiment,
        int best,
        double[] emotions,
        double[] ekman,
        double[] groups,
        Feelings.Step step) {
    static final int NEUTRAL = 1;

    static Moods of(Scores scores, Feelings feelings) {
        double[] sentiment = scores.sentiment().clone();
        double[] emotions = scores.emotion().clone();
        Probabilities.of(scores.sentiment(), true, sentiment);
        Probabilities.of(scores.emotion(), false, emotions);
        boolean isRead = scores.english() >= Scores.ENGLISH_MIN;
        weigh(emotions, scores.english(), emotions);
        double[] ekman = weighed(scores.ekman(), scores.english());
        double[] groups = weighed(scores.groups(), scores.english());
        shrug(sentiment, scores.english(), isRead, sentiment);
        Feelings.Step step = feelings.step(sentiment, isRead ? emotions : new double[emotions.length]);
        return new Moods(isRead, sentiment, best(sentiment), emotions, ekman, groups, step);
    }

    /** Those of the tables alone, good until the next text is scanned. */
    static Moods of(Scan scan) {
        Feelings.Step step = new Feelings.Step(scan.feeling, scan.feelingConfidence);
        double[] groups = weighed(EmotionGroups.GROUPS.logits(scan.logits[Tables.EMOTION]), scan.english);
        return new Moods(scan.isRead, scan.sentiment, best(scan.sentiment), scan.emotions, scan.ekman, groups, step);
    }

    private static double[] weighed(double[] logits, double english) {
        double[] made = new double[logits.length];
        Probabilities.of(logits, false, made);
        weigh(made, english, made);
        return made;
    }

    private static int best(double[] sentiment) {
        return sentiment[NEUTRAL] >= Math.max(sentiment[0], sentiment[2])
                ? NEUTRAL
                : Probabilities.best(sentiment, sentiment.length);
    }

    /** What we read as if it were English counts only so far as it is. */
    static void weigh(double[] emotions, double english, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = emotions[i] * english;
        }
    }

    /** The rest is a shrug, which is never a mood. */
    static void shrug(double[] sentiment, double english, boolean isRead, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = english * sentiment[i] + (1 - english) / out.length;
        }
        if (!isRead) {
            out[NEUTRAL] = Math.max(out[NEUTRAL], Math.max(out[0], out[2]));
        }
    }
}
