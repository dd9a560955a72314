package dev.skein.act.playbook;

/**
 * What is wrong with a playbook's file, where, and what to write instead.
 *
 * @param file its name
 * @param line 1 for the first
 * @param at path of the field, {@code steps.remind.send.text}; empty for the whole file
 * @param wrong what is wrong
 * @param cure what to do about it, beginning with a verb
 */
public record Fault(String file, int line, String at, String wrong, String cure) {
    /** {@code late-delivery.yaml:14: goal.event: wrong. Cure.} */
    @Override
    public String toString() {
        return file + ':' + line + ": " + (at.isEmpty() ? "" : at + ": ") + wrong + ". " + cure;
    }
}
