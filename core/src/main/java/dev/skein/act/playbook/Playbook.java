package dev.skein.act.playbook;

import dev.skein.Consent;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * One version of a playbook, read and free of faults. {@link PlaybookFile} makes it; see {@code docs/guide/playbooks.md}
 * for the language.
 *
 * @param id lower case letters, digits and hyphens, at most 64
 * @param version 1 or more; a run finishes on the version it began on
 * @param title what people call it
 * @param owner the person who answers for it, by name
 * @param audience customers or employees
 * @param purpose what its messages are for: the gate asks the customer's consent for it
 * @param trigger what begins a run
 * @param reentry whether a run may begin again
 * @param goal the outcome it is for
 * @param holdOut share of people who are held out to tell what it is worth, 0 to {@link #HOLD_OUT_MAX}
 * @param exits what ends a run early
 * @param steps what we do, in the order of the file; the first begins
 */
public record Playbook(
        String id,
        int version,
        String title,
        String owner,
        Audience audience,
        Consent.Purpose purpose,
        Trigger trigger,
        Reentry reentry,
        Goal goal,
        double holdOut,
        List<Exit> exits,
        List<PlaybookStep> steps) {

    /** The largest share that may be held out: half. */
    public static final double HOLD_OUT_MAX = 0.5;

    /** The most steps a playbook may have. */
    public static final int STEPS_MAX = 1_000;

    /** Whom a playbook serves. */
    public enum Audience {
        CUSTOMER,
        EMPLOYEE
    }

    /** What begins a run. */
    public sealed interface Trigger {
        /** Whether the person is one this is for, when that is asked. */
        Optional<Condition> when();
    }

    /**
     * An event begins it.
     *
     * @param event its type
     * @param when what must hold of it
     * @param about path in the event's data whose value is the run's subject; empty when it is about nothing
     * @param maxAge an event older than this is too old to act on, and begins nothing
     */
    public record OnEvent(String event, Optional<Condition> when, String about, Duration maxAge) implements Trigger {}

    /**
     * Entering a segment begins it: the condition holds now, and did not when it was last looked at.
     *
     * @param segment the condition
     * @param on types of the events after which it is looked at; empty means all
     */
    public record OnEntry(Condition segment, List<String> on) implements Trigger {
        @Override
        public Optional<Condition> when() {
            return Optional.of(segment);
        }
    }

    /** A local hour begins it, every day from the first event on, if the condition holds then. */
    public record Daily(LocalTime hour, Optional<Condition> when) implements Trigger {}

    /** Whether a run may begin again. No two runs of one playbook about one subject run at the same time. */
    public record Reentry(Rule rule, Duration after) {
        /** The rules. */
        public enum Rule {
            /** Once in a lifetime. */
            NEVER,
            /** Once for each subject: one apology a parcel. */
            PER_SUBJECT,
            /** Whenever the trigger says so. */
            ALWAYS,
            /** When the last run began at least so long ago. */
            AFTER
        }

        static Reentry of(Rule rule) {
            return new Reentry(rule, Duration.ZERO);
        }
    }

    /**
     * The customer's outcome, asked of those treated and those held out alike.
     *
     * @param outcome in words, as the customer would say it
     * @param event type of the event that tells
     * @param when what must hold of it
     * @param within how long after the beginning it counts
     * @param absent the outcome is that the event does <i>not</i> come within the time: the order was not cancelled
     */
    public record Goal(String outcome, String event, Optional<Condition> when, Duration within, boolean absent) {}

    /** What ends a run early. We stop acting; the goal is measured on, so that leaving biases no report. */
    public record Exit(String event, Optional<Condition> when, String because) {}

    /** {@code id@version}, as decisions name the policy they were taken by. */
    public String policy() {
        return id + '@' + version;
    }
}
