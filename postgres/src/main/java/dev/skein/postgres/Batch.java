package dev.skein.postgres;

import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.Timer;
import dev.skein.View;
import dev.skein.host.Host;
import dev.skein.host.Inbox.Status;
import dev.skein.loop.Loop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of some events, in order, over states that stay untouched: what comes of them is in {@link #changes}, and
 * may be thrown away and computed again.
 */
final class Batch {
    /** Characters of a reason that are kept. */
    private static final int REASON_CHARS_MAX = 500;

    /** What became of an item. */
    record Outcome(Item item, Status status, String reason) {}

    /** What is committed, as far as the range's writer knows or can load. */
    interface Known {
        Optional<State> state(Key key);

        /** When a timer is set for. */
        Optional<Long> timer(Timers.Id id);

        /** The key an event is processed under, with what this batch joined (present) and parted (empty). */
        Key owner(Event event, Map<Key, Optional<Key>> moved);

        /** Whether the key is this range's. */
        boolean holds(Key key);
    }

    private final Loop loop;
    private final Instant now;
    private final Known known;
    private final Set<String> seen = new HashSet<>();
    private final Map<Key, Optional<Key>> moved = new HashMap<>();
    private final Changes changes = new Changes();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Item> foreign = new ArrayList<>();
    private long position;

    /** @param position of the last event in the log */
    Batch(Loop loop, Instant now, long position, Known known) {
        this.loop = loop;
        this.now = now;
        this.position = position;
        this.known = known;
    }

    Changes changes() {
        return changes;
    }

    /** Of every item given, in order; a timer that was changed meanwhile has none. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Items that a join in this batch, or before it, has made another range's. */
    List<Item> foreign() {
        return foreign;
    }

    /** The item was seen before: nothing happens but that the effect it completes is done, should it still wait. */
    void duplicate(Item item) {
        clearTimer(item);
        complete(item.event());
        outcomes.add(new Outcome(item, Status.DUPLICATE, ""));
    }

    /** Takes the item a step further. */
    void take(Item given) {
        Item item = given.under(known.owner(given.event(), moved));
        if (!known.holds(item.key())) {
            foreign.add(item);
            return;
        }
        boolean set = item.due() != null && isStillSet(item.due());
        if (item.due() != null && !set && item.now() == null) {
            return;
        }
        if (!seen.add(item.event().id())) {
            duplicate(item);
            return;
        }
        State before = state(item.key());
        Step step;
        try {
            step = loop.step(before, item.event(), item.now() == null ? now : item.now());
            check(step);
        } catch (RuntimeException | StackOverflowError e) {
            putAside(item, reason(e));
            return;
        }
        apply(item, before, step);
        outcomes.add(new Outcome(item, Status.ACCEPTED, ""));
    }

    /** Puts the item aside with a reason: its event changes nothing but the row that says so. */
    void putAside(Item item, String reason) {
        log(item);
        complete(item.event());
        Event event = item.event();
        Instant at = item.now() == null ? now : item.now();
        View row =
                new View(Host.QUARANTINE, event.id(), item.key(), event.type(), "", at, new Quarantined(event, reason));
        changes.view(row);
        outcomes.add(new Outcome(item, Status.QUARANTINED, reason));
    }

    /** An event that was put aside, and why. */
    record Quarantined(Event event, String reason) {}

    /** What to tell of a failure: its message, or its name where it has none. */
    static String reason(Throwable why) {
        String message = why.getMessage();
        String text = message == null ? why.getClass().getSimpleName() : message;
        return text.substring(0, Math.min(text.length(), REASON_CHARS_MAX));
    }

    private void log(Item item) {
        position++;
        changes.event(position, item);
        clearTimer(item);
    }

    private void clearTimer(Item item) {
        if (item.due() != null && isStillSet(item.due())) {
            Timers.Id id = new Timers.Id(item.due().key(), item.due().timer().name());
            changes.timers().put(id, Optional.empty());
        }
    }

    private State state(Key key) {
        State fresh = changes.states().get(key);
        return fresh != null ? fresh : known.state(key).orElseGet(() -> loop.initial(key));
    }

    private void apply(Item item, State before, Step step) {
        log(item);
        complete(item.event());
        if (!step.state().equals(before) || known.state(item.key()).isEmpty()) {
            changes.states().put(item.key(), step.state());
        }
        int place = 0;
        for (Effect effect : step.effects()) {
            changes.effects().add(new Changes.Asked(position * Changes.EFFECTS_PER_EVENT_MAX + place++, effect));
        }
        step.cancelled().forEach(name -> changes.timers().put(new Timers.Id(item.key(), name), Optional.empty()));
        for (Timer timer : step.timers()) {
            Optional<Long> at = Optional.of(timer.at().toEpochMilli());
            changes.timers().put(new Timers.Id(item.key(), timer.name()), at);
        }
        for (View view : step.views()) {
            changes.view(view);
            if (view.kind().equals(Host.ALIAS)) {
                boolean joins = view.status().equals(Aliases.JOINED);
                moved.put(Key.parse(view.id()), joins ? Optional.of(Key.parse(view.about())) : Optional.empty());
            }
        }
    }

    private void complete(Event event) {
        Optional<String> effect = event.data().text(Host.EFFECT);
        effect.filter(Uuids::is).ifPresent(changes.done()::add);
    }

    private boolean isStillSet(Item.Due due) {
        Timers.Id id = new Timers.Id(due.key(), due.timer().name());
        Optional<Long> changed = changes.timers().get(id);
        Optional<Long> at = changed != null ? changed : known.timer(id);
        return at.isPresent() && at.get() == due.timer().at().toEpochMilli();
    }

    private static void check(Step step) {
        for (View view : step.views()) {
            if (view.kind().equals(Host.ALIAS)) {
                Key.parse(view.id());
                Key.parse(view.about());
            }
        }
        if (step.effects().size() > Changes.EFFECTS_PER_EVENT_MAX) {
            throw new IllegalStateException("a step asked for " + step.effects().size() + " effects (limit: "
                    + Changes.EFFECTS_PER_EVENT_MAX + ")");
        }
    }
}
