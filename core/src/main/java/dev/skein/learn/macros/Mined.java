package dev.skein.learn.macros;

import java.util.List;

/**
 * What was looked at, and what was found.
 *
 * @param proposals best first
 * @param turns looked at
 * @param groups of like answers that were large enough to be compared
 */
public record Mined(List<Proposal> proposals, int turns, int groups) {}
