package dev.skein.server;

import dev.skein.act.assist.Retoned;
import dev.skein.act.assist.Retoning;
import dev.skein.act.assist.Tone;

/** Says the same words warmer or shorter. */
@FunctionalInterface
public interface Retones {
    /** By rule, without any model. */
    Retones RULES = Retoning::by;

    /**
     * Other words for {@code words}; never fails. Where a model's words are refused, those by rule stand in, and it is said
     * why.
     *
     * @param asked the customer's words they answer; no model ever sees them
     */
    Retoned by(Tone tone, String words, String asked);
}
