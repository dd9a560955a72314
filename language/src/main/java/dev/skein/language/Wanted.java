package dev.skein.language;

import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import dev.skein.language.teach.Answer;
import dev.skein.language.teach.Answer.Likely;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a text wants of the labels a company taught: it is read as a whole, and its clauses by the tables, for where labels
 * compete a text that holds two wants shows neither surely.
 *
 * @param needs told, those of the whole text first, at most {@value #NEEDS_MAX}
 * @param outOfScope that no label is meant, with the probability; empty where one is told
 * @param evidence the words that carried the needs
 * @param isDeep whether sentence models were asked
 */
public record Wanted(List<Reading> needs, Optional<Reading> outOfScope, List<Evidence> evidence, boolean isDeep) {
    /** Needs told of one text. */
    static final int NEEDS_MAX = 3;

    /** A need less likely than this is not told of a whole text. */
    static final double WHOLE_MIN = 0.35;

    /** A need less likely than this is not told of a clause; chosen on held-out examples (docs/results/several-needs.md). */
    static final double CLAUSE_MIN = 0.5;

    /** The label of a text that wants nothing we know. */
    public static final String OUT_OF_SCOPE = "out-of-scope";

    /** What examples call a text that wants nothing they name. */
    private static final String OTHER = "other";

    /** Labels that ask for nothing: a clause of thanks is no second want. */
    private static final List<String> NOTHING = List.of(OTHER, "thanks");

    /**
     * Puts together what is read of a text and of its clauses.
     *
     * @param whole what the text says as a whole
     * @param clause reads a part of it, cheaply
     */
    static Wanted of(String text, Answer whole, Function<String, Answer> clause) {
        List<Reading> told = new ArrayList<>(whole(whole));
        List<Evidence> evidence = new ArrayList<>(told.isEmpty() ? List.of() : whole.evidence());
        List<int[]> parts = Clauses.of(text);
        for (int[] part : parts.size() > 1 ? parts : List.<int[]>of()) {
            Answer said = clause.apply(text.substring(part[0], part[1]));
            Likely best = said.best();
            if (!said.isOutOfScope() && best.probability() >= CLAUSE_MIN && !NOTHING.contains(best.label())) {
                told(told, best, evidence, said.evidence(), part[0]);
            }
        }
        while (told.size() > NEEDS_MAX) {
            told.remove(NEEDS_MAX);
        }
        evidence.removeIf(e -> told.stream().noneMatch(need -> need.label().equals(e.label())));
        Optional<Reading> outside = told.isEmpty() || told.get(0).label().equals(OTHER)
                ? Optional.of(new Reading(OUT_OF_SCOPE, Probabilities.rounded(outside(whole))))
                : Optional.empty();
        return new Wanted(
                List.copyOf(told),
                outside.filter(o -> whole.isOutOfScope() || !told.isEmpty()),
                List.copyOf(evidence),
                whole.isDeep());
    }

    private static double outside(Answer whole) {
        double other = whole.labels().stream()
                .filter(l -> l.label().equals(OTHER))
                .mapToDouble(Likely::probability)
                .sum();
        return Math.min(1, whole.outOfScope() + other);
    }

    private static void told(
            List<Reading> told, Likely best, List<Evidence> evidence, List<Evidence> carried, int from) {
        Reading read = new Reading(best.label(), Probabilities.rounded(best.probability()));
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).label().equals(read.label())) {
                told.set(i, read.confidence() > told.get(i).confidence() ? read : told.get(i));
                return;
            }
        }
        told.removeIf(one -> NOTHING.contains(one.label()));
        told.add(read);
        carried.forEach(e -> evidence.add(new Evidence(e.task(), e.label(), e.start() + from, e.end() + from)));
    }

    /** The needs likely enough to be told of a text read as a whole, best first; none where there is none. */
    public static List<Reading> whole(Answer answer) {
        return answer.isOutOfScope()
                ? List.of()
                : answer.labels().stream()
                        .filter(likely -> likely.probability() >= WHOLE_MIN)
                        .limit(NEEDS_MAX)
                        .map(likely -> new Reading(likely.label(), Probabilities.rounded(likely.probability())))
                        .toList();
    }
}
