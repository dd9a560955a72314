package dev.skein.language;

import dev.skein.Feeling;
import java.util.List;

/**
 * Where on our five steps a writer stands, from sentiment and emotions. The table, also in docs/language.md:
 *
 * <ul>
 *   <li>negative and strong (anger, disgust, fear, grief, sadness, or annoyance at half weight): distressed
 *   <li>negative otherwise, and neutral with nervousness, embarrassment or disappointment: uneasy
 *   <li>neutral otherwise: even
 *   <li>positive and strong (love, excitement, joy, pride, or admiration at half weight): delighted
 *   <li>positive otherwise: content
 * </ul>
 *
 * Each step's probability is that of its sentiment, shared by the chance that any of the strong emotions is there (they
 * are taken for independent).
 */
final class Feelings {
    private final double[] distressing;
    private final double[] unsettling;
    private final double[] delighting;

    Feelings(List<String> emotions) {
        distressing = weights(
                emotions, "anger", 1.0, "disgust", 1.0, "fear", 1.0, "grief", 1.0, "sadness", 1.0, "annoyance", 0.5);
        unsettling = weights(emotions, "nervousness", 1.0, "embarrassment", 1.0, "disappointment", 1.0);
        delighting = weights(emotions, "love", 1.0, "excitement", 1.0, "joy", 1.0, "pride", 1.0, "admiration", 0.5);
    }

    private static double[] weights(List<String> emotions, Object... pairs) {
        double[] made = new double[emotions.size()];
        for (int i = 0; i < pairs.length; i += 2) {
            made[emotions.indexOf((String) pairs[i])] = (Double) pairs[i + 1];
        }
        return made;
    }

    /** The likeliest step; a tie with even is even. Sentiment: negative, neutral, positive. */
    Step step(double[] sentiment, double[] emotions) {
        double strong = any(distressing, emotions);
        double unsettled = any(unsettling, emotions);
        double glad = any(delighting, emotions);
        Feeling best = Feeling.EVEN;
        double most = sentiment[1] * (1 - unsettled);
        double distressed = sentiment[0] * strong;
        if (distressed > most) {
            best = Feeling.DISTRESSED;
            most = distressed;
        }
        double uneasy = sentiment[0] * (1 - strong) + sentiment[1] * unsettled;
        if (uneasy > most) {
            best = Feeling.UNEASY;
            most = uneasy;
        }
        double content = sentiment[2] * (1 - glad);
        if (content > most) {
            best = Feeling.CONTENT;
            most = content;
        }
        double delighted = sentiment[2] * glad;
        if (delighted > most) {
            best = Feeling.DELIGHTED;
            most = delighted;
        }
        return new Step(best, most);
    }

    /** A step and its probability. */
    record Step(Feeling feeling, double probability) {}

    private static double any(double[] weights, double[] emotions) {
        double none = 1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                none *= 1 - weights[i] * emotions[i];
            }
        }
        return 1 - none;
    }
}
