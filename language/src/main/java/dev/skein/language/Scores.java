package dev.skein.language;

/**
 * What the heads make of one text before anything is claimed: logits, in the order of each head's labels.
 *
 * @param language what it is written in
 * @param english how far an English reader's opinion counts, 0 to 1
 * @param sentiment logits, one label holds
 * @param emotion logits, any number hold
 * @param ekman logits of Ekman's seven, any number hold
 * @param groups logits of the four groups, any number hold
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares scores
record Scores(
        LanguageGuess.Guess language,
        double english,
        double[] sentiment,
        double[] emotion,
        double[] ekman,
        double[] groups) {
    /** Below this probability a sentiment is worth a second opinion. */
    private static final double SENTIMENT_SURE = 0.92;

    /** A text less likely English than this is not worth one: the sentence model reads English alone. */
    static final double ENGLISH_MIN = 0.5;

    /** Whether the sentence model could tell anything of it. */
    boolean isReadable() {
        return english >= ENGLISH_MIN;
    }

    /** Whether the sentence model should be asked. */
    boolean isUnsure() {
        if (!isReadable()) {
            return false;
        }
        double[] p = sentiment.clone();
        Probabilities.softmax(p, p.length);
        return p[Probabilities.best(p, p.length)] < SENTIMENT_SURE;
    }
}
