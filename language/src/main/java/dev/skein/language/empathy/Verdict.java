package dev.skein.language.empathy;

import dev.skein.learn.empathy.FacetReading;
import dev.skein.learn.empathy.Instrument;
import java.util.ArrayList;
import java.util.List;

/**
 * What people and the instrument said of one thing.
 *
 * @param task {@code opening} or a facet's name
 * @param group the conversation it stands in
 * @param truth what people said
 * @param probability what the instrument said
 * @param said the customer's words
 * @param reply ours; empty for an opening
 */
public record Verdict(
        String task,
        String group,
        String channel,
        String speaker,
        boolean truth,
        double probability,
        String said,
        String reply) {
    /** Whether the instrument says yes. */
    public boolean found() {
        return probability >= Instrument.PRESENT_MIN;
    }

    /** How far off the instrument was, 0 to 1. */
    public double miss() {
        return Math.abs(probability - (truth ? 1 : 0));
    }

    /** Reads all cases with an instrument. Replies are read after true openings only, so that each error is its own. */
    static List<Verdict> all(Instrument instrument, Cases cases) {
        List<Verdict> made = new ArrayList<>();
        for (Cases.Said one : cases.said()) {
            double probability = instrument.openingProbability(one.text(), one.insight());
            made.add(new Verdict(
                    "opening", one.group(), one.channel(), "customer", one.opening(), probability, one.text(), ""));
        }
        for (Cases.Answered one : cases.answered()) {
            for (FacetReading reading : instrument.facets(one.said(), one.reply())) {
                made.add(new Verdict(
                        LabelledTalks.name(reading.facet()),
                        one.group(),
                        one.channel(),
                        one.speaker(),
                        one.has(reading.facet()),
                        reading.probability(),
                        one.said(),
                        one.reply()));
            }
        }
        return made;
    }
}
