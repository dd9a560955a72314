package dev.skein;

import java.util.List;
import java.util.Optional;

/**
 * What we understood of one text, attached to the event that carried it before its key is loaded. Nothing in it is
 * certain: every reading has its confidence, the words that carried it and the model that made it, and can be
 * corrected.
 *
 * @param language ISO 639-1 code with the confidence of it; {@code "und"} where the text is too short to say
 * @param sentiment the sentiment, its probability
 * @param feeling where on our five-step scale the writer stands
 * @param emotions the emotions present, strongest first; empty when none passed its threshold
 * @param need what the writer wants solved, best first; empty when nothing fits
 * @param evidence the words that carried the readings
 * @param model id and version of the model, {@code name@hash}
 */
public record Insight(
        Reading language,
        Reading sentiment,
        Feeling feeling,
        double feelingConfidence,
        List<Reading> emotions,
        List<Reading> need,
        List<Evidence> evidence,
        String model) {

    /** A label and how sure the model is of it, 0 to 1, calibrated as its model card says. */
    public record Reading(String label, double confidence) {}

    /**
     * Words that carried a reading: the text's UTF-16 units from {@code start} (inclusive) to {@code end} (exclusive).
     */
    public record Evidence(String task, String label, int start, int end) {}

    /** The same for a customer who does not let us read feelings: language and need stay, the rest was never read. */
    public Insight withoutFeelings() {
        return new Insight(
                language,
                new Reading("", 0),
                Feeling.EVEN,
                0,
                List.of(),
                need,
                evidence.stream()
                        .filter(e -> e.task().equals("need") || e.task().equals("language"))
                        .toList(),
                model);
    }

    /** The need read with the most confidence. */
    public Optional<Reading> bestNeed() {
        return need.stream().findFirst();
    }

    /** The strongest emotion that passed its threshold. */
    public Optional<Reading> bestEmotion() {
        return emotions.stream().findFirst();
    }
}
