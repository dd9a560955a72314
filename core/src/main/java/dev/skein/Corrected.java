package dev.skein;

import dev.skein.Insight.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is left of a reading after somebody's word on it: that word counts fully, the rest stays as it was read. */
final class Corrected {
    private Corrected() {}

    /** The insight with all of the corrections, in their order, and with what was read kept beside it. */
    static Insight of(Insight read, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return read;
        }
        Insight made = read;
        for (Correction correction : corrections) {
            made = apply(made, correction);
        }
        return new Insight(
                made.language(),
                made.sentiment(),
                made.feeling(),
                made.feelingConfidence(),
                made.emotions(),
                made.need(),
                made.evidence(),
                made.model(),
                made.acts(),
                List.copyOf(corrections),
                Optional.of(read),
                made.signals(),
                made.outOfScope(),
                made.promised());
    }

    private static Insight apply(Insight i, Correction c) {
        List<Insight.Evidence> evidence = i.evidence().stream()
                .filter(e -> !(e.task().equals(c.aspect().word()) && e.label().equals(c.from())))
                .toList();
        Reading language = i.language();
        Reading sentiment = i.sentiment();
        Feeling feeling = i.feeling();
        double sure = i.feelingConfidence();
        List<Reading> emotions = i.emotions();
        List<Reading> need = i.need();
        List<Reading> acts = i.acts();
        List<Reading> signals = i.signals();
        Optional<Reading> outside = i.outOfScope();
        switch (c.aspect()) {
            case LANGUAGE -> language = new Reading(c.to(), 1);
            case SENTIMENT -> sentiment = new Reading(c.to(), 1);
            case FEELING -> {
                Optional<Feeling> right = Feeling.of(c.to());
                feeling = right.orElse(feeling);
                sure = right.isPresent() ? 1 : sure;
            }
            case EMOTION -> emotions = replaced(emotions, c);
            case NEED -> {
                need = replaced(need, c);
                outside = c.to().isEmpty() ? outside : Optional.empty();
            }
            case SIGNAL -> signals = replaced(signals, c);
            case ACT -> acts = replaced(acts, c);
            case OPENING -> {
                // A word on the whole, kept among the corrections.
            }
        }
        return new Insight(
                language,
                sentiment,
                feeling,
                sure,
                emotions,
                need,
                evidence,
                i.model(),
                acts,
                i.corrections(),
                i.asRead(),
                signals,
                outside,
                i.promised());
    }

    /** The right label first, for it is sure; the wrong one gone. */
    private static List<Reading> replaced(List<Reading> read, Correction c) {
        List<Reading> made = new ArrayList<>();
        if (!c.to().isEmpty()) {
            made.add(new Reading(c.to(), 1));
        }
        read.stream()
                .filter(r -> !r.label().equals(c.from()) && !r.label().equals(c.to()))
                .forEach(made::add);
        return List.copyOf(made);
    }
}
