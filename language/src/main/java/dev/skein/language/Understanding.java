package dev.skein.language;

import dev.skein.Insight;
import java.util.List;
import java.util.Optional;

/**
 * All that was read of one text, with every probability, for whoever wants more than the {@link Insight} an event
 * carries. What was not asked for, or may not be read of its speaker, is empty. Probabilities are from 0 to 1 and
 * calibrated as the model cards say; {@code present} is by thresholds that were chosen on development data.
 *
 * @param language what it is written in
 * @param sentiment negative, neutral or positive
 * @param emotions GoEmotions' 28 labels (Demszky et al. 2020) in their order; any number may be present
 * @param ekman the same in Ekman's six and neutral, in the order of the alphabet
 * @param groups the same in the paper's four groups: ambiguous, negative, neutral, positive
 * @param feeling the step on our scale of five
 * @param intents the taught labels, likeliest first, at most {@value #INTENTS_MAX}
 * @param outOfScope whether the writer wants something none of the taught labels names; empty where none were taught
 * @param evidence the words that carried the readings
 * @param model names and versions of what answered, {@code name@hash}; joined by + where several did
 * @param talk what it does in its talk
 */
public record Understanding(
        Optional<Language> language,
        Optional<Sentiment> sentiment,
        List<Presence> emotions,
        List<Presence> ekman,
        List<Presence> groups,
        Optional<FeelingStep> feeling,
        List<Intent> intents,
        Optional<OutOfScope> outOfScope,
        List<Insight.Evidence> evidence,
        String model,
        TalkReading talk) {
    /** Of what the text means alone. */
    public Understanding(
            Optional<Language> language,
            Optional<Sentiment> sentiment,
            List<Presence> emotions,
            List<Presence> ekman,
            List<Presence> groups,
            Optional<FeelingStep> feeling,
            List<Intent> intents,
            Optional<OutOfScope> outOfScope,
            List<Insight.Evidence> evidence,
            String model) {
        this(
                language,
                sentiment,
                emotions,
                ekman,
                groups,
                feeling,
                intents,
                outOfScope,
                evidence,
                model,
                TalkReading.NONE);
    }

    /** Intents told of one text; the rest is less likely than any of these. */
    public static final int INTENTS_MAX = 20;

    /** ISO 639-1 code, or {@code und} where it cannot be told, and the confidence of it. */
    public record Language(String code, double confidence) {}

    /** The likeliest of three and the probability of each; they sum to 1. */
    public record Sentiment(String label, double negative, double neutral, double positive) {}

    /** A label of which any number may hold at once. */
    public record Presence(String label, double probability, boolean present) {}

    /**
     * Where the writer stands.
     *
     * @param step 1 distressed, 2 uneasy, 3 even, 4 content, 5 delighted
     * @param word the same in a word
     * @param confidence that it is this step
     */
    public record FeelingStep(int step, String word, double confidence) {}

    /** A taught label and the probability that it is meant. */
    public record Intent(String label, double probability) {}

    /** The probability that none of the taught labels is meant, and whether it is high enough to say so. */
    public record OutOfScope(double probability, boolean present) {}

    /** The same with what it does in its talk. */
    public Understanding with(TalkReading other) {
        return new Understanding(
                language, sentiment, emotions, ekman, groups, feeling, intents, outOfScope, evidence, model, other);
    }
}
