package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Employee;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Run;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.Timer;
import dev.skein.View;
import dev.skein.act.playbook.Moves;
import dev.skein.act.playbook.Playbooks;
import dev.skein.act.playbook.Wish;
import dev.skein.learn.Load;
import dev.skein.listen.EmployeeVoice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One employee: presence, work, load; served by the same playbooks as a customer. No feeling is inferred here. */
final class EmployeeLoop implements Loop {
    /** The timer that ends a break whose end was said. */
    private static final String BACK = "presence/back";

    private final Company company;
    private final Playbooks playbooks;

    EmployeeLoop(Company company, Playbooks playbooks) {
        this.company = company;
        this.playbooks = playbooks;
    }

    @Override
    public State initial(Key key) {
        return Employee.unknown(key);
    }

    @Override
    public Step step(State state, Event event, Instant now) {
        Employee before = (Employee) state;
        List<Effect> effects = new ArrayList<>();
        List<View> views = new ArrayList<>();
        List<Timer> timers = new ArrayList<>();
        List<String> cancelled = new ArrayList<>();
        Employee heard = listen(before, event, now, effects, views);
        if (heard.pods().size() > 1
                && heard.leading().size() != before.leading().size()) {
            Data load = Data.of(
                    "employee", heard.key().id(), "leading", heard.leading().size());
            heard.pods().forEach(pod -> tell(heard, event, now, effects, "LoadChanged", Key.pod(pod), load));
        }
        if (event.type().equals("PresenceChanged")) {
            until(event, now).ifPresentOrElse(at -> timers.add(new Timer(BACK, at)), () -> cancelled.add(BACK));
        }
        Moves moves = playbooks.step(
                before.key(), before.key(), before.runs(), event, now, company.zone(), () -> facts(heard, now));
        Employee after = heard;
        for (Wish wish : moves.wishes()) {
            Optional<String> text = wish instanceof Wish.Say say
                    ? Optional.of(say.text())
                    : wish instanceof Wish.MakeGood good ? Optional.of(good.text()) : Optional.empty();
            if (text.isPresent()) {
                after = after.edit().breakOffered(now).done();
                views.add(notice(before.key(), event, wish.from(), text.get(), now));
            }
        }
        after = after.edit().runs(moves.runs()).done();
        for (Run run : moves.runs()) {
            if (!before.runs().contains(run)) {
                views.add(new View(
                        "run",
                        run.id(),
                        before.key(),
                        run.playbook(),
                        run.status().name(),
                        run.began(),
                        run));
            }
        }
        moves.decisions()
                .forEach(d -> views.add(new View("decision", d.id(), before.key(), d.cause(), d.kind(), d.at(), d)));
        moves.outcomes()
                .forEach(o ->
                        views.add(new View("outcome", o.id(), before.key(), o.decision(), o.measure(), o.at(), o)));
        views.add(new View(
                "employee",
                before.key().id(),
                before.key(),
                after.function(),
                after.presence().name(),
                now,
                after));
        timers.addAll(moves.timers());
        cancelled.addAll(moves.cancelled());
        return new Step(after, List.copyOf(effects), List.copyOf(timers), List.copyOf(cancelled), List.copyOf(views));
    }

    /** What the employee reads: an offer, a word. It goes to nobody else. */
    private static View notice(Key key, Event event, Wish.From from, String text, Instant now) {
        Data body = Data.of("text", text, "owner", from.owner(), "policy", from.policy());
        return new View("notice", Ids.derive("notice", event.id(), from.step()), key, from.policy(), "OPEN", now, body);
    }

    private static Employee listen(Employee e, Event event, Instant now, List<Effect> effects, List<View> views) {
        Data d = event.data();
        String conversation = d.text("conversation").orElse("");
        Map<String, Key> leading = new LinkedHashMap<>(e.leading());
        switch (event.type()) {
            case "EmployeeDescribed" -> {
                return described(e, d);
            }
            case "PresenceChanged" -> {
                Employee.Presence presence = presence(d.text("presence").orElse(""), e.presence());
                return present(e, presence, until(event, now), event, now, effects);
            }
            case Timer.FIRED -> {
                boolean back = d.text("name").equals(Optional.of(BACK)) && e.presence() == Employee.Presence.BREAK;
                return back ? present(e, Employee.Presence.AVAILABLE, Optional.empty(), event, now, effects) : e;
            }
            case "ConversationAssigned" -> {
                leading.put(conversation, Key.parse(d.text("customer").orElse("customer:unknown")));
                int row = d.flag("charged").orElse(false) ? e.chargedInRow() + 1 : 0;
                return e.edit().leading(leading).chargedInRow(row).done();
            }
            case "ConversationReleased" -> {
                leading.remove(conversation);
                return e.edit().leading(leading).done();
            }
            case "ProblemFlagged" -> {
                views.add(EmployeeVoice.flag(event, e.key(), now));
                return e;
            }
            default -> {
                return e;
            }
        }
    }

    private static Employee present(
            Employee e,
            Employee.Presence presence,
            Optional<Instant> until,
            Event event,
            Instant now,
            List<Effect> effects) {
        boolean there = presence == Employee.Presence.AVAILABLE;
        Data said = Data.of("employee", e.key().id(), "present", there);
        for (String pod : e.pods()) {
            tell(
                    e,
                    event,
                    now,
                    effects,
                    "MemberChanged",
                    Key.pod(pod),
                    until.map(at -> said.with("until", at.toString())).orElse(said));
        }
        return e.edit()
                .presence(presence, now)
                .chargedInRow(there ? e.chargedInRow() : 0)
                .done();
    }

    /** When a break ends, if that was said and is still to come. */
    private static Optional<Instant> until(Event event, Instant now) {
        try {
            return event.data()
                    .text("presence")
                    .filter(p -> p.equalsIgnoreCase(Employee.Presence.BREAK.name()))
                    .flatMap(p -> event.data().text("until"))
                    .map(Instant::parse)
                    .filter(at -> at.isAfter(now));
        } catch (DateTimeException e) {
            return Optional.empty(); // the edge refuses such a time with its path; here no end was said
        }
    }

    private static void tell(
            Employee e, Event event, Instant now, List<Effect> effects, String type, Key to, Data data) {
        String id = Ids.derive("effect", e.key().toString(), event.id(), String.valueOf(effects.size()));
        effects.add(new Effect(id, e.key(), event.id(), "", now, new Action.Tell(to, type, data)));
    }

    private static Employee described(Employee e, Data d) {
        return e.edit()
                .name(d.text("name").orElse(e.name()))
                .function(d.text("function").orElse(e.function()))
                .skills(d.list("skills").stream().map(String::valueOf).toList())
                .capacity(d.number("capacity").map(Double::intValue).orElse(e.capacity()))
                .pods(d.list("pods").stream().map(String::valueOf).toList())
                .done();
    }

    private static Employee.Presence presence(String name, Employee.Presence otherwise) {
        for (Employee.Presence presence : Employee.Presence.values()) {
            if (presence.name().equals(name.toUpperCase(Locale.ROOT))) {
                return presence;
            }
        }
        return otherwise;
    }

    /** What a playbook for employees may ask: work alone. */
    private static Map<String, Object> facts(Employee e, Instant now) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", e.name());
        facts.put("function", e.function());
        facts.put("presence", e.presence().name());
        facts.put("leading", (long) e.leading().size());
        facts.put("chargedInRow", (long) e.chargedInRow());
        facts.put("pauseIsDue", Load.pauseIsDue(e, now));
        return facts;
    }
}
