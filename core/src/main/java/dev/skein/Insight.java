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
 * @param need what the writer wants solved, best first; empty when nothing fits. A text may hold several, each with its
 *     own probability
 * @param evidence the words that carried the readings
 * @param model id and version of the model, {@code name@hash}
 * @param acts what the words do: {@code question}, {@code request}, {@code complaint}, {@code thanks}; strongest first
 * @param corrections what people said of it since, oldest first; the readings above follow them
 * @param asRead what the model had read, where it was corrected
 * @param signals what the words show besides: each {@link Signal}'s word with its probability, strongest first
 * @param outOfScope that none of the needs we know is meant, with the probability; empty where one may be, or none is known
 * @param promised what we promise in it: of our own words alone, of which nothing else is read
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
        Optional<Insight> asRead,
        List<Reading> signals,
        Optional<Reading> outOfScope,
        List<Promised> promised) {

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
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static final List<String> TASKS_OF_FEELINGS =
            List.of("sentiment", "emotion", "ekman", "feeling", "opening");

    /** A label and how sure the model is of it, 0 to 1, calibrated as its model card says. */
    public record Reading(String label, double confidence) {}

    /**
     * Words that carried a reading: the text's UTF-16 units from {@code start} (inclusive) to {@code end} (exclusive).
     */
    public record Evidence(String task, String label, int start, int end) {}

    /**
     * A promise in our own words: the UTF-16 units from {@code start} (inclusive) to {@code end} (exclusive).
     *
     * @param act what is promised, in a word: to call, to refund, to check and so on, or else other
     * @param confidence that it is one, 0 to 1
     * @param due by when, as it was said; empty where no time was
     */
    public record Promised(String act, double confidence, int start, int end, Optional<Due> due) {
        /** How sure we must be that words promise something before it is noted. */
        public static final double NOTED_MIN = 0.5;

        /** Whether it is sure enough and has a time: without one it could not be missed. */
        public boolean isNoted() {
            return confidence >= NOTED_MIN && due.isPresent();
        }
    }

    /** Of our own words: what they promise, and nothing of who wrote them. */
    public static Insight ofOurs(List<Promised> promised, String model) {
        return new Insight(
                UNREAD.language,
                UNREAD.sentiment,
                UNREAD.feeling,
                0,
                List.of(),
                List.of(),
                List.of(),
                model,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                promised);
    }

    /** The same with other needs, as another model reads them, and the words that carried those. */
    public Insight withNeeds(
            List<Reading> needs, Optional<Reading> outside, List<Evidence> needEvidence, String readBy) {
        List<Evidence> all = new ArrayList<>(
                evidence.stream().filter(e -> !e.task().equals("need")).toList());
        all.addAll(needEvidence);
        return new Insight(
                language,
                sentiment,
                feeling,
                feelingConfidence,
                emotions,
                needs,
                List.copyOf(all),
                readBy,
                acts,
                corrections,
                asRead,
                signals,
                outside,
                promised);
    }

    /** The same with what the words do and show, and the words that carried the signals. */
    public Insight withTalk(List<Reading> done, List<Reading> shown, List<Evidence> shownBy) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(shownBy);
        return new Insight(
                language,
                sentiment,
                feeling,
                feelingConfidence,
                emotions,
                need,
                List.copyOf(all),
                model,
                done,
                corrections,
                asRead,
                shown,
                outOfScope,
                promised);
    }

    /**
     * The same for a customer who does not let us read feelings: language, needs, acts and what it cost the customer stay,
     * the rest was never read. That somebody thinks of leaving counts as a feeling.
     */
    public Insight withoutFeelings() {
        List<Correction> left =
                corrections.stream().filter(c -> !c.isOfFeelings()).toList();
        return new Insight(
                language,
                new Reading("", 0),
                Feeling.EVEN,
                0,
                List.of(),
                need,
                evidence.stream()
                        .filter(e -> !TASKS_OF_FEELINGS.contains(e.task()))
                        .filter(e -> !(e.task().equals("signal") && Signal.isOfFeelings(e.label())))
                        .toList(),
                model,
                acts,
                left,
                asRead.filter(read -> !left.isEmpty()).map(Insight::withoutFeelings),
                signals.stream().filter(s -> !Signal.isOfFeelings(s.label())).toList(),
                outOfScope,
                promised);
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
            case SIGNAL -> signals;
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

    /** Whether the words show it, more likely than not. */
    public boolean shows(Signal signal) {
        return signals.stream().anyMatch(s -> s.label().equals(signal.word()));
    }

    /** The strongest emotion that passed its threshold. */
    public Optional<Reading> bestEmotion() {
        return emotions.stream().findFirst();
    }
}
