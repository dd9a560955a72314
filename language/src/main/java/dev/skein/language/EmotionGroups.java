package dev.skein.language;

import java.util.List;

/**
 * Coarser ways to tell GoEmotions' 28 labels, by the mappings of the paper (Demszky et al. 2020): a group is as likely as
 * any of its labels, taken for independent.
 */
public final class EmotionGroups {
    /** Anger, disgust, fear, joy, neutral, sadness, surprise. */
    public static final EmotionGroups EKMAN = new EmotionGroups(
            List.of("anger", "disgust", "fear", "joy", "neutral", "sadness", "surprise"),
            List.of(3, 3, 0, 0, 3, 3, 6, 6, 3, 5, 0, 1, 5, 3, 2, 3, 5, 3, 3, 2, 3, 3, 6, 3, 5, 5, 6, 4));

    /** Ambiguous, negative, neutral, positive. */
    public static final EmotionGroups GROUPS = new EmotionGroups(
            List.of("ambiguous", "negative", "neutral", "positive"),
            List.of(3, 3, 1, 1, 3, 3, 0, 0, 3, 1, 1, 1, 1, 3, 1, 3, 1, 3, 3, 1, 3, 3, 0, 3, 1, 1, 0, 2));

    private final List<String> labels;
    private final List<Integer> places;

    private EmotionGroups(List<String> labels, List<Integer> places) {
        this.labels = labels;
        this.places = places;
    }

    /** In the order of the alphabet. */
    public List<String> labels() {
        return labels;
    }

    /** The place of the group that the emotion at this place belongs to. */
    public int of(int emotion) {
        return places.get(emotion);
    }

    /** Logits of the groups from those of the 28 emotions. */
    public double[] logits(double[] emotions) {
        double[] none = new double[labels.size()];
        java.util.Arrays.fill(none, 1);
        for (int i = 0; i < places.size(); i++) {
            none[places.get(i)] *= 1 - Probabilities.sigmoid(emotions[i]);
        }
        for (int group = 0; group < none.length; group++) {
            none[group] = Probabilities.logit(1 - none[group]);
        }
        return none;
    }
}
