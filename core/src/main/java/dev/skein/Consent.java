package dev.skein;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person lets us do: a purpose, on a channel or on all.
 *
 * @param purpose service, marketing, personalisation, feelings or research
 * @param channel the channel it is for; empty means every channel
 * @param granted yes or no; the newest word on a purpose and channel counts
 * @param at when it was said
 * @param source where it was said
 * @param origin the key it came under
 */
public record Consent(
        Purpose purpose, Optional<Channel> channel, boolean granted, Instant at, String source, Key origin) {

    /** Why we use what we know. */
    public enum Purpose {
        /** Help with what the person bought or asked; allowed until refused. */
        SERVICE(true),
        /** Offers and news; refused until allowed. */
        MARKETING(false),
        /** A fitting next step from what was done before; refused until allowed. */
        PERSONALISATION(false),
        /** Reading how the person feels from what was written to us; allowed until refused. */
        FEELINGS(true),
        /** Asking how it went; allowed until refused. */
        RESEARCH(true);

        private final boolean unlessRefused;

        Purpose(boolean unlessRefused) {
            this.unlessRefused = unlessRefused;
        }

        /** What holds while the person has said nothing. */
        public boolean allowedUnsaid() {
            return unlessRefused;
        }
    }
}
