package dev.skein.language;

import java.util.Optional;

/**
 * One text to understand.
 *
 * @param text any, of any length; beyond the limits of {@link Understander} only its beginning is read
 * @param replyTo the text it answers, where there is one
 * @param speaker who wrote it
 */
public record Utterance(String text, Optional<String> replyTo, Speaker speaker) {
    /** A text alone. */
    public static Utterance of(String text) {
        return new Utterance(text, Optional.empty(), Speaker.UNKNOWN);
    }
}
