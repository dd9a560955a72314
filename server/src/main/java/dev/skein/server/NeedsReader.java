package dev.skein.server;

import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.teach.Answer;
import dev.skein.language.teach.TaughtModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts by the model that is live. Another model may be put live at any time, from any thread: each call is read
 * by one of them from its first text to its last, and each insight names the one that read it.
 */
public final class NeedsReader {
    /** A need less likely than this is not told. */
    private static final double PROBABILITY_MIN = 0.35;

    /** From this confidence on a text counts as of its language; needs are taught in English. */
    private static final double LANGUAGE_MIN = 0.5;

    private static final int NEEDS_MAX = 3;

    private final Understander understander;
    private volatile Optional<TaughtModel> live = Optional.empty();

    /** Reads needs by what the understander itself was taught, until {@link #live} says otherwise. */
    public NeedsReader(Understander understander) {
        this.understander = understander;
    }

    /** From now on needs are read by this model; by what the understander itself was taught when there is none. */
    public void live(Optional<TaughtModel> model) {
        live = model;
    }

    /** One insight for each text, in their order. */
    public List<Insight> read(List<String> texts, Depth depth) {
        Optional<TaughtModel> model = live;
        List<Insight> read = understander.read(texts, depth);
        if (model.isEmpty()) {
            return read;
        }
        List<Insight> made = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            made.add(with(read.get(i), model.get(), texts.get(i), depth));
        }
        return made;
    }

    /** The needs a model reads in a text, best first; none where it is likelier that there is none. */
    public static List<Insight.Reading> needs(Answer answer) {
        return answer.isOutOfScope()
                ? List.of()
                : answer.labels().stream()
                        .filter(l -> l.probability() >= PROBABILITY_MIN)
                        .limit(NEEDS_MAX)
                        .map(l -> new Insight.Reading(l.label(), Math.round(l.probability() * 1_000) / 1_000.0))
                        .toList();
    }

    private static Insight with(Insight read, TaughtModel model, String text, Depth depth) {
        Insight.Reading language = read.language();
        boolean other = !language.label().equals("en")
                && !language.label().equals("und")
                && language.confidence() >= LANGUAGE_MIN;
        Answer answer = model.read(text, depth);
        List<Insight.Reading> needs = other ? List.of() : needs(answer);
        List<Insight.Evidence> evidence = new ArrayList<>(
                read.evidence().stream().filter(e -> !e.task().equals("need")).toList());
        if (!needs.isEmpty()) {
            answer.evidence().forEach(e -> evidence.add(new Insight.Evidence("need", e.label(), e.start(), e.end())));
        }
        return new Insight(
                read.language(),
                read.sentiment(),
                read.feeling(),
                read.feelingConfidence(),
                read.emotions(),
                needs,
                List.copyOf(evidence),
                read.model() + "+needs@" + model.hash(),
                read.acts(),
                read.corrections(),
                read.asRead());
    }
}
