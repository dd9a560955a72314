package dev.skein.act.playbook;

import dev.skein.Insight;
import dev.skein.Insight.Reading;
import dev.skein.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of the event's text, for conditions: the variable {@code insight}. What may not be read of this customer
 * is not there, so that a condition on it, or on its contrary, does not hold.
 */
final class InsightFacts {
    /** Every name there can be. */
    static final List<String> NAMES = List.of(
            "language",
            "need",
            "needs",
            "outOfScope",
            "acts",
            "urgency",
            "leaving",
            "effort",
            "toldBefore",
            "feeling",
            "sentiment",
            "emotions");

    private InsightFacts() {}

    static Map<String, Object> of(Insight read) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("language", read.language().label());
        facts.put("need", read.bestNeed().map(Reading::label).orElse(""));
        facts.put("needs", labels(read.need()));
        facts.put("outOfScope", read.outOfScope().isPresent());
        facts.put("acts", labels(read.acts()));
        facts.put("urgency", read.shows(Signal.URGENCY));
        facts.put("effort", read.shows(Signal.EFFORT));
        facts.put("toldBefore", read.shows(Signal.TOLD_BEFORE));
        if (read.feelingConfidence() > 0) {
            facts.put("leaving", read.shows(Signal.LEAVING));
            facts.put("feeling", read.feeling().name());
            facts.put("sentiment", read.sentiment().label());
            facts.put("emotions", labels(read.emotions()));
        }
        return facts;
    }

    private static List<String> labels(List<Reading> readings) {
        return readings.stream().map(Reading::label).toList();
    }
}
