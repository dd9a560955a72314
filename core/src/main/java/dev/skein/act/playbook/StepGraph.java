package dev.skein.act.playbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How steps hang together: each leads to a step there is, each can be come to, none goes round without a wait. */
final class StepGraph {
    private final Faults faults;
    private final List<PlaybookStep> steps;
    private final List<Fields> fields;
    private final Map<String, PlaybookStep> byId = new LinkedHashMap<>();
    private final Map<String, Fields> fieldsOf = new LinkedHashMap<>();

    StepGraph(Faults faults, List<PlaybookStep> steps, List<Fields> fields) {
        this.faults = faults;
        this.steps = steps;
        this.fields = fields;
        for (int i = 0; i < steps.size(); i++) {
            byId.putIfAbsent(steps.get(i).id(), steps.get(i));
            fieldsOf.putIfAbsent(steps.get(i).id(), fields.get(i));
        }
    }

    void check() {
        boolean known = true;
        for (int i = 0; i < steps.size(); i++) {
            for (String next : new LinkedHashSet<>(steps.get(i).next())) {
                if (!next.equals(PlaybookStep.END) && !byId.containsKey(next)) {
                    known = false;
                    faults.add(
                            fields.get(i).line(),
                            fields.get(i).path(),
                            "leads to '" + next + "', which is no step",
                            "Write one of: " + String.join(", ", byId.keySet()) + ", end");
                }
            }
        }
        if (known && byId.size() == steps.size() && !steps.isEmpty()) {
            refuseUnreached();
            refuseRounds();
        }
    }

    private void refuseUnreached() {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(steps.get(0).id()));
        while (!open.isEmpty()) {
            String id = open.pop();
            PlaybookStep step = byId.get(id);
            if (step != null && reached.add(id)) {
                open.addAll(step.next());
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!reached.contains(steps.get(i).id())) {
                Fields at = fields.get(i);
                faults.add(at.line(), at.path(), "nothing leads to it", "Lead to it with then, or remove it");
            }
        }
    }

    /** Depth first over the steps that are no waits; a step met again on the way to itself closes a round. */
    private void refuseRounds() {
        Set<String> done = new LinkedHashSet<>();
        for (PlaybookStep start : steps) {
            List<String> way = new ArrayList<>();
            List<Integer> turns = new ArrayList<>();
            push(start.id(), done, way, turns);
            while (!way.isEmpty()) {
                int top = way.size() - 1;
                PlaybookStep step = byId.get(way.get(top));
                int turn = turns.get(top);
                if (step == null || turn >= step.next().size()) {
                    done.add(way.remove(top));
                    turns.remove(top);
                    continue;
                }
                turns.set(top, turn + 1);
                String next = step.next().get(turn);
                if (way.contains(next)) {
                    refuse(way.subList(way.indexOf(next), way.size()), step.id());
                } else {
                    push(next, done, way, turns);
                }
            }
        }
    }

    private void push(String id, Set<String> done, List<String> way, List<Integer> turns) {
        PlaybookStep step = byId.get(id);
        if (step != null && !step.isWait() && !done.contains(id)) {
            way.add(id);
            turns.add(0);
        }
    }

    private void refuse(List<String> round, String closing) {
        Fields at = fieldsOf.get(closing);
        if (at != null) {
            faults.add(
                    at.line(),
                    at.path(),
                    "goes round for ever: " + String.join(" → ", round) + " → " + round.get(0),
                    "Put a wait between them, or lead elsewhere");
        }
    }
}
