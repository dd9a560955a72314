package dev.skein.server.view;

import dev.skein.Correction;
import dev.skein.Correction.Aspect;
import dev.skein.Insight;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What we read in one message, as somebody sees it who may put it right.
 *
 * @param event that carried the message
 * @param text of it
 * @param at when it was written
 * @param model that read it, as {@code name@hash}; empty when none did
 * @param readings each thing that was read, and what could be right instead
 * @param evidence the words that carried the readings
 * @param corrections what was said of it so far and still stands, oldest first
 */
public record Understood(
        String event,
        String text,
        Instant at,
        String model,
        List<Reading> readings,
        List<Insight.Evidence> evidence,
        List<Said> corrections) {
    /** One aspect: what is read now, most sure first, and what it may be instead. */
    public record Reading(Aspect reading, List<Label> read, List<Label> choices) {}

    /** A label, as it is called, and how sure the reading is of it. */
    public record Label(String label, String title, Optional<Double> confidence) {}

    /** A correction that stands; {@code own} when whoever asks made it and may take it back. */
    public record Said(Correction correction, boolean own) {}
}
