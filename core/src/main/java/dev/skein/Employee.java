package dev.skein;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * All an employee's loop remembers: presence, work and what the employee chose to tell. Never a feeling we guessed.
 *
 * @param key whose
 * @param name as colleagues and customers read it
 * @param function the department: {@code service}, {@code delivery}, {@code billing}...
 * @param skills kinds of need this person is best at
 * @param capacity conversations at once, at least 1
 * @param pods the pods this person belongs to
 * @param presence available, on a break, away
 * @param presentSince when it last changed
 * @param leading conversations led now: id to the customer's key
 * @param chargedInRow charged conversations led one after another without a pause between
 * @param runs playbooks that serve this employee
 * @param breaksOffered when a pause was last offered, newest last, at most 5
 */
public record Employee(
        Key key,
        String name,
        String function,
        List<String> skills,
        int capacity,
        List<String> pods,
        Presence presence,
        Instant presentSince,
        Map<String, Key> leading,
        int chargedInRow,
        List<Run> runs,
        List<Instant> breaksOffered)
        implements State {

    /** Whether work can come. */
    public enum Presence {
        AVAILABLE,
        BREAK,
        AWAY
    }

    /** An employee of whom nothing has been said. */
    public static Employee unknown(Key key) {
        return new Employee(
                key,
                key.id(),
                "",
                List.of(),
                3,
                List.of(),
                Presence.AWAY,
                Instant.EPOCH,
                Collections.emptyMap(),
                0,
                List.of(),
                List.of());
    }

    /** The same, to change a few things of. */
    public EmployeeEdit edit() {
        return new EmployeeEdit(this);
    }
}
