package dev.skein.act.playbook;

import dev.skein.Decision;
import dev.skein.Outcome;
import dev.skein.Run;
import dev.skein.Timer;
import java.util.List;

/**
 * What one event led to in a key's runs.
 *
 * @param runs all of them, those that ended within 30 days too, in the order they began
 * @param wishes what treated runs want done, in order
 * @param timers to set, named {@code run/RUN/STEP}
 * @param cancelled names of timers to forget; never one that is set too
 * @param decisions choices made
 * @param outcomes goals decided, hung on the hold-out decision of their run
 * @param conditions how many conditions were looked at: what the event cost
 */
public record Moves(
        List<Run> runs,
        List<Wish> wishes,
        List<Timer> timers,
        List<String> cancelled,
        List<Decision> decisions,
        List<Outcome> outcomes,
        int conditions) {

    /** The event concerns no run and no playbook. */
    static Moves none(List<Run> runs) {
        return none(runs, 0);
    }

    /** Nothing comes of the event, and so many conditions were looked at to tell. */
    static Moves none(List<Run> runs, int conditions) {
        return new Moves(runs, List.of(), List.of(), List.of(), List.of(), List.of(), conditions);
    }
}
