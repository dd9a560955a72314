package dev.skein.act.match;

import dev.skein.Channel;
import java.util.Optional;

/**
 * Work that waits for a person. Nothing about the customer but what the work needs: no protected attribute, and no proxy
 * we know of, takes part in matching.
 *
 * @param id the conversation's, unique among what waits
 * @param need kind of need; empty when it is not known
 * @param channel it came by
 * @param language it is in, as ISO 639-1; empty when anybody will do
 * @param charged whether the customer is distressed or uneasy
 * @param waited seconds since the customer began to wait, 0 or more
 * @param known employee who helped this customer last, if any: one tells a story once
 * @param promised employee who promised to be the one, if any
 */
public record Work(
        String id,
        String need,
        Channel channel,
        String language,
        boolean charged,
        double waited,
        Optional<String> known,
        Optional<String> promised) {
    public Work {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("id: empty (expected: the work's own)");
        }
        if (!(waited >= 0)) {
            throw new IllegalArgumentException("waited: " + waited + " (expected: seconds, 0 or more)");
        }
    }
}
