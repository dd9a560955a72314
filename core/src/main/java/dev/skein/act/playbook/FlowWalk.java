package dev.skein.act.playbook;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.FlowRun;
import dev.skein.Key;
import dev.skein.Run;
import dev.skein.act.playbook.FlowStep.NotUnderstood;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One walk through a flow, from where it stands to where it waits again or is over. Lives for one event. */
final class FlowWalk {
    private static final Key NOBODY = Key.customer("flow");

    private final Flow flow;
    private final FlowRun before;
    private final Circumstances now;
    private final Supplier<Map<String, Object>> facts;
    private final Map<String, String> slots;
    private final List<String> confirmed;
    private final List<String> said = new ArrayList<>();
    private final List<FlowMove.Done> acts = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();
    private boolean understood = true;

    FlowWalk(Flow flow, FlowRun run, Event event, Supplier<Map<String, Object>> facts) {
        this.flow = flow;
        this.before = run;
        this.now = new Circumstances(event, facts);
        this.facts = facts;
        this.slots = new TreeMap<>(run.slots());
        this.confirmed = new ArrayList<>(run.confirmed());
    }

    static FlowMove person(String because) {
        return new FlowMove(
                List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.of(because), true, List.of());
    }

    FlowMove answered(String words, boolean elsewhere) {
        if (before.turns() >= Flow.TURNS_MAX) {
            return person("the assistant and the customer have gone on for " + Flow.TURNS_MAX + " turns");
        }
        FlowStep step = flow.step(before.step()).orElseThrow();
        if (step instanceof FlowStep.Ask ask) {
            Optional<String> value = Answered.value(ask, words);
            if (value.isPresent()) {
                slots.put(ask.slot(), value.get());
                confirmed.clear();
                return from(ask.then());
            }
            return unclear(step, ask.text(), ask.notUnderstood(), ask.options(), elsewhere);
        }
        if (step instanceof FlowStep.Confirm confirm) {
            Optional<Boolean> yes = Answered.yes(words);
            if (yes.isEmpty()) {
                return unclear(step, confirm.text(), confirm.notUnderstood(), List.of("yes", "no"), elsewhere);
            }
            confirmed.remove(confirm.act());
            if (yes.get()) {
                confirmed.add(confirm.act());
            }
            return from(yes.get() ? confirm.yes() : confirm.no());
        }
        throw new IllegalStateException(flow.policy() + " does not wait at " + step.id());
    }

    FlowMove silent() {
        FlowStep step = flow.step(before.step()).orElseThrow();
        understood = false;
        if (step instanceof FlowStep.Ask ask) {
            return from(ask.silence().then());
        }
        if (step instanceof FlowStep.Confirm confirm) {
            return from(confirm.silence().then());
        }
        throw new IllegalStateException(flow.policy() + " does not wait at " + step.id());
    }

    private FlowMove unclear(
            FlowStep step, Template text, NotUnderstood rule, List<String> options, boolean elsewhere) {
        understood = false;
        if (!elsewhere && before.tries() >= rule.again()) {
            return from(rule.then());
        }
        String lead = elsewhere ? "To go on where we were: " : "I did not get that. ";
        String choices = options.isEmpty() ? "" : " (" + String.join(", ", options) + ')';
        said.add(lead + fill(text) + choices);
        return waiting(step, elsewhere ? before.tries() : before.tries() + 1);
    }

    /** Walks on from a step to where it waits, or is over. */
    FlowMove from(String first) {
        String id = first;
        for (int i = 0; i <= Flow.STEPS_MAX; i++) {
            if (id.equals(FlowStep.END)) {
                return over(Optional.empty());
            }
            FlowStep step = flow.step(id).orElseThrow();
            passed.add(id);
            if (step instanceof FlowStep.HandOver hand) {
                return over(Optional.of(hand.because()));
            }
            if (step instanceof FlowStep.Ask ask) {
                said.add(fill(ask.text())
                        + (ask.options().isEmpty() ? "" : " (" + String.join(", ", ask.options()) + ')'));
                return waiting(step, 0);
            }
            if (step instanceof FlowStep.Confirm confirm) {
                said.add(fill(confirm.text()));
                return waiting(step, 0);
            }
            if (step instanceof FlowStep.Act act && !confirmed.contains(act.id())) {
                return over(
                        Optional.of("the customer has not said yes to: " + act.id())); // the lint refuses such a flow
            }
            id = passed(step);
        }
        throw new IllegalStateException(flow.policy() + " goes round for ever from " + first);
    }

    /** Does what a step does that waits for nothing; answers where it leads. */
    private String passed(FlowStep step) {
        if (step instanceof FlowStep.Say say) {
            said.add(fill(say.text()));
            return say.then();
        }
        if (step instanceof FlowStep.LookUp look) {
            Optional<String> found = Facts.words(at(look.fact()));
            found.ifPresent(value -> slots.put(look.slot(), Answered.plain(value)));
            return found.isPresent() ? look.found() : look.notFound();
        }
        if (step instanceof FlowStep.Branch branch) {
            Circumstances seen = now.of(run());
            return branch.ways().stream()
                    .filter(way -> way.when().holds(seen))
                    .map(PlaybookStep.Way::then)
                    .findFirst()
                    .orElse(branch.otherwise());
        }
        FlowStep.Act act = (FlowStep.Act) step;
        Map<String, Object> data = new LinkedHashMap<>();
        act.data().forEach((name, text) -> data.put(name, fill(text)));
        confirmed.remove(act.id());
        acts.add(new FlowMove.Done(act.id(), act.event(), Data.of(data), question(act.id())));
        return act.then();
    }

    /** The question the customer said yes to, as it was put. */
    private String question(String act) {
        return flow.steps().stream()
                .filter(s -> s instanceof FlowStep.Confirm c && c.act().equals(act))
                .map(s -> fill(((FlowStep.Confirm) s).text()))
                .findFirst()
                .orElse("");
    }

    private FlowMove waiting(FlowStep step, int tries) {
        Duration silence = step instanceof FlowStep.Ask ask
                ? ask.silence().after()
                : ((FlowStep.Confirm) step).silence().after();
        FlowRun run = new FlowRun(
                flow.id(),
                flow.version(),
                step.id(),
                slots,
                tries,
                before.turns() + 1,
                before.began(),
                List.copyOf(confirmed));
        return new FlowMove(said, acts, Optional.of(run), Optional.of(silence), Optional.empty(), understood, passed);
    }

    private FlowMove over(Optional<String> person) {
        return new FlowMove(said, acts, Optional.empty(), Optional.empty(), person, understood, passed);
    }

    private String fill(Template text) {
        return text.fill(name -> Optional.ofNullable(slots.get(name)).or(() -> Facts.words(at(name))))
                .text();
    }

    private Object at(String path) {
        Object found = facts.get();
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map && map.get(name) != null ? map.get(name) : "";
        }
        return found;
    }

    private Run run() {
        return new Run(
                flow.id(),
                NOBODY,
                NOBODY,
                flow.id(),
                flow.version(),
                Run.Arm.TREATED,
                Run.Status.RUNNING,
                before.step(),
                before.began(),
                before.began(),
                "",
                new LinkedHashMap<>(slots),
                List.of(),
                "");
    }
}
