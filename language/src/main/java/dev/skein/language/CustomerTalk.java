package dev.skein.language;

import dev.skein.Insight;
import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import dev.skein.Signal;
import dev.skein.language.talk.Shown;
import dev.skein.language.talk.Talk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds what a customer's words do and show to what they mean. */
final class CustomerTalk {
    private static final String SIGNAL = "signal";

    private CustomerTalk() {}

    static Insight on(Insight read, String text) {
        List<Reading> acts = new ArrayList<>(2);
        List<Reading> signals = new ArrayList<>(2);
        List<Evidence> evidence = new ArrayList<>(2);
        for (Shown shown : Talk.shown(text)) {
            double sure = Probabilities.rounded(shown.probability());
            switch (shown.signal()) {
                case QUESTION -> acts.add(new Reading("question", sure));
                case REQUEST -> acts.add(new Reading("request", sure));
                case COMPLAINT -> acts.add(new Reading("complaint", sure));
                case THANKS -> acts.add(new Reading("thanks", sure));
                case URGENT -> signal(Signal.URGENCY, sure, shown, signals, evidence);
                case LEAVING -> signal(Signal.LEAVING, sure, shown, signals, evidence);
                case EFFORT -> signal(Signal.EFFORT, sure, shown, signals, evidence);
                case TOLD_BEFORE -> signal(Signal.TOLD_BEFORE, sure, shown, signals, evidence);
                case GREETING, STATEMENT -> {
                    // Every talk has them, and nobody does anything about it.
                }
            }
        }
        if (acts.isEmpty() && signals.isEmpty()) {
            return read;
        }
        return read.withTalk(sorted(acts), sorted(signals), List.copyOf(evidence));
    }

    private static void signal(
            Signal signal, double sure, Shown shown, List<Reading> signals, List<Evidence> evidence) {
        signals.add(new Reading(signal.word(), sure));
        shown.words().forEach(w -> evidence.add(new Evidence(SIGNAL, signal.word(), w.start(), w.end())));
    }

    private static List<Reading> sorted(List<Reading> readings) {
        readings.sort(Comparator.comparingDouble(Reading::confidence).reversed());
        return List.copyOf(readings);
    }
}
