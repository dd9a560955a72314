package dev.skein.learn.empathy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the customer's words that show an opening, and those that say what brought it about. */
final class OpeningSpans {
    private static final int CAUSE_CONTENT_MIN = 2;
    private static final double FACT = 0.5;
    private static final double COST = 1.0;

    private OpeningSpans() {}

    private record Found(Span span, double weight, boolean feeling) {}

    static Opening of(Reading read, Weights weights, double probability) {
        List<Found> found = new ArrayList<>();
        for (String family : read.feelings()) {
            double weight = weights.of("feeling: " + family, 0) + weights.of("any feeling", 0);
            read.feeling(family).forEach(m -> found.add(new Found(read.span(m), weight, true)));
        }
        double outburst = weights.of("says: outburst", 0);
        read.phrase("outburst").forEach(m -> found.add(new Found(read.span(m), outburst, true)));
        for (String concept : read.burdens()) {
            double weight = weights.of("cost: " + concept, 0);
            read.burden(concept).forEach(m -> found.add(new Found(read.span(m), weight, false)));
        }
        Span whole = whole(read.text());
        Found best = found.stream().reduce((a, b) -> stronger(a, b) ? a : b).orElse(new Found(whole, 0, true));
        boolean feeling = found.stream().anyMatch(Found::feeling) || found.isEmpty();
        Found shown = feeling
                ? found.stream()
                        .filter(Found::feeling)
                        .reduce((a, b) -> stronger(a, b) ? a : b)
                        .orElse(best)
                : best;
        return new Opening(feeling ? Opening.Kind.FEELING : Opening.Kind.COST, probability, shown.span(), cause(read));
    }

    private static boolean stronger(Found a, Found b) {
        int byWeight = Double.compare(a.weight(), b.weight());
        boolean asLong =
                a.span().end() - a.span().start() >= b.span().end() - b.span().start();
        return byWeight > 0 || (byWeight == 0 && asLong);
    }

    private static Span whole(String text) {
        return Tokens.sentences(text).stream().findFirst().orElse(new Span(0, text.length()));
    }

    /** The sentence that tells most: what it cost, and what happened. */
    private static Optional<Span> cause(Reading read) {
        Optional<Span> best = Optional.empty();
        double most = 0;
        for (Span sentence : Tokens.sentences(read.text())) {
            Reading part = read.part(sentence, OpeningFeatures.PHRASES);
            double told = COST * part.burdens().size() + FACT * part.content().size();
            boolean tells = part.content().size() >= CAUSE_CONTENT_MIN
                    || !part.burdens().isEmpty();
            boolean talks = part.says("pleased") && part.burdens().isEmpty();
            if (tells && !talks && told > most) {
                most = told;
                best = Optional.of(sentence);
            }
        }
        return best;
    }
}
