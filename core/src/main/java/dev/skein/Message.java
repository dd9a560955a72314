package dev.skein;

import java.time.Instant;
import java.util.Optional;

/**
 * One turn of a conversation.
 *
 * @param id of the event that carried it
 * @param conversation it belongs to
 * @param seq its place in the conversation, from 1, without gaps: what a client resumes from
 * @param author who speaks
 * @param name the speaker's name as the customer reads it; an employee's id stands in {@code by}
 * @param by employee id, playbook id or empty
 * @param channel it came or went by
 * @param at when
 * @param text what was said, at most 8,000 characters; a longer one is cut and marked
 * @param insight what it says, for a customer's turn
 */
public record Message(
        String id,
        String conversation,
        int seq,
        Author author,
        String name,
        String by,
        Channel channel,
        Instant at,
        String text,
        Optional<Insight> insight) {

    /** The same, read otherwise. */
    public Message read(Insight as) {
        return new Message(id, conversation, seq, author, name, by, channel, at, text, Optional.of(as));
    }

    /** Whether it is our word to the customer: not the customer's own, and no note. */
    public boolean isOurs() {
        return author != Author.CUSTOMER && author != Author.NOTE;
    }

    /** Who speaks. A note is seen by the team only. */
    public enum Author {
        CUSTOMER,
        ASSISTANT,
        EMPLOYEE,
        PLAYBOOK,
        NOTE
    }
}
