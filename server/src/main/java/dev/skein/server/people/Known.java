package dev.skein.server.people;

import dev.skein.Consent;
import dev.skein.server.view.Understood;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What we know of a person, for the person's own eyes.
 *
 * @param name to write to the person by
 * @param facts what we know, where from, and what it was good for
 * @param consents what the person lets us do, and what each choice means
 * @param feelings whether we read feelings, and how
 * @param messages the person's last messages, newest first, with what we understood of each
 * @param log what changed, newest first
 */
public record Known(
        Optional<String> name,
        List<Fact> facts,
        List<Choice> consents,
        Feelings feelings,
        List<Understood> messages,
        List<Change> log) {
    /** One thing we know; {@code helped} says what the person got for it, where we can tell. */
    public record Fact(String name, Object value, String from, Optional<Instant> at, Optional<String> helped) {}

    /** A purpose: what is used, what the person gets, what would be otherwise. */
    public record Choice(
            Consent.Purpose purpose, boolean granted, String title, String uses, String benefit, String without) {}

    /** Whether we read feelings, and how. */
    public record Feelings(boolean on, String explain) {}

    /** Something that changed. */
    public record Change(Instant at, String text) {}
}
