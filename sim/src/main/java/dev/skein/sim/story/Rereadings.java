package dev.skein.sim.story;

import dev.skein.Action;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.sim.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of a story that are read twice: unsurely as they come, deeper when the story says so. */
final class Rereadings {
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Map<String, Insight> deeper = new LinkedHashMap<>();
    private final Map<String, Effect> asked = new LinkedHashMap<>();

    void know(String text, Insight reading) {
        deeper.put(text, reading);
    }

    /** The event, marked when its words have a deeper reading. */
    Event marked(Event event) {
        return deeper.containsKey(event.text())
                ? event.doubtful(event.received().plus(WAIT))
                : event;
    }

    /** Keeps an effect that asks for a deeper reading until the story tells it; whether it was one. */
    boolean keeps(Effect effect) {
        if (effect.action() instanceof Action.Reread reread) {
            asked.put(reread.text(), effect);
            return true;
        }
        return false;
    }

    /** The deeper reading of the words comes. */
    List<Event> comes(String text, Instant now) {
        return List.of(Results.reread(effect(text), Optional.ofNullable(deeper.get(text)), now));
    }

    /** There is none after all. */
    List<Event> fails(String text, Instant now) {
        return List.of(Results.reread(effect(text), Optional.empty(), now));
    }

    private Effect effect(String text) {
        Effect effect = asked.remove(text);
        if (effect == null) {
            throw new IllegalArgumentException("nobody asked for a deeper reading of that");
        }
        return effect;
    }
}
