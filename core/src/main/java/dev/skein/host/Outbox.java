package dev.skein.host;

import dev.skein.Effect;

/**
 * Where effects come out. At least once, in the order of their key: after a crash a pending effect comes again with the
 * same id. An effect is done when an event with {@code data.effect = id} has been processed; the host marks it in the
 * same transaction. {@code Tell} effects never come out: the host delivers them itself.
 */
public interface Outbox {
    /** The one who performs effects; must return soon and never throw. */
    interface Performer {
        void perform(Effect effect);
    }

    /** Names the performer and hands it all that is pending, oldest first. At most one. */
    void performWith(Performer performer);
}
