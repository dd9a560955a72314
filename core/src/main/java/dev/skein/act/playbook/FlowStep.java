package dev.skein.act.playbook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One step of a flow of the assistant. Where it leads is the id of a step, or {@link #END}. */
public sealed interface FlowStep {
    /** Where the flow is over and the customer has what they came for. */
    String END = "end";

    /** Unique in its flow. */
    String id();

    /** The ids of the steps that may follow. */
    List<String> next();

    /** Whether the flow stands still here for the customer's word. */
    default boolean isWait() {
        return false;
    }

    /** What an answer must be to be understood. */
    enum As {
        /** Any words. */
        TEXT,
        /** A number of four digits or more: an order, a customer. */
        NUMBER,
        /** One of the options, named in whatever words. */
        CHOICE
    }

    /** When nobody says anything: after how long, and where it leads. */
    record Silence(Duration after, String then) {}

    /** Where what is not understood leads, once it was asked again so often. */
    record NotUnderstood(int again, String then) {}

    /** Ask, and keep the answer by a name. */
    record Ask(
            String id,
            Template text,
            String slot,
            As as,
            List<String> options,
            String then,
            NotUnderstood notUnderstood,
            Silence silence)
            implements FlowStep {
        @Override
        public List<String> next() {
            return List.of(then, notUnderstood.then(), silence.then());
        }

        @Override
        public boolean isWait() {
            return true;
        }
    }

    /** Say something. */
    record Say(String id, Template text, String then) implements FlowStep {
        @Override
        public List<String> next() {
            return List.of(then);
        }
    }

    /** Look up what we know of the customer, by its path among the facts, and keep it by a name. */
    record LookUp(String id, String fact, String slot, String found, String notFound) implements FlowStep {
        @Override
        public List<String> next() {
            return List.of(found, notFound);
        }
    }

    /** Ask whether to do what the step {@code act} does: a yes allows it once. */
    record Confirm(
            String id, Template text, String act, String yes, String no, NotUnderstood notUnderstood, Silence silence)
            implements FlowStep {
        @Override
        public List<String> next() {
            return List.of(yes, no, notUnderstood.then(), silence.then());
        }

        @Override
        public boolean isWait() {
            return true;
        }
    }

    /** Go where the first condition that holds leads. */
    record Branch(String id, List<PlaybookStep.Way> ways, String otherwise) implements FlowStep {
        @Override
        public List<String> next() {
            return Stream.concat(ways.stream().map(PlaybookStep.Way::then), Stream.of(otherwise))
                    .toList();
        }
    }

    /** Change something: an event of this type comes about, told by the assistant. Only what was confirmed is done. */
    record Act(String id, String event, Map<String, Template> data, String then) implements FlowStep {
        @Override
        public List<String> next() {
            return List.of(then);
        }
    }

    /** Bring a person in. */
    record HandOver(String id, String because) implements FlowStep {
        @Override
        public List<String> next() {
            return List.of();
        }
    }
}
