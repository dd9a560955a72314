package dev.skein;

import java.util.List;

/**
 * What one event led to.
 *
 * @param state the key's new state
 * @param effects what the world must do
 * @param timers to set
 * @param cancelled names of timers to forget
 * @param views rows to write
 */
public record Step(State state, List<Effect> effects, List<Timer> timers, List<String> cancelled, List<View> views) {}
