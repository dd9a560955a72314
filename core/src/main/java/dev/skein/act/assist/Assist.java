package dev.skein.act.assist;

import dev.skein.act.playbook.Flows;

/**
 * What helps to answer and that the company has settled: flows of the assistant, macros in force. Immutable.
 */
public record Assist(Flows flows, Macros macros) {
    /** Neither flows nor macros. */
    public static final Assist NONE = new Assist(Flows.NONE, Macros.NONE);
}
