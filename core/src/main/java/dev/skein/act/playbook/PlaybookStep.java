package dev.skein.act.playbook;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One step of a playbook. {@code then} is the id of the step that follows, or {@link #END}. */
public sealed interface PlaybookStep {
    /** Where there is no further step: the run then waits for its goal. */
    String END = "end";

    /** Unique in its playbook. */
    String id();

    /** The ids of the steps that may follow, in the order of the file. */
    List<String> next();

    /** Whether a run stands still here, so that a way round through it is no endless loop. */
    default boolean isWait() {
        return false;
    }

    /** Wait for a time. */
    record WaitFor(String id, Duration time, String then) implements PlaybookStep {
        @Override
        public List<String> next() {
            return List.of(then);
        }

        @Override
        public boolean isWait() {
            return true;
        }
    }

    /** Wait until the next time it is this hour where the person lives. */
    record WaitUntil(String id, LocalTime hour, String then) implements PlaybookStep {
        @Override
        public List<String> next() {
            return List.of(then);
        }

        @Override
        public boolean isWait() {
            return true;
        }
    }

    /** Wait for the first of some events, or a timeout, whichever comes first. */
    record WaitEvent(String id, List<Arrival> arrivals, Duration timeout, String onTimeout) implements PlaybookStep {
        @Override
        public List<String> next() {
            return Stream.concat(arrivals.stream().map(Arrival::then), Stream.of(onTimeout))
                    .toList();
        }

        @Override
        public boolean isWait() {
            return true;
        }
    }

    /** An event that is waited for. */
    record Arrival(String event, Optional<Condition> when, String then) {}

    /** Go where the first condition that holds leads, else elsewhere. A condition that cannot be told does not hold. */
    record Branch(String id, List<Way> ways, String otherwise) implements PlaybookStep {
        @Override
        public List<String> next() {
            return Stream.concat(ways.stream().map(Way::then), Stream.of(otherwise))
                    .toList();
        }
    }

    /** One way out of a branch. */
    record Way(Condition when, String then) {}

    /** Do something. */
    record Act(String id, Deed deed, String then) implements PlaybookStep {
        @Override
        public List<String> next() {
            return List.of(then);
        }
    }

    /** We are done; the reason stands in the run's path. */
    record End(String id, String because) implements PlaybookStep {
        @Override
        public List<String> next() {
            return List.of(END);
        }
    }
}
