package dev.skein;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One customer's way through one version of a playbook.
 *
 * @param id derived from the key, the playbook and the event that began it
 * @param key whose
 * @param origin the key it came under
 * @param playbook id
 * @param version it began on, and finishes on unless moved
 * @param arm treated, or held out as the control
 * @param status running, or how it ended
 * @param step id of the step it stands at
 * @param began when
 * @param changed when it last moved
 * @param subject what it is about, the re-entry key: an order, a parcel
 * @param facts what the trigger told that later steps use, flat names to values
 * @param path the steps it has passed, with the time, newest last, at most 100
 * @param because why it began or ended, in words
 */
public record Run(
        String id,
        Key key,
        Key origin,
        String playbook,
        int version,
        Arm arm,
        Status status,
        String step,
        Instant began,
        Instant changed,
        String subject,
        Map<String, Object> facts,
        List<Passed> path,
        String because) {

    /** Treated, or held out to tell what the playbook is worth. */
    public enum Arm {
        TREATED,
        HELD
    }

    /** How a run stands. A held run runs too, and does nothing, so that its outcome is known. */
    public enum Status {
        RUNNING,
        /** The customer's outcome came about. */
        REACHED,
        /** All steps done, the outcome's time over, and it did not come about. */
        MISSED,
        /** An exit rule ended it. */
        LEFT
    }

    /** A step that was passed. */
    public record Passed(String step, Instant at, String how) {}

    public boolean isRunning() {
        return status == Status.RUNNING;
    }
}
