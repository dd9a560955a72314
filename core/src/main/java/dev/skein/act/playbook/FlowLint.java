package dev.skein.act.playbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Proves of a flow, over every way through it, that it has no dead end: each step is there and is come to; from each an end
 * and a person can be reached; no way goes round without learning something of the customer; and nothing is changed that the
 * customer has not said yes to since what it rests on was asked.
 */
final class FlowLint {
    /** Types of events that are Skein's own, by which a flow could speak for somebody else. */
    static final List<String> OURS = List.of(
            "MessageReceived",
            "MessageSent",
            "ReplyWritten",
            "NoteWritten",
            "PersonAsked",
            "LeadRequested",
            "LeadChanged",
            "ConversationResolved",
            "ConversationAssigned",
            "ConversationReleased",
            "ConsentChanged",
            "ProfileIdentified",
            "ProfileMerged",
            "ProfileReturned",
            "MergeUndone",
            "Forwarded",
            "PromiseKept",
            "OfferMade",
            "SurveyAsked",
            "SurveyAnswered",
            "OutcomeSeen",
            "SendFailed",
            "TimerFired",
            "HelpNeeded",
            "CreditAsked",
            "CreditAnswered",
            "RecoveryMoved",
            "InsightRefined",
            "RereadFailed",
            "SuggestionReworded",
            "WrapUpCorrected",
            "ConsultAsked",
            "DecisionAsked");

    private final Faults faults;
    private final List<FlowStep> steps;
    private final Map<String, FlowStep> byId = new LinkedHashMap<>();
    private final Map<String, Fields> fieldsOf = new LinkedHashMap<>();

    FlowLint(Faults faults, List<FlowStep> steps, List<Fields> fields) {
        this.faults = faults;
        this.steps = steps;
        for (int i = 0; i < steps.size(); i++) {
            byId.put(steps.get(i).id(), steps.get(i));
            fieldsOf.put(steps.get(i).id(), fields.get(i));
        }
    }

    void check() {
        refuseUnknown();
        if (!faults.isEmpty()) {
            return;
        }
        refuseUnreached();
        refuseDeadEnds();
        refuseRounds();
        refuseUnconfirmed();
        refuseUnsaid();
    }

    private void fault(FlowStep step, String wrong, String cure) {
        Fields at = fieldsOf.get(step.id());
        if (at != null) {
            faults.add(at.line(), at.path(), wrong, cure);
        }
    }

    private void refuseUnknown() {
        for (FlowStep step : steps) {
            for (String next : new LinkedHashSet<>(step.next())) {
                if (!next.equals(FlowStep.END) && !byId.containsKey(next)) {
                    fault(
                            step,
                            "leads to '" + next + "', which is no step",
                            "Write one of: " + String.join(", ", byId.keySet()) + ", end");
                }
            }
            if (step instanceof FlowStep.Confirm confirm && !(byId.get(confirm.act()) instanceof FlowStep.Act)) {
                fault(step, "asks about '" + confirm.act() + "', which is no act", "Name the step that acts");
            }
        }
    }

    private void refuseUnreached() {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(steps.get(0).id()));
        while (!open.isEmpty()) {
            String id = open.pop();
            FlowStep step = byId.get(id);
            if (step != null && reached.add(id)) {
                open.addAll(step.next());
            }
        }
        steps.stream()
                .filter(s -> !reached.contains(s.id()))
                .forEach(s -> fault(s, "nothing leads to it", "Lead to it with then, or remove it"));
    }

    /** From every step an end and a person. Whoever asks for a person gets one anyway; this is for who does not. */
    private void refuseDeadEnds() {
        Set<String> ending =
                leadingTo(s -> s instanceof FlowStep.HandOver || s.next().contains(FlowStep.END));
        Set<String> toPerson = leadingTo(FlowStep.HandOver.class::isInstance);
        for (FlowStep step : steps) {
            if (!ending.contains(step.id())) {
                fault(step, "no way from here reaches an end", "Lead to end, or to a step with handOver");
            }
            if (step.isWait() && !toPerson.contains(step.id())) {
                fault(
                        step,
                        "no way from here reaches a person",
                        "Lead notUnderstood to a step with handOver, like then: person");
            }
        }
    }

    /** Ids of the steps from which a step like that can be reached, themselves included. */
    private Set<String> leadingTo(Predicate<FlowStep> goal) {
        Set<String> found = new LinkedHashSet<>();
        steps.stream().filter(goal).map(FlowStep::id).forEach(found::add);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (FlowStep step : steps) {
                if (!found.contains(step.id()) && step.next().stream().anyMatch(found::contains)) {
                    found.add(step.id());
                    grew = true;
                }
            }
        }
        return found;
    }

    /** A round in which nothing is asked and understood learns nothing, and may never end. */
    private void refuseRounds() {
        for (FlowStep step : steps) {
            List<String> way = new ArrayList<>(List.of(step.id()));
            Set<String> seen = new LinkedHashSet<>();
            if (roundBack(step, step, way, seen)) {
                fault(
                        step,
                        "goes round without learning anything: " + String.join(" → ", way),
                        "Ask something in between, or lead to an end or a person");
                return;
            }
        }
    }

    /** Depth first over the edges by which nothing is learned. */
    private boolean roundBack(FlowStep start, FlowStep at, List<String> way, Set<String> seen) {
        for (String next : idle(at)) {
            FlowStep following = byId.get(next);
            if (next.equals(start.id())) {
                way.add(next);
                return true;
            }
            if (following != null && seen.add(next)) {
                way.add(next);
                if (roundBack(start, following, way, seen)) {
                    return true;
                }
                way.remove(way.size() - 1);
            }
        }
        return false;
    }

    /** Edges by which the customer has told nothing new; an answer that was understood is another matter. */
    private static List<String> idle(FlowStep step) {
        return step instanceof FlowStep.Ask ask
                ? List.of(ask.notUnderstood().then(), ask.silence().then())
                : step.next();
    }

    /**
     * A must-analysis: an act is allowed where every way to it passes a yes to a question about it, after the last answer
     * that anything in it rests on.
     */
    private void refuseUnconfirmed() {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        Set<String> all = new TreeSet<>();
        steps.stream().filter(FlowStep.Act.class::isInstance).map(FlowStep::id).forEach(all::add);
        steps.forEach(s -> allowed.put(s.id(), new TreeSet<>(all)));
        allowed.put(steps.get(0).id(), new TreeSet<>());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (FlowStep from : steps) {
                for (String to : new LinkedHashSet<>(from.next())) {
                    Set<String> into = allowed.get(to);
                    if (into != null && into.retainAll(after(from, to, allowed.getOrDefault(from.id(), all)))) {
                        changed = true;
                    }
                }
            }
        }
        for (FlowStep step : steps) {
            Set<String> here = allowed.get(step.id());
            if (step instanceof FlowStep.Act && (here == null || !here.contains(step.id()))) {
                fault(
                        step,
                        "acts on a way on which the customer has not said yes to it",
                        "Put a confirm with act: " + step.id() + " before it, after the last question it rests on");
            }
        }
    }

    /** What is allowed on the way from one step to the next, when so much was allowed before it. */
    private static Set<String> after(FlowStep from, String to, Set<String> before) {
        Set<String> now = new TreeSet<>(before);
        if (from instanceof FlowStep.Confirm confirm) {
            if (to.equals(confirm.yes())
                    && !to.equals(confirm.no())
                    && !to.equals(confirm.notUnderstood().then())
                    && !to.equals(confirm.silence().then())) {
                now.add(confirm.act());
            } else {
                now.remove(confirm.act());
            }
        } else if (from instanceof FlowStep.Ask || from instanceof FlowStep.LookUp) {
            now.clear();
        } else if (from instanceof FlowStep.Act) {
            now.remove(from.id());
        }
        return now;
    }

    /** A text may speak of what was asked or looked up, and of the customer's own traits with a fallback. */
    private void refuseUnsaid() {
        Set<String> slots = new TreeSet<>();
        for (FlowStep step : steps) {
            if (step instanceof FlowStep.Ask ask) {
                slots.add(ask.slot());
            } else if (step instanceof FlowStep.LookUp look) {
                slots.add(look.slot());
            }
        }
        for (FlowStep step : steps) {
            for (Template text : texts(step)) {
                for (Template.Part place : text.places()) {
                    if (!slots.contains(place.name()) && place.fallback().isEmpty()) {
                        fault(
                                step,
                                "{" + place.name() + "} is neither asked nor looked up",
                                "Write one of: {" + String.join("}, {", slots) + "}, or a fallback: {" + place.name()
                                        + "|it}");
                    }
                }
            }
        }
    }

    private static List<Template> texts(FlowStep step) {
        if (step instanceof FlowStep.Ask ask) {
            return List.of(ask.text());
        }
        if (step instanceof FlowStep.Say say) {
            return List.of(say.text());
        }
        if (step instanceof FlowStep.Confirm confirm) {
            return List.of(confirm.text());
        }
        return step instanceof FlowStep.Act act ? List.copyOf(act.data().values()) : List.of();
    }
}
