package dev.skein.language.teach;

import dev.skein.Insight.Evidence;
import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understanding;
import dev.skein.language.Understanding.Intent;
import dev.skein.language.Understanding.OutOfScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds what a taught model says of a text to what the shipped heads said of it. */
public final class TaughtReader {
    /** Digits of a probability that are told; more would be noise, and long. */
    private static final double STEPS = 1e6;

    private final TaughtModel model;
    private final String fast;
    private final String deep;

    /** Of one model. */
    public TaughtReader(TaughtModel model) {
        this.model = model;
        fast = "taught@" + model.hash();
        deep = fast + "+sentence-models";
    }

    /** The same understanding with the taught labels, as far as they are asked for. */
    public Understanding with(Understanding read, String text, Depth depth, Set<Task> tasks) {
        Answer answer = model.read(text, depth);
        List<Evidence> evidence = new ArrayList<>(read.evidence());
        if (tasks.contains(Task.EVIDENCE) && tasks.contains(Task.INTENTS)) {
            answer.evidence()
                    .forEach(e -> evidence.add(new Evidence(Task.INTENTS.key(), e.label(), e.start(), e.end())));
        }
        return new Understanding(
                        read.language(),
                        read.sentiment(),
                        read.emotions(),
                        read.ekman(),
                        read.groups(),
                        read.feeling(),
                        tasks.contains(Task.INTENTS) ? intents(answer) : List.of(),
                        tasks.contains(Task.OUT_OF_SCOPE)
                                ? Optional.of(new OutOfScope(rounded(answer.outOfScope()), answer.isOutOfScope()))
                                : Optional.empty(),
                        List.copyOf(evidence),
                        (read.model().isEmpty() ? "" : read.model() + ";") + (answer.isDeep() ? deep : fast))
                .with(read.talk());
    }

    private static List<Intent> intents(Answer answer) {
        return answer.labels().stream()
                .limit(Understanding.INTENTS_MAX)
                .map(label -> new Intent(label.label(), rounded(label.probability())))
                .toList();
    }

    private static double rounded(double probability) {
        return Math.rint(probability * STEPS) / STEPS;
    }
}
