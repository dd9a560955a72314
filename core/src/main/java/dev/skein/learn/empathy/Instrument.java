package dev.skein.learn.empathy;

import dev.skein.Insight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The instrument with its weights. The shipped one is behind {@link Empathy}; a trainer makes others to learn and to
 * cross-validate. Pure: the same words give the same judgement, always.
 */
public final class Instrument {
    /** Where yes becomes likelier than no. */
    public static final double PRESENT_MIN = 0.5;

    private static final List<Facet> CARRIED = List.of(Facet.ACKNOWLEDGED, Facet.UNDERSTOOD, Facet.HELPED);

    static final String SCALE = "reply: scale";
    static final String OFFSET = "reply: offset";

    private final Weights opening;
    private final List<Weights> carried;
    private final Weights heard;

    /**
     * Weights for the opening, for acknowledged, understood and helped (sentence by sentence) and for heard (the reply
     * as a whole).
     */
    public Instrument(Weights opening, Weights acknowledged, Weights understood, Weights helped, Weights heard) {
        this.opening = opening;
        this.carried = List.of(acknowledged, understood, helped);
        this.heard = heard;
    }

    /** What a customer's text is reduced to, for a trainer. */
    public static Features opening(String text, Optional<Insight> insight) {
        return OpeningFeatures.of(text, insight);
    }

    /** What each sentence of a reply is reduced to, for a trainer. */
    public static List<SentenceFeatures> sentences(String said, String reply) {
        return ReplyFeatures.sentences(read(said), reply);
    }

    /** What a whole reply is reduced to, for a trainer; {@code strongest} as the other facets' probabilities. */
    public static Features heard(String said, String reply, double[] strongest) {
        return HeardFeatures.of(read(said), reply, strongest);
    }

    private static Reading read(String said) {
        return Reading.of(said, OpeningFeatures.PHRASES);
    }

    /** How likely a labeller would find an opening, 0 to 1. */
    public double openingProbability(String text, Optional<Insight> insight) {
        return opening.probability(OpeningFeatures.of(text, insight));
    }

    /** The opening in a customer's words, if one is likelier than none. */
    public Optional<Opening> openingIn(String text, Optional<Insight> insight) {
        double probability = openingProbability(text, insight);
        return probability < PRESENT_MIN
                ? Optional.empty()
                : Optional.of(OpeningSpans.of(read(text), opening, probability));
    }

    /** The opening that somebody says is there, with the words that show it best. */
    Opening openingAsSaid(String text) {
        return OpeningSpans.of(read(text), opening, 1);
    }

    /** The four facets of a reply to {@code said}, in the order of {@link Facet}. */
    public List<FacetReading> facets(String said, String reply) {
        Reading read = read(said);
        List<SentenceFeatures> sentences = ReplyFeatures.sentences(read, reply);
        double[] strongest = new double[carried.size()];
        List<FacetReading> made = new ArrayList<>();
        for (int i = 0; i < strongest.length; i++) {
            Weights weights = carried.get(i);
            Optional<SentenceFeatures> best = best(weights, sentences);
            strongest[i] = best.map(s -> replyProbability(weights, weights.logit(s.features())))
                    .orElse(0.0);
            Facet facet = CARRIED.get(i);
            boolean present = strongest[i] >= PRESENT_MIN;
            made.add(new FacetReading(
                    facet,
                    strongest[i],
                    present,
                    present ? best.map(s -> shortest(read, reply, s.span(), weights)) : Optional.empty()));
        }
        made.add(0, heard(read, reply, strongest));
        return List.copyOf(made);
    }

    private FacetReading heard(Reading said, String reply, double[] strongest) {
        double alone = heard.probability(HeardFeatures.of(said, reply, strongest));
        double probability = alone;
        for (double other : strongest) {
            probability = Math.max(probability, other);
        }
        boolean present = probability >= PRESENT_MIN;
        List<Span> sentences = Tokens.sentences(reply);
        Optional<Span> span = present && !sentences.isEmpty()
                ? Optional.of(new Span(
                        sentences.get(0).start(),
                        sentences.get(sentences.size() - 1).end()))
                : Optional.empty();
        return new FacetReading(Facet.HEARD, probability, present, span);
    }

    static double replyProbability(Weights weights, double logit) {
        return Weights.sigmoid(weights.of(SCALE, 1) * logit + weights.of(OFFSET, 0));
    }

    private static Optional<SentenceFeatures> best(Weights weights, List<SentenceFeatures> sentences) {
        SentenceFeatures best = null;
        for (SentenceFeatures sentence : sentences) {
            if (best == null || weights.logit(sentence.features()) > weights.logit(best.features())) {
                best = sentence;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Leaves out the clauses at a sentence's ends that add nothing to it. */
    private static Span shortest(Reading said, String reply, Span sentence, Weights weights) {
        Reading whole = Reading.of(reply, ReplyFeatures.PHRASES);
        Span best = sentence;
        double enough = logit(said, whole, reply, sentence, weights);
        for (Span clause : clauses(reply, sentence)) {
            if (logit(said, whole, reply, clause, weights) >= enough) {
                best = clause;
                enough = logit(said, whole, reply, clause, weights);
            }
        }
        return best;
    }

    private static double logit(Reading said, Reading whole, String reply, Span span, Weights weights) {
        return weights.logit(ReplyFeatures.of(said, whole, whole.part(span, ReplyFeatures.PHRASES), reply, span));
    }

    private static List<Span> clauses(String text, Span sentence) {
        List<Span> made = new ArrayList<>();
        int from = sentence.start();
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (text.charAt(i) == ',' || i + 1 == sentence.end()) {
                Tokens.addTrimmed(made, text, from, text.charAt(i) == ',' ? i : i + 1);
                from = i + 1;
            }
        }
        return made;
    }
}
