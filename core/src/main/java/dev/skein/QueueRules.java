package dev.skein;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a company's queue works; {@code queue} of its {@code company.yaml}.
 *
 * @param hours when new work is passed on; without them at any time somebody is there
 * @param waitMax who waited longer goes before everything else, the longest first
 * @param callbackAfter a wait that may be longer offers to ring back instead
 * @param control share of half hours in which matching is off and who is free longest gets who waits longest, 0 to
 *     {@link #CONTROL_MAX}; 0 means no control, and no report
 * @param seed which half hours those are
 * @param overflow from where to where waiting work flows
 */
public record QueueRules(
        Optional<OpeningHours> hours,
        Duration waitMax,
        Duration callbackAfter,
        double control,
        long seed,
        List<Overflow> overflow) {
    /** The largest share of the control. */
    public static final double CONTROL_MAX = 0.5;

    /** Half of the time on, half off would be the surest; a tenth costs less. What a file that says nothing gets. */
    public static final double CONTROL_USUAL = 0.1;

    /** Always open, ten minutes, callback after a quarter of an hour, no control, no overflow. */
    public static final QueueRules PLAIN =
            new QueueRules(Optional.empty(), Duration.ofMinutes(10), Duration.ofMinutes(15), 0, 1, List.of());

    /**
     * Work that waits in one pod long enough is offered to another.
     *
     * @param from id of the pod it waits in
     * @param to id of the pod that is asked
     * @param after so long a wait
     * @param needs kinds of need this holds for; empty means all
     */
    public record Overflow(String from, String to, Duration after, List<String> needs) {}

    public QueueRules {
        if (!(control >= 0 && control <= CONTROL_MAX)) {
            throw new IllegalArgumentException("control: " + control + " (expected: 0 to " + CONTROL_MAX + ")");
        }
        if (waitMax.toSeconds() < 1 || callbackAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "queue: waitMax " + waitMax + ", callbackAfter " + callbackAfter + " (expected: 1 s, 0 or more)");
        }
    }
}
