package dev.skein.sim.rehearsal;

import dev.skein.Action;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Outcome;
import dev.skein.Promise;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.View;
import dev.skein.host.Derived;
import dev.skein.host.Host;
import dev.skein.loop.Loop;
import dev.skein.loop.QuietEvents;
import dev.skein.sim.Results;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One person's past, lived again: the smallest host. An event is taken at the time it reached us, timers before it at
 * theirs; what is asked of a channel is noted and taken as done at once; nothing leaves.
 */
final class Life {
    private final Loop loop;
    private final QuietEvents quiet;
    private final Tally tally;
    private final Account account;
    private final Map<Key, State> states = new HashMap<>(4); // never gone through: its order would be chance
    private final Map<Key, Key> owners = new HashMap<>(2);
    private final Wakes wakes = new Wakes();
    private final Map<Key, List<Event>> waiting = new HashMap<>(2);
    private final Deque<Event> next = new ArrayDeque<>(4);
    private final Set<String> seen = new HashSet<>();
    private Instant now = Instant.EPOCH;

    private Life(Version.Stepping stepping, Tally tally) {
        this.loop = stepping.loop();
        this.quiet = stepping.quiet();
        this.tally = tally;
        this.account = new Account(tally);
    }

    /** Lives the events and the timers up to {@code until}. */
    static Life live(Version.Stepping stepping, List<Event> events, Instant until, Tally tally) {
        Life life = new Life(stepping, tally);
        for (Event event : events) {
            life.hear(event);
        }
        life.wakeUntil(until);
        return life;
    }

    /** What is kept of it. */
    Account.Kept kept() {
        Map<Key, Key> held = new HashMap<>(2);
        owners.keySet().forEach(key -> held.put(key, owner(key)));
        return account.kept(this::owner, held);
    }

    /** How a key stands in the end. */
    Customer state(Key key) {
        Customer state = before(key);
        states.put(key, state);
        return state;
    }

    private void hear(Event event) {
        if (!seen.add(event.id())) {
            tally.repeats++;
            return;
        }
        if (isResult(event)) {
            tally.resultsOfThen++;
            return;
        }
        wakeUntil(event.received());
        now = event.received();
        tally.events++;
        if (!waits(event)) {
            take(event);
            settle();
        }
    }

    /** Lets a quiet event wait for the next that is not: they are heard together then. */
    private boolean waits(Event event) {
        Key key = owner(event.subject());
        State state = states.get(key);
        if (!(state instanceof Customer customer) || !quiet.isQuiet(customer, event)) {
            return false;
        }
        waiting.computeIfAbsent(key, any -> new ArrayList<>()).add(event);
        return true;
    }

    private Customer before(Key key) {
        State state = states.get(key);
        Customer before = (Customer) (state == null ? loop.initial(key) : state);
        List<Event> heard = waiting.remove(key);
        return heard == null ? before : quiet.heard(before, heard);
    }

    /** What a channel told of an effect of then: here another policy acts, and its own effects have their own results. */
    private static boolean isResult(Event event) {
        return switch (event.type()) {
            case "MessageSent", "SendFailed", "SurveyAsked", "OfferMade" ->
                event.data().at(Event.EFFECT).isPresent();
            default -> false;
        };
    }

    private void wakeUntil(Instant until) {
        for (Wakes.Wake wake = wakes.take(until); wake != null; wake = wakes.take(until)) {
            Instant at = wake.timer().at();
            now = at.isAfter(now) ? at : now;
            tally.own++;
            take(Derived.fired(wake.key(), wake.timer(), now));
            settle();
        }
    }

    private void settle() {
        for (Event event = next.poll(); event != null; event = next.poll()) {
            tally.own++;
            take(event);
        }
    }

    private void take(Event event) {
        Key key = Derived.isHosts(event) ? event.subject() : owner(event.subject());
        if (key.kind() != Key.Kind.CUSTOMER) {
            return;
        }
        Customer before = before(key);
        Step step;
        try {
            step = loop.step(before, event, now);
        } catch (RuntimeException e) {
            // As a host puts an event aside: the reason is in the report, the rest of the life goes on.
            states.put(key, before);
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            tally.putAside.merge(event.type() + ": " + why, 1L, Long::sum);
            return;
        }
        commit(key, before, step);
    }

    private void commit(Key key, Customer before, Step step) {
        Customer after = (Customer) step.state();
        states.put(key, after);
        step.cancelled().forEach(name -> wakes.cancel(key, name));
        step.timers().forEach(timer -> wakes.set(key, timer));
        Map<String, Decision> decisions = views(step.views(), after);
        for (Effect effect : step.effects()) {
            account.effect(effect, after, decisions);
            if (effect.action() instanceof Action.Tell tell) {
                if (tell.to().kind() == Key.Kind.CUSTOMER) {
                    next.add(Derived.told(effect, now));
                }
            } else {
                Results.of(effect, now).ifPresent(next::add);
            }
        }
        account.moved(before.runs(), after.runs());
    }

    private Map<String, Decision> views(List<View> views, Customer after) {
        Map<String, Decision> decisions = Collections.emptyMap(); // most steps decide nothing
        for (View view : views) {
            if (view.body() instanceof Decision decision) {
                decisions = decisions.isEmpty() ? new HashMap<>(4) : decisions;
                decisions.put(decision.id(), decision);
                account.decided(decision, after);
            } else if (view.body() instanceof Outcome outcome) {
                account.outcome(outcome);
            } else if (view.body() instanceof Promise promise) {
                account.promised(promise);
                if (promise.status() == Promise.Status.OPEN) {
                    tally.hour(now).promisesMade++;
                }
            } else if (view.kind().equals(Host.ALIAS)) {
                Key from = Key.parse(view.id());
                owners.put(from, view.status().equals("joined") ? Key.parse(view.about()) : from);
            }
        }
        return decisions;
    }

    private Key owner(Key key) {
        Key at = key;
        Key to = owners.get(at);
        for (int hops = owners.size(); hops > 0 && to != null; hops--) {
            at = to;
            to = owners.get(at);
        }
        return at;
    }
}
