package dev.skein.act.playbook;

import dev.skein.act.playbook.FlowStep.NotUnderstood;
import dev.skein.act.playbook.FlowStep.Silence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a flow's file; {@link FlowLint} then proves how its steps hang together. */
final class FlowReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern SLOT = Pattern.compile("[a-z][A-Za-z0-9]{0,31}");
    private static final Pattern EVENT = Pattern.compile("[A-Z][A-Za-z0-9]{2,63}");
    private static final int NAME_CHARS_MAX = PlaybookReader.NAME_CHARS_MAX;
    private static final int OPTIONS_MAX = 12;
    private static final String[] FIELDS = {
        "id", "then", "ask", "say", "lookUp", "confirm", "branch", "otherwise", "act", "handOver"
    };
    private static final List<String> KINDS = List.of("ask", "say", "lookUp", "confirm", "branch", "act", "handOver");
    private static final Map<String, FlowStep.As> AS = new LinkedHashMap<>();

    static {
        for (FlowStep.As as : FlowStep.As.values()) {
            AS.put(as.name().toLowerCase(Locale.ROOT), as);
        }
    }

    private final Faults faults;
    private final Fields top;

    private FlowReader(Faults faults, Node root) {
        this.faults = faults;
        this.top = Fields.of(faults, "", root, "id", "version", "title", "owner", "need", "when", "steps");
    }

    static FlowFile read(String file, String yaml) {
        Faults faults = new Faults(file);
        Optional<Flow> flow =
                PlaybookReader.compose(faults, file, yaml).map(root -> new FlowReader(faults, root).flow());
        return new FlowFile(faults.isEmpty() ? flow : Optional.empty(), faults.all());
    }

    private Flow flow() {
        String id = top.required("id", NAME_CHARS_MAX, "Name it, like id: change-delivery");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            top.fault("id", "'" + id + "' is no id", "Write lower case letters, digits and hyphens, at most 64");
        }
        if (!top.has("version")) {
            top.missing("version", "Write version: 1, and one more with every change");
        }
        int version = top.whole("version")
                .filter(text -> {
                    boolean fits = Pattern.matches("[1-9][0-9]{0,8}", text);
                    if (!fits) {
                        top.fault("version", text + " is no version", "Write a whole number from 1 on");
                    }
                    return fits;
                })
                .map(Integer::valueOf)
                .orElse(1);
        return new Flow(
                id,
                version,
                top.required("title", NAME_CHARS_MAX, "Write what people call it"),
                top.required("owner", NAME_CHARS_MAX, "Name the person who answers for it, like owner: Ada Muller"),
                top.required(
                        "need", NAME_CHARS_MAX, "Name the kind of need it begins with, like need: change-delivery"),
                top.condition("when", Scope.CUSTOMER_TRIGGER),
                steps());
    }

    private List<FlowStep> steps() {
        List<Node> nodes = top.items("steps");
        if (nodes.isEmpty()) {
            top.missing("steps", "Write at least one step");
            return List.of();
        }
        if (nodes.size() > Flow.STEPS_MAX) {
            top.fault("steps", nodes.size() + " steps", "Write at most " + Flow.STEPS_MAX);
            return List.of();
        }
        List<Fields> fields = new ArrayList<>();
        List<FlowStep> steps = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<String> ids = nodes.stream().map(FlowReader::idOf).toList();
        for (int i = 0; i < nodes.size(); i++) {
            String name = ids.get(i).isEmpty() ? String.valueOf(i + 1) : ids.get(i);
            Fields step = Fields.of(faults, "steps." + name, nodes.get(i), FIELDS);
            String id = step.required("id", NAME_CHARS_MAX, "Name the step, like id: which-order");
            Integer before = lines.putIfAbsent(id, step.line());
            if (!id.isEmpty() && (!ID.matcher(id).matches() || id.equals(FlowStep.END))) {
                step.fault(
                        "id", "'" + id + "' is no id", "Write lower case letters, digits and hyphens; 'end' is taken");
            } else if (before != null) {
                step.fault("id", "there is a step '" + id + "' on line " + before, "Give it another id");
            }
            String following = i + 1 < ids.size() ? ids.get(i + 1) : FlowStep.END;
            fields.add(step);
            steps.add(step(step, id, step.text("then", NAME_CHARS_MAX).orElse(following)));
        }
        if (faults.isEmpty()) {
            new FlowLint(faults, steps, fields).check();
        }
        return List.copyOf(steps);
    }

    private static String idOf(Node node) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(t -> t.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals("id"))
                        .map(t -> t.getValueNode() instanceof ScalarNode value ? value.getValue() : "")
                        .findFirst()
                        .orElse("")
                : "";
    }

    private FlowStep step(Fields step, String id, String then) {
        List<String> kinds = KINDS.stream().filter(step::has).toList();
        if (kinds.size() != 1) {
            faults.add(
                    step.line(),
                    step.path(),
                    kinds.isEmpty() ? "does nothing" : "does several things: " + String.join(", ", kinds),
                    "Write exactly one of: " + String.join(", ", KINDS));
            return new FlowStep.Say(id, Template.empty(), then);
        }
        String kind = kinds.get(0);
        return switch (kind) {
            case "ask" -> ask(inner(step, kind, "text", "slot", "as", "options", "notUnderstood", "silence"), id, then);
            case "confirm" ->
                confirm(inner(step, kind, "text", "act", "yes", "no", "notUnderstood", "silence"), id, then);
            case "lookUp" -> lookUp(inner(step, kind, "fact", "slot", "found", "notFound"), id, then);
            case "act" -> act(inner(step, kind, "event", "data"), id, then);
            case "handOver" ->
                new FlowStep.HandOver(
                        id,
                        inner(step, kind, "because")
                                .required("because", NAME_CHARS_MAX, "Say why, as a colleague would"));
            case "branch" -> branch(step, id);
            default -> new FlowStep.Say(id, words(step, "say"), then);
        };
    }

    private Fields inner(Fields step, String kind, String... allowed) {
        return Fields.of(faults, step.at(kind), step.node(kind).orElseThrow(), allowed);
    }

    private Template words(Fields of, String name) {
        if (!of.has(name)) {
            of.missing(name, "Write what the assistant says");
        }
        return of.template(name);
    }

    private FlowStep ask(Fields ask, String id, String then) {
        List<String> options = ask.items("options").stream()
                .map(item ->
                        item instanceof ScalarNode scalar ? scalar.getValue().strip() : "")
                .filter(option -> !option.isEmpty())
                .toList();
        FlowStep.As as = ask.word("as", AS).orElse(FlowStep.As.TEXT);
        if ((as == FlowStep.As.CHOICE) == options.isEmpty() || options.size() > OPTIONS_MAX) {
            ask.fault(
                    "options",
                    options.size() + " options for as: " + as.name().toLowerCase(Locale.ROOT),
                    "Write 1 to " + OPTIONS_MAX + " options with as: choice, and none else");
        }
        return new FlowStep.Ask(id, words(ask, "text"), slot(ask), as, options, then, notUnderstood(ask), silence(ask));
    }

    private FlowStep confirm(Fields confirm, String id, String then) {
        return new FlowStep.Confirm(
                id,
                words(confirm, "text"),
                confirm.required("act", NAME_CHARS_MAX, "Name the step of the act it asks about"),
                confirm.text("yes", NAME_CHARS_MAX).orElse(then),
                confirm.required("no", NAME_CHARS_MAX, "Say where a no leads: a step, or end"),
                notUnderstood(confirm),
                silence(confirm));
    }

    private FlowStep lookUp(Fields look, String id, String then) {
        return new FlowStep.LookUp(
                id,
                look.required("fact", NAME_CHARS_MAX, "Name what is looked up, like fact: traits.city"),
                slot(look),
                look.text("found", NAME_CHARS_MAX).orElse(then),
                look.required("notFound", NAME_CHARS_MAX, "Say where it leads when we do not know it"));
    }

    private FlowStep act(Fields act, String id, String then) {
        String event = act.required("event", NAME_CHARS_MAX, "Name the event that comes about, like DeliveryMoveAsked");
        if (!event.isEmpty() && !EVENT.matcher(event).matches()) {
            act.fault("event", "'" + event + "' is no name of an event", "Write a past tense, like DeliveryMoveAsked");
        } else if (FlowLint.OURS.contains(event)) {
            act.fault("event", event + " is an event of Skein's own", "Name one of your own systems' instead");
        }
        Map<String, Template> data = new LinkedHashMap<>();
        act.node("data").ifPresent(node -> {
            if (node instanceof MappingNode mapping) {
                String[] names = mapping.getValue().stream()
                        .map(NodeTuple::getKeyNode)
                        .map(key -> key instanceof ScalarNode scalar ? scalar.getValue() : "")
                        .toArray(String[]::new);
                Fields values = Fields.of(faults, act.at("data"), node, names);
                for (String name : names) {
                    data.put(name, values.template(name));
                }
            } else {
                act.fault("data", "is " + Fields.kind(node), "Write names and values, like order: \"{order}\"");
            }
        });
        return new FlowStep.Act(id, event, data, then);
    }

    private FlowStep branch(Fields step, String id) {
        List<PlaybookStep.Way> ways = new ArrayList<>();
        for (Node node : step.items("branch")) {
            Fields way = Fields.of(faults, step.at("branch"), node, "when", "then");
            if (!way.has("when")) {
                way.missing("when", "Write a condition, like run.facts.day == \"monday\"");
            }
            String then = way.required("then", NAME_CHARS_MAX, "Say where it leads");
            way.condition("when", Scope.CUSTOMER_RUN).ifPresent(when -> ways.add(new PlaybookStep.Way(when, then)));
        }
        String otherwise = step.required("otherwise", NAME_CHARS_MAX, "Say where it leads when no condition holds");
        return new FlowStep.Branch(id, List.copyOf(ways), otherwise);
    }

    private static String slot(Fields of) {
        String slot = of.required("slot", NAME_CHARS_MAX, "Name what is kept, like slot: order");
        if (!slot.isEmpty() && !SLOT.matcher(slot).matches()) {
            of.fault("slot", "'" + slot + "' is no name", "Write a lower case letter, then letters and digits");
        }
        return slot;
    }

    private NotUnderstood notUnderstood(Fields of) {
        Optional<Node> node = of.node("notUnderstood");
        if (node.isEmpty()) {
            of.missing("notUnderstood", "Say what happens then: notUnderstood: {again: 1, then: person}");
            return new NotUnderstood(0, FlowStep.END);
        }
        Fields fields = Fields.of(faults, of.at("notUnderstood"), node.get(), "again", "then");
        int again = fields.whole("again").map(Integer::valueOf).orElse(1);
        if (again < 0 || again > Flow.AGAIN_MAX) {
            fields.fault("again", again + " times", "Write 0 to " + Flow.AGAIN_MAX);
        }
        return new NotUnderstood(
                again, fields.required("then", NAME_CHARS_MAX, "Say where it leads, like then: person"));
    }

    private Silence silence(Fields of) {
        Optional<Node> node = of.node("silence");
        if (node.isEmpty()) {
            of.missing("silence", "Say what happens when nobody answers: silence: {after: 30m, then: end}");
            return new Silence(Duration.ofMinutes(30), FlowStep.END);
        }
        Fields fields = Fields.of(faults, of.at("silence"), node.get(), "after", "then");
        if (!fields.has("after")) {
            fields.missing("after", "Say after how long, like after: 30m");
        }
        return new Silence(
                fields.lapse("after").orElse(Duration.ofMinutes(30)),
                fields.required("then", NAME_CHARS_MAX, "Say where it leads, like then: end"));
    }
}
