package dev.skein;

import java.time.Instant;
import java.util.List;

/**
 * Words somebody wishes to say to a customer. Nothing leaves but through the gate, which makes a {@link Action.Send} of
 * it, holds it, or refuses it with a reason.
 *
 * @param id derived from the event and its place
 * @param cause id of the event that led to it
 * @param conversation it belongs to; empty when it would open one
 * @param answer whether it answers something the customer just wrote: then no cap and no quiet hours apply
 * @param author who speaks
 * @param name as the customer reads it
 * @param by employee id, playbook id, or empty
 * @param channels those that would do, best first
 * @param text the words
 * @param purpose what it is for
 * @param apologyFor the failure it apologises for; empty when none
 * @param policy who decided to say it, name and version
 * @param owner who answers for it, by name
 * @param because why, in words
 * @param about conversation or run it belongs to
 * @param sources titles of the knowledge it rests on
 * @param made when it was written: a held draft may have grown old
 */
public record Draft(
        String id,
        String cause,
        String conversation,
        boolean answer,
        Message.Author author,
        String name,
        String by,
        List<Channel> channels,
        String text,
        Consent.Purpose purpose,
        String apologyFor,
        String policy,
        String owner,
        String because,
        String about,
        List<String> sources,
        Instant made) {}
