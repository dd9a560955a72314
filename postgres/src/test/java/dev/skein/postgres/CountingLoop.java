package dev.skein.postgres;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Pod;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.Timer;
import dev.skein.View;
import dev.skein.loop.Loop;
import java.time.Instant;
import java.util.List;

/**
 * A loop whose every step can be counted afterwards: each {@code Bumped} asks for one effect, every third sets a timer
 * of its own, and the state says how many events and how many timers it has seen.
 */
final class CountingLoop implements Loop {
    static final String BUMPED = "Bumped";
    static final String PERFORMED = "Performed";
    private static final long TIMER_MILLIS_MAX = 400;

    /** What a key remembers, kept in a pod's name. */
    record Counts(long bumped, long fired) {
        static Counts of(State state) {
            String name = ((Pod) state).name();
            int slash = name.indexOf('/');
            return slash < 0
                    ? new Counts(0, 0)
                    : new Counts(Long.parseLong(name.substring(0, slash)), Long.parseLong(name.substring(slash + 1)));
        }

        Pod in(State state) {
            return new Pod(state.key(), bumped + "/" + fired, List.of(), "", List.of(), java.util.Map.of());
        }
    }

    @Override
    public State initial(Key key) {
        return Pod.unknown(key);
    }

    @Override
    public Step step(State state, Event event, Instant now) {
        Counts counts = Counts.of(state);
        return switch (event.type()) {
            case BUMPED -> bumped(state, counts, event, now);
            case Timer.FIRED ->
                new Step(
                        new Counts(counts.bumped(), counts.fired() + 1).in(state),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
            default -> new Step(state, List.of(), List.of(), List.of(), List.of());
        };
    }

    private static Step bumped(State state, Counts counts, Event event, Instant now) {
        Key key = state.key();
        Counts next = new Counts(counts.bumped() + 1, counts.fired());
        Action.Send send = new Action.Send(
                Channel.CHAT,
                key.id(),
                "",
                Message.Author.ASSISTANT,
                "",
                "",
                "hello " + next.bumped(),
                Consent.Purpose.SERVICE,
                List.of());
        Effect effect = new Effect(Ids.derive("effect", key.toString(), event.id()), key, event.id(), "", now, send);
        List<Timer> timers = next.bumped() % 3 == 0
                ? List.of(new Timer(
                        "t" + next.bumped(), now.plusMillis((long) (Ids.fraction(event.id()) * TIMER_MILLIS_MAX))))
                : List.of();
        View view = new View("count", key.toString(), key, "", "", now, next);
        return new Step(next.in(state), List.of(effect), timers, List.of(), List.of(view));
    }

    /** The n-th event of a load over so many keys. */
    static Event event(String load, long n, int keys) {
        Key key = Key.pod("p" + n % keys);
        Instant at = Instant.ofEpochMilli(1_790_000_000_000L + n);
        return Event.internal("load", load + '-' + n, BUMPED, key, at, dev.skein.Data.of("n", n));
    }

    /** The result of an effect, told once however often it was performed. */
    static Event performed(Effect effect, Instant now) {
        return Event.internal(
                "channel", effect.id(), PERFORMED, effect.key(), now, dev.skein.Data.of("effect", effect.id()));
    }
}
