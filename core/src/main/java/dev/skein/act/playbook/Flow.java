package dev.skein.act.playbook;

import java.util.List;
import java.util.Optional;

/**
 * What the assistant does step by step for one kind of need. Only a flow that {@link FlowLint} finds no fault in exists.
 *
 * @param id as its file names it
 * @param version one more with every change
 * @param title as people read it
 * @param owner who answers for what it does, by name
 * @param need kind of need it begins with
 * @param when what must hold besides
 * @param steps the first is where it begins
 */
public record Flow(
        String id,
        int version,
        String title,
        String owner,
        String need,
        Optional<Condition> when,
        List<FlowStep> steps) {
    /** Steps a flow may have. */
    public static final int STEPS_MAX = 200;

    /** Words of the customer a run takes; then a person is brought in. */
    public static final int TURNS_MAX = 30;

    /** Times a question may be asked again. */
    public static final int AGAIN_MAX = 3;

    /** The step of that id, if there is one. */
    public Optional<FlowStep> step(String step) {
        return steps.stream().filter(s -> s.id().equals(step)).findFirst();
    }

    /** Name and version, as decisions cite it. */
    public String policy() {
        return id + '@' + version;
    }
}
