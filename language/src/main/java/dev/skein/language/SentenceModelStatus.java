package dev.skein.language;

/**
 * Whether the sentence model can be asked.
 *
 * @param isReady it is loaded and answers
 * @param says in a sentence, for a log or a screen
 */
public record SentenceModelStatus(boolean isReady, String says) {
    static final SentenceModelStatus RESTING = new SentenceModelStatus(false, "The sentence model is not loaded yet.");
}
