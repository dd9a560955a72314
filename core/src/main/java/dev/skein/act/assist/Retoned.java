package dev.skein.act.assist;

/**
 * Words said otherwise, or why not.
 *
 * @param text the words; those there were, where nothing was changed
 * @param by name of the model that found them; empty for our own rules
 * @param refused why better words were not taken; empty when they were
 */
public record Retoned(String text, String by, String refused) {}
