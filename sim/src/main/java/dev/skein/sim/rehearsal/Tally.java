package dev.skein.sim.rehearsal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Counts of a rehearsal. Adding is all that is done, so that it does not matter which thread counted what. */
final class Tally {
    /** How the runs of one version of a playbook stood. */
    static final class Runs {
        long people;
        long treated;
        long held;
        long reached;
        long missed;
        long left;
        final Map<String, Long> steps = new TreeMap<>();

        void add(Runs other) {
            people += other.people;
            treated += other.treated;
            held += other.held;
            reached += other.reached;
            missed += other.missed;
            left += other.left;
            other.steps.forEach((step, n) -> steps.merge(step, n, Long::sum));
        }
    }

    /** How often something was refused, and to how many people. */
    static final class Times {
        long times;
        long people;

        void add(Times other) {
            times += other.times;
            people += other.people;
        }
    }

    /** What an hour would bring. */
    static final class Hour {
        long messages;
        long promisesMade;
        long promisesDue;
        final Map<String, Long> handOvers = new TreeMap<>();

        void add(Hour other) {
            messages += other.messages;
            promisesMade += other.promisesMade;
            promisesDue += other.promisesDue;
            other.handOvers.forEach((pod, n) -> handOvers.merge(pod, n, Long::sum));
        }
    }

    long events;
    long own;
    long repeats;
    long resultsOfThen;
    final Map<String, Long> putAside = new TreeMap<>();
    final Map<String, Long> effects = new TreeMap<>();
    final Map<String, Runs> runs = new TreeMap<>();
    final Map<String, Times> refusals = new TreeMap<>();
    final Map<Instant, Hour> hours = new TreeMap<>();

    Runs runs(String policy) {
        return runs.computeIfAbsent(policy, any -> new Runs());
    }

    Hour hour(Instant at) {
        long seconds = at.getEpochSecond();
        return hours.computeIfAbsent(Instant.ofEpochSecond(seconds - Math.floorMod(seconds, 3600L)), any -> new Hour());
    }

    void add(Tally other) {
        events += other.events;
        own += other.own;
        repeats += other.repeats;
        resultsOfThen += other.resultsOfThen;
        other.putAside.forEach((why, n) -> putAside.merge(why, n, Long::sum));
        other.effects.forEach((kind, n) -> effects.merge(kind, n, Long::sum));
        other.runs.forEach((policy, more) -> runs(policy).add(more));
        other.refusals.forEach(
                (why, more) -> refusals.computeIfAbsent(why, any -> new Times()).add(more));
        other.hours.forEach(
                (at, more) -> hours.computeIfAbsent(at, any -> new Hour()).add(more));
    }
}
