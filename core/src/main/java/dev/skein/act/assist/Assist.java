package dev.skein.act.assist;

/**
 * All that helps people to answer and that the company has settled: the macros in force. Immutable; a change makes another.
 */
public record Assist(Macros macros) {
    /** No macros. */
    public static final Assist NONE = new Assist(Macros.NONE);
}
