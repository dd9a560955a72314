package dev.skein;

import java.util.ArrayList;
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
 * @param acts what the words do: {@code question}, {@code request}, {@code complaint}, {@code thanks}; strongest first
 * @param corrections what people said of it since, oldest first; the readings above follow them
 * @param asRead what the model had read, where it was corrected
 */
public record Insight(
        Reading language,
        Reading sentiment,
        Feeling feeling,
        double feelingConfidence,
        List<Reading> emotions,
        List<Reading> need,
        List<Evidence> evidence,
        String model,
        List<Reading> acts,
        List<Correction> corrections,
        Optional<Insight> asRead) {

    /** What is known of a text that nothing has read. */
    public static final Insight UNREAD = new Insight(
            new Reading("und", 0), new Reading("", 0), Feeling.EVEN, 0, List.of(), List.of(), List.of(), "");

    /** A reading of the moods, the language and the need, not corrected by anybody. */
    public Insight(
            Reading language,
            Reading sentiment,
            Feeling feeling,
            double feelingConfidence,
            List<Reading> emotions,
            List<Reading> need,
            List<Evidence> evidence,
            String model) {
        this(
                language,
                sentiment,
                feeling,
                feelingConfidence,
                emotions,
                need,
                evidence,
                model,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static final List<String> TASKS_OF_FEELINGS =
            List.of("sentiment", "emotion", "ekman", "feeling", "opening");

    /** A label and how sure the model is of it, 0 to 1, calibrated as its model card says. */
    public record Reading(String label, double confidence) {}

    /**
     * Words that carried a reading: the text's UTF-16 units from {@code start} (inclusive) to {@code end} (exclusive).
     */
    public record Evidence(String task, String label, int start, int end) {}

    /** The same for a customer who does not let us read feelings: language and need stay, the rest was never read. */
    public Insight withoutFeelings() {
        List<Correction> left =
                corrections.stream().filter(c -> !c.aspect().isOfFeelings()).toList();
        return new Insight(
                language,
                new Reading("", 0),
                Feeling.EVEN,
                0,
                List.of(),
                need,
                evidence.stream()
                        .filter(e -> !TASKS_OF_FEELINGS.contains(e.task()))
                        .toList(),
                model,
                acts,
                left,
                asRead.filter(read -> !left.isEmpty()).map(Insight::withoutFeelings));
    }

    /** The same with somebody's word on it; a word it has already changes nothing. */
    public Insight with(Correction correction) {
        List<Correction> all = new ArrayList<>(corrections);
        all.removeIf(c -> c.id().equals(correction.id()));
        all.add(correction);
        return Corrected.of(asRead.orElse(this), all);
    }

    /** The same as if that word had not been said. */
    public Insight without(String correction) {
        return corrections.stream().noneMatch(c -> c.id().equals(correction))
                ? this
                : Corrected.of(
                        asRead.orElse(this),
                        corrections.stream()
                                .filter(c -> !c.id().equals(correction))
                                .toList());
    }

    /** Whether there is an opening, where somebody has said so. */
    public Optional<Boolean> openingSaid() {
        return corrections.stream()
                .filter(c -> c.aspect() == Correction.Aspect.OPENING)
                .reduce((first, last) -> last)
                .map(c -> c.to().equals("yes"));
    }

    /** The labels read of an aspect, best first; none where it was not read. */
    public List<Reading> readings(Correction.Aspect aspect) {
        return switch (aspect) {
            case LANGUAGE -> said(language);
            case SENTIMENT -> said(sentiment);
            case FEELING -> feelingConfidence > 0 ? List.of(new Reading(feeling.name(), feelingConfidence)) : List.of();
            case EMOTION -> emotions;
            case NEED -> need;
            case ACT -> acts;
            case OPENING ->
                openingSaid()
                        .map(yes -> List.of(new Reading(yes ? "yes" : "no", 1)))
                        .orElse(List.of());
        };
    }

    private static List<Reading> said(Reading reading) {
        return reading.confidence() > 0 ? List.of(reading) : List.of();
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
