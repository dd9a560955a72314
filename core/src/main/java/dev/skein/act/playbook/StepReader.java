package dev.skein.act.playbook;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the steps of a playbook; {@link StepGraph} checks how they hang together. */
final class StepReader {
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9-]{0,63}");
    private static final List<String> RESERVED = List.of(PlaybookStep.END, Runs.GOAL, Runs.TRIGGER);
    private static final String[] FIELDS = {
        "id",
        "then",
        "else",
        "wait",
        "branch",
        "send",
        "need",
        "recovery",
        "owner",
        "offer",
        "promise",
        "handOver",
        "ask",
        "end"
    };
    private static final List<String> KINDS = List.of(FIELDS).subList(3, FIELDS.length);

    private final Faults faults;
    private final Fields top;
    private final Scope scope;
    private final DeedReader deeds;

    StepReader(Faults faults, Fields top, Playbook.Audience audience, String owner, boolean hasSubject) {
        this.faults = faults;
        this.top = top;
        this.scope = Scope.of(audience, true);
        this.deeds = new DeedReader(faults, audience, owner, hasSubject);
    }

    List<PlaybookStep> steps() {
        List<Node> nodes = top.items("steps");
        if (nodes.isEmpty()) {
            top.missing("steps", "Write at least one step");
        }
        if (nodes.size() > Playbook.STEPS_MAX) {
            top.fault("steps", nodes.size() + " steps", "Write at most " + Playbook.STEPS_MAX);
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        List<Fields> all = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String id = id(nodes.get(i));
            all.add(Fields.of(faults, "steps." + (id.isEmpty() ? String.valueOf(i + 1) : id), nodes.get(i), FIELDS));
            ids.add(id);
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<PlaybookStep> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String next = i + 1 < ids.size() ? ids.get(i + 1) : PlaybookStep.END;
            check(all.get(i), ids.get(i), lines);
            steps.add(step(all.get(i), ids.get(i), next));
        }
        new StepGraph(faults, steps, all).check();
        return List.copyOf(steps);
    }

    private static String id(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals("id")
                            && tuple.getValueNode() instanceof ScalarNode)
                    .map(tuple -> ((ScalarNode) tuple.getValueNode()).getValue())
                    .findFirst()
                    .orElse("");
        }
        return "";
    }

    private void check(Fields fields, String id, Map<String, Integer> lines) {
        if (!fields.has("id")) {
            fields.missing("id", "Name the step, like id: remind");
        } else if (!ID.matcher(id).matches() || RESERVED.contains(id)) {
            fields.fault(
                    "id",
                    "'" + id + "' is no step's id",
                    "Write letters, digits and hyphens, at most 64, and none of: " + String.join(", ", RESERVED));
        } else {
            Integer before = lines.putIfAbsent(id, fields.line("id"));
            if (before != null) {
                fields.fault("id", "'" + id + "' is the step on line " + before + " already", "Give it another id");
            }
        }
    }

    private PlaybookStep step(Fields fields, String id, String next) {
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            faults.add(
                    fields.line(),
                    fields.path(),
                    kinds.isEmpty() ? "does nothing" : "does several things: " + String.join(", ", kinds),
                    "Write exactly one of: " + String.join(", ", KINDS));
            return new PlaybookStep.End(id, "");
        }
        if (fields.has("else") && !kinds.get(0).equals("branch")) {
            fields.fault("else", "does not go with " + kinds.get(0), "Remove it: it goes with branch");
        }
        String then = fields.text("then", 100).orElse(next);
        return switch (kinds.get(0)) {
            case "wait" -> await(fields, id, then);
            case "branch" -> branch(fields, id, then);
            case "end" -> {
                if (fields.has("then")) {
                    fields.fault("then", "nothing follows an end", "Remove it");
                }
                yield new PlaybookStep.End(
                        id, fields.text("end", PlaybookReader.NAME_CHARS_MAX).orElse(""));
            }
            default -> new PlaybookStep.Act(id, deeds.read(fields, kinds.get(0)), then);
        };
    }

    private PlaybookStep await(Fields step, String id, String then) {
        Fields wait = Fields.of(
                faults,
                step.at("wait"),
                step.node("wait").orElseThrow(),
                "for",
                "until",
                "event",
                "when",
                "then",
                "any",
                "timeout",
                "onTimeout");
        List<String> kinds = Arrays.asList("for", "until", "event", "any").stream()
                .filter(wait::has)
                .toList();
        if (kinds.size() != 1) {
            faults.add(
                    wait.line(),
                    wait.path(),
                    kinds.isEmpty() ? "waits for nothing" : "waits for several: " + String.join(", ", kinds),
                    "Write exactly one of: for, until, event, any");
            return new PlaybookStep.End(id, "");
        }
        String kind = kinds.get(0);
        boolean forEvents = kind.equals("event") || kind.equals("any");
        for (String name : List.of("when", "then", "timeout", "onTimeout")) {
            if (wait.has(name) && !(kind.equals("event") || (forEvents && name.contains("imeout")))) {
                wait.fault(name, "does not go with " + kind, "Remove it, or wait for an event");
            }
        }
        if (!forEvents) {
            return kind.equals("for")
                    ? new PlaybookStep.WaitFor(id, wait.lapse("for").orElse(Lapse.WAIT_MAX), then)
                    : new PlaybookStep.WaitUntil(id, wait.hour("until").orElse(LocalTime.NOON), then);
        }
        if (!wait.has("timeout")) {
            wait.missing("timeout", "Say how long to wait at most, like timeout: 3d");
        }
        return new PlaybookStep.WaitEvent(
                id,
                kind.equals("event") ? List.of(arrival(wait, then)) : arrivals(wait, then),
                wait.lapse("timeout").orElse(Lapse.WAIT_MAX),
                wait.text("onTimeout", 100).orElse(then));
    }

    private List<PlaybookStep.Arrival> arrivals(Fields wait, String then) {
        List<PlaybookStep.Arrival> arrivals = new ArrayList<>();
        for (Node node : wait.items("any")) {
            arrivals.add(arrival(Fields.of(faults, wait.at("any"), node, "event", "when", "then"), then));
        }
        return List.copyOf(arrivals);
    }

    private PlaybookStep.Arrival arrival(Fields fields, String then) {
        return new PlaybookStep.Arrival(
                fields.required("event", PlaybookReader.NAME_CHARS_MAX, "Name the event to wait for"),
                fields.condition("when", scope),
                fields.text("then", 100).orElse(then));
    }

    private PlaybookStep branch(Fields step, String id, String then) {
        if (step.has("then")) {
            step.fault("then", "a branch says then for each way", "Write else instead");
        }
        List<PlaybookStep.Way> ways = new ArrayList<>();
        for (Node node : step.items("branch")) {
            Fields way = Fields.of(faults, step.at("branch"), node, "when", "then");
            if (!way.has("when")) {
                way.missing("when", "Write the condition of this way, and else for the rest");
            }
            Optional<Condition> when = way.condition("when", scope);
            String to = way.required("then", 100, "Name the step this way leads to");
            when.ifPresent(condition -> ways.add(new PlaybookStep.Way(condition, to)));
        }
        if (step.items("branch").isEmpty()) {
            step.fault("branch", "no way to choose", "Write a list of when and then");
        }
        return new PlaybookStep.Branch(
                id, List.copyOf(ways), step.text("else", 100).orElse(then));
    }
}
