package dev.skein.act.nextbest;

import dev.skein.Channel;
import dev.skein.Consent;
import java.util.List;
import java.util.Optional;

/**
 * Something that could be brought to the customer now.
 *
 * @param name unique in its question, the same from day to day: what is learned is learned under it. 1 to
 *     {@link #NAME_CHARS_MAX} characters
 * @param kind what it is
 * @param purpose what it is for: the customer must allow it
 * @param channel by which it would come; empty where no consent for a channel is asked
 * @param cost what it costs us, in minor units (cents), 0 or more
 * @param waitSeconds until the customer has it, 0 or more
 * @param room whether somebody or something is free to do it
 * @param restsOn names of the inputs without which it makes no sense; one that is missing or too old speaks against it
 */
public record Candidate(
        String name,
        Kind kind,
        Consent.Purpose purpose,
        Optional<Channel> channel,
        long cost,
        long waitSeconds,
        boolean room,
        List<String> restsOn) {
    /** Characters of a name; more are an {@link IllegalArgumentException}. */
    public static final int NAME_CHARS_MAX = 100;

    /** To do nothing: there in every question, asked for or not. */
    public static final Candidate NOTHING = of("nothing", Kind.NOTHING);

    public Candidate {
        if (name.isBlank() || name.length() > NAME_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "name: " + name.length() + " characters (expected: 1 to " + NAME_CHARS_MAX + ")");
        }
        if (cost < 0 || waitSeconds < 0) {
            throw new IllegalArgumentException(
                    "candidate: cost " + cost + ", waitSeconds " + waitSeconds + " (expected: each 0 or more)");
        }
        restsOn = List.copyOf(restsOn);
    }

    /** Free, at once, for service. */
    public static Candidate of(String name, Kind kind) {
        return new Candidate(name, kind, Consent.Purpose.SERVICE, Optional.empty(), 0, 0, true, List.of());
    }
}
