package dev.skein.act.match;

import dev.skein.Channel;
import java.util.List;
import java.util.Map;

/**
 * An employee with room for more work. Load is what the work itself says: conversations open, charged ones in a row.
 *
 * @param employee id, unique among the places
 * @param skills kinds of need this person is best at
 * @param languages spoken, as ISO 639-1; empty means every customer's
 * @param capacity conversations at once by channel; a channel that is not named is not served
 * @param open conversations open now by channel
 * @param chargedInRow charged conversations one after another
 * @param idle seconds since the last conversation ended, 0 or more
 * @param leavesIn seconds until the shift or a break begins
 */
public record Place(
        String employee,
        List<String> skills,
        List<String> languages,
        Map<Channel, Integer> capacity,
        Map<Channel, Integer> open,
        int chargedInRow,
        double idle,
        double leavesIn) {
    public Place {
        if (employee.isEmpty()) {
            throw new IllegalArgumentException("employee: empty (expected: an id)");
        }
        if (!(idle >= 0)) {
            throw new IllegalArgumentException("idle: " + idle + " (expected: seconds, 0 or more)");
        }
        capacity.forEach((channel, many) -> {
            if (many < 0) {
                throw new IllegalArgumentException("capacity of " + channel + ": " + many + " (expected: 0 or more)");
            }
        });
    }

    int openNow() {
        int sum = 0;
        for (int many : open.values()) {
            sum += many;
        }
        return sum;
    }
}
