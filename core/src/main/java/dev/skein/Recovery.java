package dev.skein;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A failure being put right, in six steps each with its time.
 *
 * @param id derived from the customer and the failure
 * @param customer whose
 * @param origin the key it came under
 * @param failure what went wrong, once for all who hear of it: {@code parcel A-1}
 * @param kind the need it is of
 * @param owner employee or playbook's owner by name
 * @param steps when each was reached, in the order of {@link Stage}
 * @param offer what was offered to make good, if anything
 * @param opened when it was detected
 * @param changed when it last changed
 */
public record Recovery(
        String id,
        Key customer,
        Key origin,
        String failure,
        String kind,
        String owner,
        Map<Stage, Instant> steps,
        Optional<String> offer,
        Instant opened,
        Instant changed) {

    /** The six steps. They may be reached out of order: some are owned before the apology. */
    public enum Stage {
        DETECTED,
        APOLOGISED,
        OWNED,
        SOLVED,
        MADE_GOOD,
        FOLLOWED_UP
    }

    public boolean isOpen() {
        return !steps.containsKey(Stage.FOLLOWED_UP);
    }
}
