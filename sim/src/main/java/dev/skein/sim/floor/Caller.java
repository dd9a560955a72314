package dev.skein.sim.floor;

/**
 * Somebody who needs help. Everything chance decides about the person is drawn beforehand, so that two ways of matching
 * meet the very same people.
 *
 * @param number from 0 on
 * @param at seconds from the beginning
 * @param need one of {@link Truth#needs}
 * @param charged whether distressed or uneasy
 * @param asLastTime whether whoever helped this person before may know the story
 * @param takes seconds a conversation takes
 * @param patience seconds the person waits at most
 * @param dice decides whether the outcome is good: it is when below the true chance
 */
record Caller(
        int number,
        double at,
        String need,
        boolean charged,
        boolean asLastTime,
        double takes,
        double patience,
        double dice) {}
