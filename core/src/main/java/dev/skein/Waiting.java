package dev.skein;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A conversation that waits for a person who has room. Somebody of the pod answers for it all the while.
 *
 * @param since when it began to wait
 * @param because why nobody took it yet, in words
 * @param told what the customer was told of the wait, oldest first, at most {@link #TOLD_MAX}
 * @param offered the pod that was asked to take it and has not answered; empty when none
 * @param refused when a pod was last asked and had no room
 */
public record Waiting(Instant since, String because, List<Told> told, String offered, Optional<Instant> refused) {
    /** Times a customer is told of one wait; then no more is said, for one more number helps nobody. */
    public static final int TOLD_MAX = 5;

    /** How the time was told. */
    public enum Kind {
        /** From so many to so many minutes; true in 8 of 10 cases. */
        MINUTES,
        /** By when at the latest, as letters are answered; true in 9 of 10 cases. */
        BY,
        /** When somebody is back; no interval, nothing to score. */
        BACK
    }

    /**
     * What a customer was told.
     *
     * @param kind how
     * @param at when
     * @param from the wait ends no earlier, as told
     * @param until the wait ends no later, as told
     * @param ahead how many were served before, by our account
     * @param each seconds from one place that becomes free to the next, by our account
     */
    public record Told(Kind kind, Instant at, Instant from, Instant until, int ahead, double each) {
        /** Whether a wait that ended then was as told, by the second. */
        public boolean holds(Instant ended) {
            return !ended.isAfter(until) && (kind == Kind.BY || !ended.isBefore(from));
        }
    }

    /** One that begins to wait. */
    public static Waiting begin(Instant since, String because) {
        return new Waiting(since, because, List.of(), "", Optional.empty());
    }

    /** The same, for this reason. */
    public Waiting because(String now) {
        return new Waiting(since, now, told, offered, refused);
    }

    /** The same, having told this. */
    public Waiting told(Told one) {
        List<Told> all = new ArrayList<>(told);
        all.add(one);
        return new Waiting(since, because, List.copyOf(all), offered, refused);
    }

    /** The same, offered to a pod. */
    public Waiting offeredTo(String pod) {
        return new Waiting(since, because, told, pod, refused);
    }

    /** The same, refused by who was asked. */
    public Waiting refusedAt(Instant at) {
        return new Waiting(since, because, told, "", Optional.of(at));
    }

    /** What was told last. */
    public Optional<Told> last() {
        return told.isEmpty() ? Optional.empty() : Optional.of(told.get(told.size() - 1));
    }
}
