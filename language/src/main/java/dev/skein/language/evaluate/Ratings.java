package dev.skein.language.evaluate;

import dev.skein.language.train.uss.UssFigures;
import dev.skein.language.train.uss.UssProtocol.Rated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Ratings of turns, judged dialogue by dialogue: turns of one are much alike, so intervals are by resampling dialogues.
 *
 * @param talks the turns of each dialogue
 */
record Ratings(List<List<Rated>> talks) implements Judged {
    static Ratings of(List<Rated> turns) {
        List<List<Rated>> made = new ArrayList<>();
        for (Rated turn : turns) {
            while (made.size() <= turn.talk()) {
                made.add(new ArrayList<>());
            }
            made.get(turn.talk()).add(turn);
        }
        return new Ratings(made);
    }

    /** Dialogues. */
    @Override
    public int size() {
        return talks.size();
    }

    int turns() {
        return talks.stream().mapToInt(List::size).sum();
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                measure("UAR", UssFigures::uar),
                measure("UAR, steps 2 to 4", UssFigures::middle),
                measure("accuracy", UssFigures::accuracy),
                measure("macro-F1", UssFigures::macroF1),
                measure("kappa", UssFigures::kappa),
                measure("F1 dissatisfied", UssFigures::dissatisfied),
                new Measure("ECE", this::calibrationError));
    }

    private Measure measure(String name, ToDoubleFunction<int[][]> of) {
        return new Measure(name, at -> of.applyAsDouble(confusion(at)));
    }

    private int[][] confusion(int[] at) {
        int[][] made = UssFigures.confusion(new int[0], new int[0]);
        for (int talk : at) {
            for (Rated turn : talks.get(talk)) {
                made[turn.truth()][turn.said()]++;
            }
        }
        return made;
    }

    private double calibrationError(int[] at) {
        Bins bins = new Bins();
        for (int talk : at) {
            for (Rated turn : talks.get(talk)) {
                bins.add(turn.confidence(), turn.truth() == turn.said());
            }
        }
        return bins.error();
    }
}
