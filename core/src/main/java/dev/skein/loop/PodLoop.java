package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.Pod.Case;
import dev.skein.Pod.Member;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.View;
import dev.skein.act.Leads;
import dev.skein.host.Host;
import dev.skein.listen.EmployeeVoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pod: who leads which conversation. From the moment a customer needs people there is a lead, always exactly one. */
final class PodLoop implements Loop {
    private final Company company;

    PodLoop(Company company) {
        this.company = company;
    }

    @Override
    public State initial(Key key) {
        return Pod.unknown(key);
    }

    @Override
    public Step step(State state, Event event, Instant now) {
        if (event.type().equals("ItemRefused")) {
            return refused((Pod) state, event, now);
        }
        Table table = new Table((Pod) state, event, now);
        Data data = event.data();
        String conversation = data.text("conversation").orElse("");
        switch (event.type()) {
            case "PodDescribed" -> table.described();
            case "HelpNeeded" -> table.taken(conversation);
            case "NeedChanged" ->
                table.needChanged(conversation, data.text("need").orElse(""));
            case "LeadRequested" ->
                table.requested(conversation, data.text("employee").orElse(""));
            case "ConversationClosed" -> table.closed(conversation);
            case "MemberChanged" ->
                table.member(
                        data.text("employee").orElse(""), data.flag("present").orElse(false));
            case "ProblemFlagged" -> table.views.add(EmployeeVoice.flag(event, table.key, now));
            default -> {
                // A pod hears much that does not concern it.
            }
        }
        return table.done();
    }

    /** What came in and was no event is kept, with the reason, in the house's own pod. */
    private static Step refused(Pod pod, Event event, Instant now) {
        String source = event.data().text("source").orElse("");
        View row = new View(Host.QUARANTINE, event.id(), pod.key(), source, "REFUSED", now, event.data());
        return new Step(pod, List.of(), List.of(), List.of(), List.of(row));
    }

    /** The pod's table in one step: the state in the making. */
    private final class Table {
        private final Key key;
        private final Event event;
        private final Instant now;
        private Pod pod;
        private final List<Effect> effects = new ArrayList<>();
        private final List<View> views = new ArrayList<>();

        Table(Pod pod, Event event, Instant now) {
            this.pod = pod;
            this.key = pod.key();
            this.event = event;
            this.now = now;
        }

        void described() {
            Data d = event.data();
            List<Member> members = new ArrayList<>();
            for (Object one : d.list("members")) {
                if (one instanceof Map<?, ?> map) {
                    members.add(memberOf(map));
                }
            }
            List<String> needs = d.list("needs").stream().map(String::valueOf).toList();
            pod = new Pod(
                    key, d.text("name").orElse(key.id()), needs, d.text("duty").orElse(""), members, pod.cases());
        }

        private Member memberOf(Map<?, ?> map) {
            Data m = Data.of(Data.of("m", map).tree("m").values());
            String employee = m.text("employee").orElse("");
            Optional<Member> known = member(employee);
            return new Member(
                    employee,
                    m.text("name").orElse(employee),
                    m.text("function").orElse(""),
                    m.list("skills").stream().map(String::valueOf).toList(),
                    m.number("capacity").map(Double::intValue).orElse(3),
                    known.map(Member::present).orElse(false),
                    known.map(Member::leading).orElse(0));
        }

        void taken(String conversation) {
            if (pod.cases().containsKey(conversation)) {
                return;
            }
            Data d = event.data();
            String feeling = d.text("feeling").orElse("");
            boolean charged = feeling.equals(Feeling.DISTRESSED.name()) || feeling.equals(Feeling.UNEASY.name());
            Case fresh = new Case(
                    conversation,
                    Key.parse(d.text("customer").orElseThrow()),
                    d.text("need").orElse(""),
                    "",
                    d.text("because").orElse(""),
                    now,
                    charged);
            lead(fresh, Leads.choose(pod, fresh.need(), Optional.empty(), company));
        }

        void needChanged(String conversation, String need) {
            Optional.ofNullable(pod.cases().get(conversation)).ifPresent(old -> {
                Case now = new Case(
                        old.conversation(),
                        old.customer(),
                        need,
                        old.lead(),
                        old.because(),
                        old.since(),
                        old.charged());
                put(now);
                lead(now, Leads.choose(pod, need, Optional.of(old.lead()), company));
            });
        }

        void requested(String conversation, String employee) {
            Case old = pod.cases().get(conversation);
            if (old != null) {
                String because = event.data().text("because").orElse("");
                lead(
                        old,
                        member(employee)
                                .map(m -> new Leads.Choice(
                                        m,
                                        because.isEmpty() ? m.name() + " was asked to lead" : because,
                                        List.of(Decision.Option.open(m.name())))));
            }
        }

        void closed(String conversation) {
            Case old = pod.cases().get(conversation);
            if (old == null) {
                return;
            }
            Map<String, Case> cases = new LinkedHashMap<>(pod.cases());
            cases.remove(conversation);
            pod = new Pod(key, pod.name(), pod.needs(), pod.duty(), pod.members(), cases);
            count(old.lead(), -1);
            tell(Key.employee(old.lead()), "ConversationReleased", Data.of("conversation", conversation));
        }

        /** Presence changed: whoever leaves hands all they lead to who is there, at once. */
        void member(String employee, boolean present) {
            pod = with(pod.members().stream()
                    .map(m -> m.employee().equals(employee)
                            ? new Member(
                                    m.employee(),
                                    m.name(),
                                    m.function(),
                                    m.skills(),
                                    m.capacity(),
                                    present,
                                    m.leading())
                            : m)
                    .toList());
            List<Case> all = List.copyOf(pod.cases().values());
            for (Case one : all) {
                boolean theirs = one.lead().equals(employee);
                boolean leadAway = member(one.lead()).filter(Member::present).isEmpty();
                if ((theirs && !present) || (present && leadAway)) {
                    lead(one, Leads.choose(pod, one.need(), Optional.empty(), company));
                }
            }
        }

        private void lead(Case from, Optional<Leads.Choice> choice) {
            if (choice.isEmpty()) {
                put(from);
                return;
            }
            Leads.Choice chosen = choice.get();
            String employee = chosen.member().employee();
            if (employee.equals(from.lead())) {
                return;
            }
            put(new Case(
                    from.conversation(),
                    from.customer(),
                    from.need(),
                    employee,
                    chosen.because(),
                    now,
                    from.charged()));
            count(from.lead(), -1);
            count(employee, 1);
            decide(from, chosen);
            tell(
                    from.customer(),
                    "LeadChanged",
                    Data.of(
                            "conversation", from.conversation(),
                            "pod", key.id(),
                            "employee", employee,
                            "name", chosen.member().name(),
                            "because", chosen.because()));
            if (!from.lead().isEmpty()) {
                tell(Key.employee(from.lead()), "ConversationReleased", Data.of("conversation", from.conversation()));
            }
            tell(
                    Key.employee(employee),
                    "ConversationAssigned",
                    Data.of(
                            "conversation", from.conversation(),
                            "customer", from.customer().toString(),
                            "charged", from.charged()));
        }

        private void decide(Case from, Leads.Choice chosen) {
            String id = Ids.derive("decision", key.toString(), event.id(), from.conversation());
            Decision decision = new Decision(
                    id,
                    from.customer(),
                    event.id(),
                    now,
                    "lead",
                    chosen.options(),
                    chosen.member().name(),
                    1,
                    Leads.POLICY + ", settings@" + company.version(),
                    pod.name(),
                    chosen.because(),
                    List.of(new Decision.Input("the need", from.need(), 0)),
                    from.conversation());
            views.add(new View("decision", id, from.customer(), event.id(), "lead", now, decision));
        }

        private Optional<Member> member(String employee) {
            return pod.members().stream()
                    .filter(m -> m.employee().equals(employee))
                    .findFirst();
        }

        private void count(String employee, int by) {
            pod = with(pod.members().stream()
                    .map(m -> m.employee().equals(employee)
                            ? new Member(
                                    m.employee(),
                                    m.name(),
                                    m.function(),
                                    m.skills(),
                                    m.capacity(),
                                    m.present(),
                                    Math.max(0, m.leading() + by))
                            : m)
                    .toList());
        }

        private Pod with(List<Member> members) {
            return new Pod(key, pod.name(), pod.needs(), pod.duty(), members, pod.cases());
        }

        private void put(Case one) {
            Map<String, Case> cases = new LinkedHashMap<>(pod.cases());
            cases.put(one.conversation(), one);
            pod = new Pod(key, pod.name(), pod.needs(), pod.duty(), pod.members(), cases);
        }

        private void tell(Key to, String type, Data data) {
            String id = Ids.derive("effect", key.toString(), event.id(), String.valueOf(effects.size()));
            effects.add(new Effect(id, key, event.id(), "", now, new Action.Tell(to, type, data)));
        }

        Step done() {
            views.add(new View("pod", key.id(), key, pod.name(), "", now, pod));
            return new Step(pod, List.copyOf(effects), List.of(), List.of(), List.copyOf(views));
        }
    }
}
