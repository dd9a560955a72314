package dev.skein;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pod has learned of its own work: who is good at what, how long talks take, how true it spoke of waits. Work
 * alone: nothing here is about how an employee feels, and nothing of it is shown as a ranking.
 *
 * @param effects what was learned of outcomes, as {@code act.match.Prediction} writes it: name to mean and variance
 * @param outcomes from how many outcomes
 * @param takes how long a talk takes, by channel
 * @param spread where waits that had been told ended, on the scale of a standard Gaussian, the last 100
 * @param outside share of waits that the next interval leaves outside, moved by every wait that ends
 */
public record PodLearned(
        Map<String, List<Double>> effects,
        int outcomes,
        Map<Channel, Takes> takes,
        List<Double> spread,
        Optional<Double> outside) {
    /** Nothing yet. */
    public static final PodLearned NOTHING =
            new PodLearned(Collections.emptyMap(), 0, Collections.emptyMap(), List.of(), Optional.empty());

    /**
     * How long talks take.
     *
     * @param talks counted, up to where older ones fade
     * @param seconds the mean
     */
    public record Takes(int talks, double seconds) {}

    /** The same with these effects. */
    public PodLearned effects(Map<String, List<Double>> now, int from) {
        return new PodLearned(now, from, takes, spread, outside);
    }

    /** The same with these times. */
    public PodLearned takes(Map<Channel, Takes> now) {
        return new PodLearned(effects, outcomes, now, spread, outside);
    }

    /** The same with these ends of waits, leaving so much outside. */
    public PodLearned spread(List<Double> now, double leaves) {
        return new PodLearned(effects, outcomes, takes, List.copyOf(now), Optional.of(leaves));
    }
}
