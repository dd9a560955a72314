package dev.skein.language.empathy;

import dev.skein.Insight;
import dev.skein.language.empathy.LabelledTalk.Turn;
import dev.skein.learn.empathy.Empathy;
import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.FacetReading;
import dev.skein.learn.empathy.Instrument;
import dev.skein.learn.empathy.PredictionPowered;
import dev.skein.learn.empathy.PredictionPowered.Estimate;
import dev.skein.learn.empathy.PredictionPowered.Pairs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Of the openings that were answered, how many got each facet: people's labels, helped by the instrument. */
public final class CorrectedShares {
    private static final int LABELLED_MIN = 30;

    private final Instrument instrument = Empathy.shipped();
    private final Function<String, Optional<Insight>> reader;

    private CorrectedShares(Function<String, Optional<Insight>> reader) {
        this.reader = reader;
    }

    /** One reply of ours: whether it answers an opening and has the facets, by people and by the instrument. */
    private record Answer(Turn turn, double opening, List<Double> facets) {}

    /** Writes a table, a facet a line. Talks of {@code all} that are labelled too are not counted twice. */
    public static void print(List<LabelledTalk> labelled, List<LabelledTalk> all, Consumer<String> out)
            throws IOException {
        CorrectedShares shares = new CorrectedShares(Talks.reader());
        List<Answer> known = shares.answers(labelled);
        Set<String> ids = new LinkedHashSet<>();
        labelled.forEach(t -> ids.add(t.id()));
        List<Answer> rest =
                shares.answers(all.stream().filter(t -> !ids.contains(t.id())).toList());
        long openings = known.stream().filter(a -> a.turn().reply().isPresent()).count();
        out.accept("Share of openings, people's labels corrected for the instrument's error (" + known.size()
                + " labelled replies, " + openings + " of them to an opening, " + rest.size() + " read only):");
        out.accept("");
        if (openings < LABELLED_MIN) {
            out.accept("Too few labelled replies to an opening for an interval to be trusted (" + LABELLED_MIN
                    + " at least).");
            if (openings == 0) {
                return;
            }
            out.accept("");
        }
        out.accept("| facet | share | 95 % | instrument alone | weight given to it |");
        out.accept("|---|---|---|---|---|");
        for (Facet facet : Facet.values()) {
            row(facet, known, rest, out);
        }
    }

    private static void row(Facet facet, List<Answer> known, List<Answer> rest, Consumer<String> out) {
        int at = List.of(Facet.values()).indexOf(facet);
        ToDoubleFunction<Answer> part = a -> a.opening() * a.facets().get(at);
        Pairs parts = new Pairs(
                of(known, a -> a.turn().reply().filter(r -> r.has(facet)).isPresent() ? 1 : 0),
                of(known, part),
                of(rest, part));
        Pairs whole = new Pairs(
                of(known, a -> a.turn().reply().isPresent() ? 1 : 0),
                of(known, Answer::opening),
                of(rest, Answer::opening));
        Estimate share = PredictionPowered.ratio(parts, whole);
        List<Answer> every = new ArrayList<>(known);
        every.addAll(rest);
        double alone = every.stream().mapToDouble(part).sum()
                / Math.max(1e-9, every.stream().mapToDouble(Answer::opening).sum());
        out.accept(String.format(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f to %.1f %% | %.1f %% | %.2f |",
                LabelledTalks.name(facet),
                100 * share.value(),
                100 * Math.max(0, share.low()),
                100 * Math.min(1, share.high()),
                100 * alone,
                share.weight()));
    }

    private static double[] of(List<Answer> answers, ToDoubleFunction<Answer> value) {
        return answers.stream().mapToDouble(value).toArray();
    }

    private List<Answer> answers(List<LabelledTalk> talks) {
        List<Answer> made = new ArrayList<>();
        for (LabelledTalk talk : talks) {
            Turn strongest = null;
            double most = 0;
            boolean weSpoke = false;
            for (Turn turn : talk.turns()) {
                if (turn.isCustomer()) {
                    double probability = instrument.openingProbability(turn.text(), reader.apply(turn.text()));
                    if (weSpoke || strongest == null || probability > most) {
                        strongest = turn;
                        most = probability;
                    }
                    weSpoke = false;
                } else if (strongest != null) {
                    weSpoke = true;
                    made.add(new Answer(turn, most, facets(strongest, turn)));
                }
            }
        }
        return made;
    }

    private List<Double> facets(Turn said, Turn ours) {
        return instrument.facets(said.text(), ours.text()).stream()
                .map(FacetReading::probability)
                .toList();
    }
}
