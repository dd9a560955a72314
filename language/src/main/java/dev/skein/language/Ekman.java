package dev.skein.language;

import java.util.List;

/**
 * GoEmotions' labels gathered into Ekman's six and neutral, by the paper's own mapping (Demszky et al. 2020, figure 2).
 * A group is as likely as any of its labels, taken for independent, and present where any of them is.
 */
final class Ekman {
    /** In the order of the alphabet. */
    static final List<String> LABELS = List.of("anger", "disgust", "fear", "joy", "neutral", "sadness", "surprise");

    private static final List<List<String>> GROUPS = List.of(
            List.of("anger", "annoyance", "disapproval"),
            List.of("disgust"),
            List.of("fear", "nervousness"),
            List.of(
                    "joy",
                    "amusement",
                    "approval",
                    "excitement",
                    "gratitude",
                    "love",
                    "optimism",
                    "relief",
                    "pride",
                    "admiration",
                    "desire",
                    "caring"),
            List.of("neutral"),
            List.of("sadness", "disappointment", "embarrassment", "grief", "remorse"),
            List.of("surprise", "realization", "confusion", "curiosity"));

    private Ekman() {}

    /** The places of each group's labels among these. */
    static int[][] places(List<String> emotions) {
        return GROUPS.stream()
                .map(group -> group.stream().mapToInt(emotions::indexOf).toArray())
                .toArray(int[][]::new);
    }

    /** Probability of each group, without making anything. */
    static void of(int[][] places, double[] emotions, double[] out) {
        for (int group = 0; group < places.length; group++) {
            double none = 1;
            for (int place : places[group]) {
                none *= 1 - emotions[place];
            }
            out[group] = 1 - none;
        }
    }
}
