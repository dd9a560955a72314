package dev.skein.act.playbook;

import dev.skein.Event;
import dev.skein.FlowRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The flows of the assistant. Immutable; pure: the same words at the same step lead the same way. */
public final class Flows {
    /** No flow. */
    public static final Flows NONE = new Flows(List.of());

    private final Map<String, Flow> byId = new TreeMap<>();

    private Flows(List<Flow> flows) {
        for (Flow flow : flows) {
            if (byId.put(flow.id(), flow) != null) {
                throw new IllegalArgumentException("flow " + flow.id() + ": twice (expected: each id once)");
            }
        }
    }

    /** These flows; an id that comes twice is an {@link IllegalArgumentException}. */
    public static Flows of(List<Flow> flows) {
        return new Flows(flows);
    }

    /** All, by id. */
    public List<Flow> all() {
        return List.copyOf(byId.values());
    }

    /** The flow a run follows; empty when it is gone. */
    public Optional<Flow> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The flow that begins with this need; of several the first by id whose condition holds. */
    public Optional<Flow> beginning(String need, Event event, Supplier<Map<String, Object>> facts) {
        if (need.isEmpty()) {
            return Optional.empty();
        }
        Circumstances now = new Circumstances(event, facts);
        return byId.values().stream()
                .filter(f -> f.need().equals(need))
                .filter(f -> f.when().map(when -> when.holds(now)).orElse(true))
                .findFirst();
    }

    /** Begins a flow. */
    public FlowMove begin(Flow flow, Event event, Supplier<Map<String, Object>> facts, Instant now) {
        FlowRun run =
                new FlowRun(flow.id(), flow.version(), flow.steps().get(0).id(), new TreeMap<>(), 0, 1, now, List.of());
        return new FlowWalk(flow, run, event, facts).from(run.step());
    }

    /**
     * Goes on with the customer's word.
     *
     * @param elsewhere whether it came by another channel than our last word went: then what is not understood is asked
     *     once more, and does not count
     */
    public FlowMove answer(FlowRun run, Event event, Supplier<Map<String, Object>> facts, boolean elsewhere) {
        Optional<Flow> flow = find(run.flow()).filter(f -> f.version() == run.version());
        return flow.isEmpty()
                ? FlowWalk.person("what the assistant follows was changed meanwhile")
                : new FlowWalk(flow.get(), run, event, facts).answered(event.text(), elsewhere);
    }

    /** Goes on because nobody said anything. */
    public FlowMove silent(FlowRun run, Event event, Supplier<Map<String, Object>> facts) {
        Optional<Flow> flow = find(run.flow()).filter(f -> f.version() == run.version());
        return flow.isEmpty()
                ? FlowWalk.person("what the assistant follows was changed meanwhile")
                : new FlowWalk(flow.get(), run, event, facts).silent();
    }
}
