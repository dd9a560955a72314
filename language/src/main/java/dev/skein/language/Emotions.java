package dev.skein.language;

import java.util.List;

/** The emotions that can be told in a text: those of GoEmotions (Demszky et al. 2020). */
public final class Emotions {
    /** All 28 in the order of the set's own list; the last is {@code neutral}. */
    public static final List<String> LABELS = List.of(
            "admiration",
            "amusement",
            "anger",
            "annoyance",
            "approval",
            "caring",
            "confusion",
            "curiosity",
            "desire",
            "disappointment",
            "disapproval",
            "disgust",
            "embarrassment",
            "excitement",
            "fear",
            "gratitude",
            "grief",
            "joy",
            "love",
            "nervousness",
            "optimism",
            "pride",
            "realization",
            "relief",
            "remorse",
            "sadness",
            "surprise",
            "neutral");

    /** The 27 that are felt: all but {@code neutral}. */
    public static final List<String> FELT = LABELS.subList(0, LABELS.size() - 1);

    private Emotions() {}
}
