package dev.skein;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All a customer's loop remembers. Small: the whole past is in the log and the views.
 *
 * @param key whose
 * @param profile names, traits, merges
 * @param consents what the person lets us do, the newest word on each purpose and channel
 * @param activity what the person has been doing
 * @param conversations the open ones and the last closed, newest last, at most 3
 * @param needs unsolved, and those solved within 30 days, at most 10
 * @param promises open ones, at most 10
 * @param runs running, and those ended within 30 days, at most 30
 * @param recoveries open, and those closed within 30 days, at most 10
 * @param contacts when we wrote first, newest last, at most 20: what frequency caps count
 * @param surveys asked, newest last, at most 5
 * @param held words the gate holds until the quiet hours end, at most 10
 * @param awaiting decisions whose outcome is still to come, at most 30
 * @param doubtful messages heard and not acted on yet, for a deeper reading of them is awaited; at most 4
 * @param slips small failures that may become a pattern, newest last, at most 20
 */
public record Customer(
        Key key,
        Profile profile,
        List<Consent> consents,
        Activity activity,
        List<Conversation> conversations,
        List<Need> needs,
        List<Promise> promises,
        List<Run> runs,
        List<Recovery> recoveries,
        List<Contact> contacts,
        List<Survey> surveys,
        List<Awaiting> awaiting,
        List<Draft> held,
        List<Event> doubtful,
        List<Slip> slips)
        implements State {

    /**
     * Something we wrote unasked.
     *
     * @param at when
     * @param channel by which
     * @param purpose what for
     * @param apologyFor the failure it apologised for; empty when it was none
     */
    public record Contact(Instant at, Channel channel, Consent.Purpose purpose, String apologyFor) {}

    /** A decision whose outcome we wait for, by the conversation or run it belongs to. */
    public record Awaiting(String decision, String about, Instant at) {}

    /** A customer we have not heard of. */
    public static Customer unknown(Key key) {
        return new Customer(
                key,
                Profile.UNKNOWN,
                List.of(),
                Activity.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Optional<Conversation> openConversation() {
        return conversations.stream().filter(Conversation::isOpen).reduce((first, second) -> second);
    }

    public Optional<Conversation> conversation(String id) {
        return conversations.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
