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
import dev.skein.Step;
import dev.skein.View;
import dev.skein.act.Leads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pod's table in one step: the state in the making. */
final class PodTable {
    final Key key;
    final Company company;
    final Event event;
    final Instant now;
    Pod pod;
    private final List<Effect> effects = new ArrayList<>();
    final List<View> views = new ArrayList<>();

    PodTable(Pod pod, Event event, Instant now, Company company) {
        this.pod = pod;
        this.company = company;
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
                key,
                d.text("name").orElse(key.id()),
                needs,
                d.text("duty").orElse(""),
                members,
                pod.cases(),
                pod.incidents(),
                pod.given());
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
        Optional<Member> wanted = member(d.text("employee").orElse(""));
        wanted.ifPresent(m -> present(m.employee(), true)); // who answers is there
        lead(
                fresh,
                wanted.isPresent()
                        ? wanted.map(m -> new Leads.Choice(m, fresh.because(), Leads.options(pod)))
                        : Leads.choose(pod, fresh.need(), Optional.empty(), company));
    }

    void needChanged(String conversation, String need) {
        Optional.ofNullable(pod.cases().get(conversation)).ifPresent(old -> {
            Case now = new Case(
                    old.conversation(), old.customer(), need, old.lead(), old.because(), old.since(), old.charged());
            put(now);
            lead(now, Leads.choose(pod, need, Optional.of(old.lead()), company));
        });
    }

    /**
     * Somebody asks for a lead by name: themselves, to take it up or back, or another. Who is not there is handed
     * nothing by others, for the customer would wait; the decision says so and the lead stays.
     */
    void requested(String conversation, String employee) {
        Case old = pod.cases().get(conversation);
        Optional<Member> asked = member(employee);
        if (old == null || asked.isEmpty()) {
            return;
        }
        Member wanted = asked.get();
        String by = event.data().text("by").orElse("");
        String said = event.data().text("because").orElse("");
        String because = said.isEmpty() ? wanted.name() + " was asked to lead" : said;
        boolean absent = !wanted.present() && !by.isEmpty() && !by.equals(employee);
        if (absent) {
            decide(old, old.lead(), wanted.name() + " is not present", Leads.options(pod));
            return;
        }
        present(employee, true);
        lead(old, Optional.of(new Leads.Choice(wanted, because, Leads.options(pod))));
    }

    void closed(String conversation) {
        Case old = pod.cases().get(conversation);
        if (old == null) {
            return;
        }
        Map<String, Case> cases = new LinkedHashMap<>(pod.cases());
        cases.remove(conversation);
        pod = pod.with(pod.members(), cases);
        if (old.lead().isEmpty()) {
            return;
        }
        count(old.lead(), -1);
        tell(Key.employee(old.lead()), "ConversationReleased", Data.of("conversation", conversation));
    }

    /** Presence changed. */
    void present(String employee, boolean present) {
        pod = with(pod.members().stream()
                .map(m -> m.employee().equals(employee)
                        ? new Member(
                                m.employee(), m.name(), m.function(), m.skills(), m.capacity(), present, m.leading())
                        : m)
                .toList());
    }

    /** Whoever leads and is not there, hands all they lead to who is, at once; also when somebody is free only now. */
    private void seat() {
        for (Case one : List.copyOf(pod.cases().values())) {
            if (member(one.lead()).filter(Member::present).isEmpty()) {
                Optional<Leads.Choice> choice = Leads.choose(pod, one.need(), Optional.empty(), company);
                String gone = member(one.lead()).map(m -> m.name() + " left; ").orElse("");
                lead(one, choice.map(c -> new Leads.Choice(c.member(), gone + c.because(), c.options())));
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
                from.conversation(), from.customer(), from.need(), employee, chosen.because(), now, from.charged()));
        count(from.lead(), -1);
        count(employee, 1);
        decide(from, employee, chosen.because(), chosen.options());
        tell(
                from.customer(),
                "LeadChanged",
                Data.of(
                        "conversation", from.conversation(),
                        "pod", key.id(),
                        "employee", employee,
                        "name", chosen.member().name(),
                        "before", member(from.lead()).map(Member::name).orElse(from.lead()),
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

    private void decide(Case from, String lead, String because, List<Decision.Option> options) {
        String id = Ids.derive("decision", key.toString(), event.id(), from.conversation());
        Decision decision = new Decision(
                id,
                from.customer(),
                event.id(),
                now,
                "lead",
                options,
                member(lead).map(Member::name).orElse(lead),
                1,
                Leads.POLICY + ", settings@" + company.version(),
                pod.name(),
                because,
                List.of(new Decision.Input("the need", from.need(), 0)),
                from.conversation());
        views.add(new View("decision", id, from.customer(), event.id(), "lead", now, decision));
    }

    private Optional<Member> member(String employee) {
        return pod.members().stream().filter(m -> m.employee().equals(employee)).findFirst();
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
        return pod.with(members, pod.cases());
    }

    private void put(Case one) {
        Map<String, Case> cases = new LinkedHashMap<>(pod.cases());
        cases.put(one.conversation(), one);
        pod = pod.with(pod.members(), cases);
    }

    void tell(Key to, String type, Data data) {
        String id = Ids.derive("effect", key.toString(), event.id(), String.valueOf(effects.size()));
        effects.add(new Effect(id, key, event.id(), "", now, new Action.Tell(to, type, data)));
    }

    Step done() {
        seat();
        views.add(new View("pod", key.id(), key, pod.name(), "", now, pod));
        return new Step(pod, List.copyOf(effects), List.of(), List.of(), List.copyOf(views));
    }
}
