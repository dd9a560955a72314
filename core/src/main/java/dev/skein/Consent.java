package dev.skein;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person lets us do: a purpose, on a channel or on all.
 *
 * @param purpose service, marketing, personalisation, feelings, research or learning
 * @param channel the channel it is for; empty means every channel
 * @param granted yes or no; the newest word on a purpose and channel counts
 * @param at when it was said
 * @param source where it was said
 * @param origin the key it came under
 */
public record Consent(
        Purpose purpose, Optional<Channel> channel, boolean granted, Instant at, String source, Key origin) {

    /** Whether these words allow the purpose on the channel: the word on the channel, else on all, else the default. */
    public static boolean allows(List<Consent> consents, Purpose purpose, Channel channel) {
        Optional<Consent> said = consents.stream()
                .filter(c -> c.purpose() == purpose && c.channel().equals(Optional.of(channel)))
                .findFirst()
                .or(() -> consents.stream()
                        .filter(c -> c.purpose() == purpose && c.channel().isEmpty())
                        .findFirst());
        return said.map(Consent::granted).orElse(purpose.allowedUnsaid());
    }

    /** Whether these words allow the purpose on any channel at all, as far as a word on all channels says. */
    public static boolean allows(List<Consent> consents, Purpose purpose) {
        return consents.stream()
                .filter(c -> c.purpose() == purpose && c.channel().isEmpty())
                .findFirst()
                .map(Consent::granted)
                .orElse(purpose.allowedUnsaid());
    }

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
        RESEARCH(true),
        /** Teaching our own models from messages whose reading was corrected; allowed until refused. */
        LEARNING(true);

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
