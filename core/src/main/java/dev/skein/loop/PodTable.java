package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.Pod.Case;
import dev.skein.Pod.Member;
import dev.skein.Step;
import dev.skein.Timer;
import dev.skein.View;
import dev.skein.act.match.Control;
import dev.skein.act.match.PodFloor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The pod's table in one step: the state in the making, and what the step leads to. */
final class PodTable {
    final Key key;
    final Company company;
    final Event event;
    final Instant now;
    Pod pod;
    private final List<Effect> effects = new ArrayList<>();
    final List<View> views = new ArrayList<>();
    private final List<Timer> timers = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();

    PodTable(Pod pod, Event event, Instant now, Company company) {
        this.pod = pod;
        this.company = company;
        this.key = pod.key();
        this.event = event;
        this.now = now;
    }

    /** The floor as it stands at this point of the step. */
    PodFloor floor() {
        return new PodFloor(pod, company, now);
    }

    Optional<Case> find(String conversation) {
        return Optional.ofNullable(pod.cases().get(conversation));
    }

    String name(String employee) {
        return pod.member(employee).map(Member::name).orElse(employee);
    }

    /** The name of who led before; of one who belongs to another pod, as that one told it. */
    String before(Case from) {
        boolean ours = pod.member(from.lead()).isPresent();
        return ours ? name(from.lead()) : event.data().text("leadName").orElse(from.lead());
    }

    void put(Case one) {
        if (one.equals(pod.cases().get(one.conversation()))) {
            return; // most of what waits is as it was, and a copy costs as much as all that waits
        }
        Map<String, Case> cases = new LinkedHashMap<>(pod.cases());
        cases.put(one.conversation(), one);
        pod = pod.with(pod.members(), cases);
    }

    void remove(String conversation) {
        Map<String, Case> cases = new LinkedHashMap<>(pod.cases());
        cases.remove(conversation);
        pod = pod.with(pod.members(), cases);
    }

    void change(String employee, UnaryOperator<Member> how) {
        pod = pod.with(
                pod.members().stream()
                        .map(m -> m.employee().equals(employee) ? how.apply(m) : m)
                        .toList(),
                pod.cases());
    }

    /** Lets the lead go of a conversation that is theirs. */
    void release(Case one) {
        if (!one.isWaiting() && !one.lead().isEmpty()) {
            change(one.lead(), m -> m.freed(now));
            tell(Key.employee(one.lead()), "ConversationReleased", Data.of("conversation", one.conversation()));
        }
    }

    /** From now on this member leads. */
    void hold(Case from, Member member, String because, double probability) {
        String employee = member.employee();
        if (!from.isWaiting() && employee.equals(from.lead())) {
            return;
        }
        decide(from, employee, because, probability);
        PodWaits.ended(this, from);
        release(from);
        Case held = from.lead(employee, because, now).waiting(Optional.empty());
        put(held);
        change(employee, m -> m.took(from.charged(), now));
        tellLead(held, before(from));
        tell(
                Key.employee(employee),
                "ConversationAssigned",
                Data.of(
                        "conversation", from.conversation(),
                        "customer", from.customer().toString(),
                        "charged", from.charged()));
    }

    /** Tells the customer's side who leads. */
    void tellLead(Case one, String before) {
        Pod.Wants wants = one.wanted();
        long block = Control.block(wants.asked());
        Data said = Data.of(
                "conversation", one.conversation(),
                "pod", key.id(),
                "employee", one.lead(),
                "name", name(one.lead()),
                "before", before,
                "because", one.because());
        Data match = Data.of(
                "need", one.need(),
                "channel", wants.channel().name(),
                "charged", one.charged(),
                "known", wants.known().equals(one.lead()),
                "asked", wants.asked().toString(),
                "block", block,
                "on", Control.isOn(company.queue(), key.id(), block));
        tell(one.customer(), "LeadChanged", one.isWaiting() ? said.with("waiting", true) : said.with("match", match));
    }

    void decide(Case from, String lead, String because, double probability) {
        PodFloor floor = floor();
        String id =
                Ids.derive("decision", key.toString(), event.id(), from.conversation(), String.valueOf(views.size()));
        List<Decision.Input> inputs = new ArrayList<>();
        inputs.add(new Decision.Input("the need", from.need(), 0));
        inputs.addAll(floor.believed(from));
        Decision decision = new Decision(
                id,
                from.customer(),
                event.id(),
                now,
                "lead",
                floor.options(from, lead),
                name(lead),
                probability,
                floor.policy(),
                pod.name(),
                because,
                List.copyOf(inputs),
                from.conversation());
        views.add(new View("decision", id, from.customer(), event.id(), "lead", now, decision));
    }

    void tell(Key to, String type, Data data) {
        String id = Ids.derive("effect", key.toString(), event.id(), String.valueOf(effects.size()));
        effects.add(new Effect(id, key, event.id(), "", now, new Action.Tell(to, type, data)));
    }

    void timer(String name, Instant at) {
        timers.add(new Timer(name, at));
    }

    void cancel(String name) {
        cancelled.add(name);
    }

    Step done() {
        views.add(new View("pod", key.id(), key, pod.name(), "", now, pod.shown()));
        return new Step(pod, List.copyOf(effects), List.copyOf(timers), List.copyOf(cancelled), List.copyOf(views));
    }
}
