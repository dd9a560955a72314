package dev.skein.sim.floor;

import dev.skein.Channel;
import java.util.Optional;

/**
 * Somebody who needs help. Everything chance decides about the person is drawn beforehand, so that two ways of matching
 * meet the very same people.
 *
 * @param id unique among those who come
 * @param at seconds from the beginning
 * @param need one of the floor's needs
 * @param channel the person comes by
 * @param charged whether distressed or uneasy
 * @param known employee who may know the story
 * @param takes seconds a conversation takes
 * @param patience seconds the person waits at most
 * @param dice decides whether the outcome is good: it is when below the true chance
 */
public record Caller(
        String id,
        double at,
        String need,
        Channel channel,
        boolean charged,
        Optional<String> known,
        double takes,
        double patience,
        double dice) {}
