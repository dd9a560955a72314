package dev.skein.sim;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Company;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Effect;
import dev.skein.Employee;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Pod;
import dev.skein.Promise;
import dev.skein.Run;
import dev.skein.Survey;
import dev.skein.Timer;
import dev.skein.act.Gate;
import dev.skein.host.Host;
import dev.skein.host.Replay.Recorded;
import dev.skein.host.Views.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold after every step of a simulated week, whoever lived in it. The first that does not is an {@link
 * AssertionError} that names seed and time.
 */
public final class Invariants implements World.Watch {
    private static final int PAGE = 500;

    private final long seed;
    private final Company company;
    private final Set<String> performed = new HashSet<>();
    private final Map<String, String> surveys = new HashMap<>();
    private final Map<String, String> apologies = new HashMap<>();
    private int checked;

    public Invariants(long seed, Company company) {
        this.seed = seed;
        this.company = company;
    }

    /** How many states were looked at. */
    public int checked() {
        return checked;
    }

    @Override
    public void performed(Effect effect) {
        check(performed.add(effect.id()), "effect " + effect.id() + " was handed out twice", effect.at());
    }

    @Override
    public void after(MemoryHost host, List<Recorded> fresh) {
        Set<Key> touched = new LinkedHashSet<>();
        for (Recorded one : fresh) {
            touched.add(host.event(one.event().id()).orElseThrow().key());
            host.effects(Optional.empty(), Optional.of(one.event().id()), Optional.empty(), PAGE).items().stream()
                    .map(posted -> posted.effect())
                    .forEach(effect -> effect(host, effect));
        }
        for (Key key : touched) {
            if (host.state(key) instanceof Pod pod) {
                pod(host, pod);
            }
            if (host.state(key) instanceof Customer customer
                    && customer.profile().mergedInto().isEmpty()) {
                customer(host, customer);
            }
        }
        check(host.list(Query.of(Host.QUARANTINE)).items().isEmpty(), "an event was put aside", host.now());
    }

    private void effect(MemoryHost host, Effect effect) {
        if (effect.action() instanceof Action.Tell) {
            return;
        }
        check(
                host.row("decision", effect.decision()).isPresent(),
                "effect " + effect.id() + " has no decision behind it",
                effect.at());
        if (effect.action() instanceof Action.Send send && send.author() == Message.Author.PLAYBOOK) {
            Customer customer = (Customer) host.state(effect.key());
            check(
                    Consent.allows(customer.consents(), send.purpose(), send.channel()),
                    "customer " + effect.key() + " was contacted without consent for " + send.purpose(),
                    effect.at());
            boolean mail = send.channel() != Channel.CHAT;
            check(
                    !mail || !Gate.isQuiet(customer, company, effect.at()),
                    "customer " + effect.key() + " was written to in the quiet hours",
                    effect.at());
        }
        if (effect.action() instanceof Action.Ask ask) {
            Survey survey = ((Customer) host.state(effect.key()))
                    .surveys().stream()
                            .filter(s -> s.id().equals(ask.survey()))
                            .findFirst()
                            .orElseThrow(() -> failure("a survey was asked that is not known", effect.at()));
            check(
                    surveys.put(survey.about(), effect.id()) == null,
                    "customer " + effect.key() + " was asked twice about " + survey.about(),
                    effect.at());
        }
    }

    /** Time without a lead is zero: who leads is there, unless nobody who is there is free. */
    private void pod(MemoryHost host, Pod pod) {
        boolean free = pod.members().stream().anyMatch(m -> m.present() && m.leading() < m.capacity());
        for (Pod.Case one : pod.cases().values()) {
            check(!one.lead().isEmpty(), one.conversation() + " has no lead in " + pod.name(), host.now());
            Employee lead = (Employee) host.state(Key.employee(one.lead()));
            check(
                    !free || lead.presence() == Employee.Presence.AVAILABLE,
                    one.lead() + " leads " + one.conversation() + " and is not there, though somebody is free",
                    host.now());
            Customer customer = (Customer) host.state(host.owner(one.customer()));
            Optional<String> known = customer.conversation(one.conversation())
                    .filter(c -> c.isOpen() && c.handedOver())
                    .flatMap(Conversation::lead);
            check(
                    known.isEmpty() || known.get().equals(one.lead()),
                    one.conversation() + " is led by " + one.lead() + ", and the customer's side knows " + known,
                    host.now());
        }
    }

    private void customer(MemoryHost host, Customer customer) {
        checked++;
        String who = customer.key().toString();
        for (Customer.Contact contact : customer.contacts()) {
            if (!contact.apologyFor().isEmpty()) {
                String once = apologies.putIfAbsent(
                        contact.apologyFor() + " " + who, contact.at().toString());
                check(
                        once == null || once.equals(contact.at().toString()),
                        who + " was apologised to twice for " + contact.apologyFor(),
                        contact.at());
            }
        }
        for (Promise promise : customer.promises()) {
            check(
                    promise.status() != Promise.Status.OPEN
                            || hasTimer(host, customer, "promise/" + promise.id(), promise),
                    who + " was promised \"" + promise.text() + "\" and nothing follows it up",
                    host.now());
        }
        for (Conversation talk : customer.conversations()) {
            check(
                    !talk.handedOver() || !talk.isOpen() || talk.lead().isPresent(),
                    who + " has been handed over and nobody leads",
                    host.now());
        }
        Set<String> running = new HashSet<>();
        for (Run run : customer.runs()) {
            check(
                    !run.isRunning() || running.add(run.playbook() + " " + run.subject()),
                    who + " has two runs of " + run.playbook() + " about " + run.subject(),
                    host.now());
        }
    }

    /** The timer hangs on the key the promise was made under, which a merge does not change. */
    private static boolean hasTimer(MemoryHost host, Customer customer, String name, Promise promise) {
        return timers(host, customer.key(), name) || timers(host, promise.origin(), name);
    }

    private static boolean timers(MemoryHost host, Key key, String name) {
        return host.timers(key).stream().map(Timer::name).anyMatch(name::equals);
    }

    private void check(boolean holds, String otherwise, Instant at) {
        if (!holds) {
            throw failure(otherwise, at);
        }
    }

    private AssertionError failure(String otherwise, Instant at) {
        return new AssertionError("seed " + seed + ", at " + at + ": " + otherwise);
    }
}
