package dev.skein.language.empathy;

import dev.skein.language.empathy.LogisticFit.Example;
import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.Features;
import dev.skein.learn.empathy.Instrument;
import dev.skein.learn.empathy.SentenceFeatures;
import dev.skein.learn.empathy.Span;
import dev.skein.learn.empathy.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The instrument's weights, learned from labelled cases. */
record Learned(Weights opening, Map<Facet, Weights> carried, Weights heard) {
    private static final int FOLDS = 5;
    private static final double PENALTY_OPENING = 1.5;
    private static final double PENALTY = 2;
    private static final double PENALTY_HEARD = 1;
    static final List<Facet> CARRIED = List.of(Facet.ACKNOWLEDGED, Facet.UNDERSTOOD, Facet.HELPED);

    /** What a facet has no business looking at: it would learn the habits of those who wrote the talks. */
    private static final Map<Facet, Set<String>> LEFT_OUT = Map.of(
            Facet.ACKNOWLEDGED,
                    Set.of(
                            "step",
                            "meets, in a step",
                            "instructs",
                            "says: acted",
                            "says: when",
                            "says: done",
                            "says: will",
                            "says: offer",
                            "says: instruct",
                            "vague",
                            "sent",
                            "asks for",
                            "question, no"),
            Facet.UNDERSTOOD,
                    Set.of(
                            "step",
                            "instructs",
                            "vague",
                            "sent",
                            "asks for",
                            "says: sorry-about",
                            "says: acted",
                            "says: when"),
            Facet.HELPED,
                    Set.of(
                            "names",
                            "says: must",
                            "says: see",
                            "says: should",
                            "says: we-did",
                            "sorry",
                            "understanding"));

    Instrument instrument() {
        return new Instrument(
                opening,
                carried.getOrDefault(Facet.ACKNOWLEDGED, new Weights(Map.of())),
                carried.getOrDefault(Facet.UNDERSTOOD, new Weights(Map.of())),
                carried.getOrDefault(Facet.HELPED, new Weights(Map.of())),
                heard);
    }

    static Learned from(Cases cases) {
        List<Example> openings = cases.said().stream()
                .map(s -> new Example(Instrument.opening(s.text(), s.insight()), s.opening(), 1))
                .toList();
        Weights opening = new LogisticFit(PENALTY_OPENING, Set.of(), Map.of()).fit(openings);
        List<Taken> taken = cases.answered().stream().map(Taken::of).toList();
        Map<Facet, Weights> carried = new EnumMap<>(Facet.class);
        double[][] fair = new double[taken.size()][CARRIED.size()];
        for (Facet facet : CARRIED) {
            Weights bare = sentences(taken, facet);
            double[] logits = crossed(taken, facet);
            Weights scaled = scaled(bare, taken, facet, logits);
            carried.put(facet, scaled);
            for (int i = 0; i < logits.length; i++) {
                fair[i][CARRIED.indexOf(facet)] = 1
                        / (1
                                + StrictMath.exp(-(scaled.table().getOrDefault("reply: scale", 1.0) * logits[i]
                                        + scaled.table().getOrDefault("reply: offset", 0.0))));
            }
        }
        List<Example> heard = new ArrayList<>();
        for (int i = 0; i < fair.length; i++) {
            Cases.Answered one = taken.get(i).answered();
            heard.add(new Example(Instrument.heard(one.said(), one.reply(), fair[i]), one.has(Facet.HEARD), 1));
        }
        return new Learned(opening, carried, new LogisticFit(PENALTY_HEARD, Set.of(), Expected.HEARD).fit(heard));
    }

    /** A reply with its sentences, read once. */
    private record Taken(Cases.Answered answered, List<SentenceFeatures> sentences) {
        static Taken of(Cases.Answered one) {
            return new Taken(one, Instrument.sentences(one.said(), one.reply()));
        }
    }

    /** Sentences that carry a labelled span are a yes, all sentences of a reply without the facet a no. */
    private static Weights sentences(List<Taken> taken, Facet facet) {
        List<Example> examples = new ArrayList<>();
        for (Taken one : taken) {
            Span span = one.answered().spans().get(facet);
            for (SentenceFeatures sentence : one.sentences()) {
                boolean carries = span != null && sentence.span().meets(span);
                examples.add(new Example(sentence.features(), carries, 1));
            }
        }
        return new LogisticFit(PENALTY, LEFT_OUT.getOrDefault(facet, Set.of()), Expected.of(facet)).fit(examples);
    }

    /** Each reply's strongest sentence, by weights that never saw its conversation. */
    private static double[] crossed(List<Taken> taken, Facet facet) {
        double[] made = new double[taken.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Taken> others = new ArrayList<>();
            for (Taken one : taken) {
                if (fold(one.answered().group()) != fold) {
                    others.add(one);
                }
            }
            Weights weights = sentences(others, facet);
            for (int i = 0; i < made.length; i++) {
                if (fold(taken.get(i).answered().group()) == fold) {
                    made[i] = strongest(weights, taken.get(i).sentences());
                }
            }
        }
        return made;
    }

    private static int fold(String group) {
        return Math.floorMod(group.hashCode() * 31 + 7, FOLDS);
    }

    private static double strongest(Weights weights, List<SentenceFeatures> sentences) {
        return sentences.stream()
                .mapToDouble(s -> logit(weights, s.features()))
                .max()
                .orElse(-10);
    }

    static double logit(Weights weights, Features features) {
        double sum = weights.table().getOrDefault(Weights.BIAS, 0.0);
        for (Map.Entry<String, Double> feature : features.values().entrySet()) {
            sum += weights.table().getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return sum;
    }

    /** From the strongest sentence to the reply: a second, two-weight model on cross-validated logits. */
    private static Weights scaled(Weights bare, List<Taken> taken, Facet facet, double[] logits) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < logits.length; i++) {
            examples.add(new Example(
                    Features.of("logit", logits[i]), taken.get(i).answered().has(facet), 1));
        }
        Weights fitted = new LogisticFit(0.1, Set.of(), Map.of()).fit(examples);
        Map<String, Double> table = new LinkedHashMap<>(bare.table());
        table.put("reply: scale", fitted.table().getOrDefault("logit", 1.0));
        table.put("reply: offset", fitted.table().getOrDefault(Weights.BIAS, 0.0));
        return new Weights(table);
    }
}
